import { compareText } from '../text/compare-text.ts'

/** Two members that belong together, and how sure that is. */
export interface Pair {
  readonly a: string
  readonly b: string
  /** 0 to 1; 1 where a document says so. */
  readonly confidence: number
}

/**
 * Groups what belongs together. Two groups are joined, surest pair first, only where every pair across them is given: A like
 * B and B like C does not make A like C.
 *
 * @param stated Pairs that begin no group, and close one that others make.
 */
export function clusterPairs(pairs: readonly Pair[], stated: ReadonlyArray<Pick<Pair, 'a' | 'b'>> = []): string[][] {
  const given = new Set([...pairs, ...stated].flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]))
  const groups = new Map<string, string[]>()
  const groupOf = (id: string) => groups.get(id) ?? [id]
  const sorted = [...pairs].sort(
    (x, y) => y.confidence - x.confidence || compareText(`${x.a}\n${x.b}`, `${y.a}\n${y.b}`),
  )
  for (const { a, b } of sorted) {
    const [left, right] = [groupOf(a), groupOf(b)]
    if (left.includes(b) || !left.every((x) => right.every((y) => given.has(`${x}\n${y}`)))) continue
    const group = [...left, ...right].sort(compareText)
    for (const id of group) groups.set(id, group)
  }
  return [...new Set(groups.values())].sort((x, y) => compareText(x.join('\n'), y.join('\n')))
}
