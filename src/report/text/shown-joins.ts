import type { AddedIncident, PatternJoin } from '../../schema/analysis/additions.ts'
import type { Pattern } from '../../schema/analysis/analysis.ts'

/** The patterns that an incident joins, as far as that is worth a word: the first of a symptom tells nobody anything. */
export function shownJoins(
  { joins }: Pick<AddedIncident, 'joins'>,
  patterns: readonly Pattern[],
): Array<{ readonly join: PatternJoin; readonly pattern: Pattern }> {
  return joins.flatMap((join) => {
    const pattern = patterns.find(({ id }) => id === join.pattern)
    if (pattern === undefined || (pattern.kind !== 'mechanism' && join.ordinal === 1)) return []
    return [{ join, pattern }]
  })
}
