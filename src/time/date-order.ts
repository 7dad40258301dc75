import type { DateOrder } from '../vocabulary/language.ts'

/** "27/02/2026", and without its year only before a clock time: "27/02 14:05". */
const slashed = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2})(?![\d/])|(?=,?\s+~?\d{1,2}[:hH]\d))/g
const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g
const american = /(?<![\p{L}\p{N}])(?:P[SD]T|E[SD]T|M[SD]T|CDT)(?![\p{L}\p{N}])/u

/** A date such as "03/10/2026", whose number of the day the text does not show. */
export interface OpenDate {
  readonly text: string
  readonly index: number
}

/** The dates of a text in which either number may be the day. */
export function findOpenDates(text: string): OpenDate[] {
  return [...text.matchAll(slashed)].flatMap((match) => {
    const [first, second] = [Number(match[1]), Number(match[2])]
    const isOpen = first >= 1 && first <= 12 && second >= 1 && second <= 12 && first !== second
    return isOpen ? [{ text: match[0], index: match.index }] : []
  })
}

/**
 * Which number of "03/10/2026" a document means as the day, where it shows it: by a date in the same form with a number
 * over twelve, by the same day in ISO 8601, or by a time zone of the United States. Null where nothing shows it, or two
 * dates show the opposite.
 * @param known Days that are known from elsewhere, as from the file's name (`YYYY-MM-DD`).
 */
export function findDateOrder(text: string, known: readonly string[]): DateOrder | null {
  const dates = [...text.matchAll(slashed)].map(([, first, second, year]) => ({
    first: Number(first),
    second: Number(second),
    year: year === undefined ? null : Number(year) % 100,
  }))
  if (dates.length === 0) return null
  const plain = dates.flatMap(({ first, second }): DateOrder[] =>
    first > 12 && second <= 12 ? ['day-first'] : second > 12 && first <= 12 ? ['month-first'] : [],
  )
  if (plain.length > 0) return only(plain)
  const days = [...known, ...[...text.matchAll(iso)].map(([day]) => day)].map((day) => ({
    year: Number(day.slice(2, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  }))
  const shown = dates.flatMap(({ first, second, year }): DateOrder[] => {
    const is = (month: number, day: number): boolean =>
      days.some((known) => known.month === month && known.day === day && (year === null || known.year === year))
    if (is(second, first) === is(first, second)) return []
    return [is(second, first) ? 'day-first' : 'month-first']
  })
  if (shown.length > 0) return only(shown)
  return american.test(text) ? 'month-first' : null
}

function only(orders: readonly DateOrder[]): DateOrder | null {
  const [order, ...others] = new Set(orders)
  return others.length === 0 ? (order ?? null) : null
}
