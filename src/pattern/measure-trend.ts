import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'

/** Below this the test has no power, and what it says is chance. */
const leastIntervals = 4
/** Two-sided 5 % of the normal distribution. */
const critical = 1.96

const formula =
  'Laplace test on the starts of episodes from the first to the last: U = (mean of the starts between them − half of the span) / (span · √(1 / 12m)), m starts between; said where |U| ≥ 1.96 and there are at least 4 intervals'

/** Tests whether something comes back more often than before, from the days between its episodes, in order. */
export function measureTrend(intervals: readonly number[]): PatternFacts['trend'] {
  const span = intervals.reduce((sum, days) => sum + days, 0)
  const n = intervals.length
  if (n < leastIntervals || span === 0) return { direction: 'too-few', n, z: null, formula }
  const between = intervals.slice(0, -1).map((_, i) => intervals.slice(0, i + 1).reduce((sum, days) => sum + days, 0))
  const mean = between.reduce((sum, start) => sum + start, 0) / between.length
  const z = Math.round(((mean - span / 2) / (span * Math.sqrt(1 / (12 * between.length)))) * 1000) / 1000
  const direction = z >= critical ? 'more-often' : z <= -critical ? 'less-often' : 'none'
  return { direction, n, z, formula }
}
