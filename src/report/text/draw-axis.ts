/** A moment of which the day is known, at least. */
const day = /^\d{4}-\d{2}-\d{2}/

/**
 * Draws moments on a line of `width` columns in plain ASCII, `|*--2-----*|`: a star for one, a figure for several that fall
 * together, `+` for more than nine. Null where fewer than two days are known, or all are the same.
 */
export function drawAxis(moments: ReadonlyArray<string | null>, width: number): string | null {
  const days = moments.flatMap((moment) => (moment !== null && day.test(moment) ? [moment.slice(0, 10)] : []))
  const instants = days.map((date) => Date.parse(date)).filter((instant) => !Number.isNaN(instant))
  const [first, last] = [Math.min(...instants), Math.max(...instants)]
  if (instants.length < 2 || first === last) return null
  const counts = Array.from({ length: width }, () => 0)
  for (const instant of instants) {
    const column = Math.round(((instant - first) / (last - first)) * (width - 1))
    counts[column] = (counts[column] ?? 0) + 1
  }
  const marks = counts.map((count) => (count === 0 ? '-' : count === 1 ? '*' : count > 9 ? '+' : String(count)))
  return `|${marks.join('')}|`
}
