import type { Counts } from '../schema/counts.ts'
import { compareText } from '../text/compare-text.ts'

/** Counts how often each key comes, the most first; ties by key. */
export function tally(keys: Iterable<string>): Counts {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key))
}
