import { compareText } from '../text/compare-text.ts'

/** Two members that belong together, and how sure that is. */
export interface Pair {
  readonly a: string
  readonly b: string
  /** 0 to 1; 1 where a document says so. */
  readonly confidence: number
}

/**
 * Groups what belongs together. Groups are joined, surest pair first, only where at least half of the pairs across them
 * are given, and never over a veto: A like B and B like C does not make A like C.
 */
export function clusterPairs(pairs: readonly Pair[], isVetoed: (a: string, b: string) => boolean): string[][] {
  const given = new Set(pairs.flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]))
  const groups = new Map<string, string[]>()
  const groupOf = (id: string) => groups.get(id) ?? [id]
  const sorted = [...pairs].sort(
    (x, y) => y.confidence - x.confidence || compareText(`${x.a}\n${x.b}`, `${y.a}\n${y.b}`),
  )
  // A join can make room for one that was refused before, so go over the pairs until nothing changes.
  for (let joined = true; joined; ) {
    joined = false
    for (const { a, b } of sorted) {
      const [left, right] = [groupOf(a), groupOf(b)]
      if (left.includes(b)) continue
      const across = left.flatMap((x) => right.map((y) => [x, y] as const))
      if (across.some(([x, y]) => isVetoed(x, y))) continue
      if (across.filter(([x, y]) => given.has(`${x}\n${y}`)).length * 2 < across.length) continue
      const group = [...left, ...right].sort(compareText)
      for (const id of group) groups.set(id, group)
      joined = true
    }
  }
  return [...new Set(groups.values())].sort((x, y) => compareText(x.join('\n'), y.join('\n')))
}
