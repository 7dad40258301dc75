import type { Counts } from '../schema/counts.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'

/** Counts how often each key comes, the most first; ties by key. */
export function tally(keys: Iterable<string>): Counts {
  return [...countEach(keys)]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key))
}
