import type { AddedIncident, PatternJoin } from '../../schema/analysis/additions.ts'
import type { Pattern } from '../../schema/analysis/analysis.ts'

/** The patterns that an incident joins, without those of which it is the first by symptom alone: that is no news. */
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
