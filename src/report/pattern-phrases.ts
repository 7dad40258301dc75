import type { FollowThrough, Pattern } from '../schema/analysis/analysis.ts'
import type { GuardAlert } from '../schema/analysis/guard.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Counts } from '../schema/counts.ts'
import { countOf } from '../text/count-of.ts'
import { formatSeconds } from '../text/format-seconds.ts'
import { joinWords } from '../text/join-words.ts'
import { formatDays } from './phrase.ts'
import { promiseKey } from './promise-threads.ts'

/** Counts on one line of a page. */
const mostCounted = 5

/** Intervals on one line of a page. */
const mostIntervals = 6

const measurePhrases: Readonly<Record<PatternFacts['recoveries'][number]['measure'], string>> = {
  'time-to-mitigate': 'to mitigate',
  'time-to-resolve': 'to resolve',
  duration: 'stated duration',
}

/** `2 h, to mitigate, from the timeline`. */
export function formatRecovery({ seconds, measure, source }: PatternFacts['recoveries'][number]): string {
  return `${formatSeconds(seconds)} (${measurePhrases[measure]}${source === 'timeline' ? ', from the timeline' : ''})`
}

/** `in 3 of 4 incidents, did not help in 1, by hand in 2`. */
export function formatWorked(
  { worked, failed, byHand }: PatternFacts['remedies'][number],
  { members }: Pattern,
): string {
  return [
    worked.length + failed.length === 0 ? 'the documents do not say how it went' : null,
    worked.length === 0 ? null : `in ${worked.length} of ${countOf(members.length, 'incident')}`,
    failed.length === 0 ? null : `did not help in ${failed.length}`,
    byHand.length === 0 ? null : `by hand in ${byHand.length}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** How it comes back: `4 episodes (windows that overlap are one), 9 and 14 days apart; more often than before`. */
export function formatRhythm({ episodes, intervals, members, trend }: Pattern): string | null {
  // Of two the list of members shows it.
  if (episodes.length === members.length && members.length < 3) return null
  const counted =
    episodes.length === members.length
      ? countOf(episodes.length, 'episode')
      : `${countOf(episodes.length, 'episode')} (incidents whose windows overlap are one)`
  const apart = intervals.length === 0 ? '' : `, ${listOf(intervals.map(formatDays))} apart`
  const change = {
    'more-often': '; more often than before',
    'less-often': '; less often than before',
    none: '; as often as before',
    'too-few': '; too few for a trend',
  }[trend.direction]
  return `${counted}${apart}${intervals.length === 0 ? '' : change}`
}

/** `filesystem-read-only 3, io-error 2`. */
export function formatCounts(counts: Counts, most = mostCounted): string {
  const more = counts.length > most ? `, and ${counts.length - most} more` : ''
  return `${counts
    .slice(0, most)
    .map(({ key, count }) => `${key} ${count}`)
    .join(', ')}${more}`
}

/** `3 of 4 incidents`. */
export function formatUnwarned({ unwarned, members }: Pattern): string {
  return `${unwarned.length} of ${countOf(members.length, 'incident')}`
}

/** Whether the snapshot has an alert; null where there was no snapshot. */
export function formatInCluster({ inCluster }: GuardAlert): string | null {
  if (inCluster === null) return null
  if (inCluster.state === 'present') return `the cluster has it: ${inCluster.rules.join(', ')}`
  return inCluster.state === 'missing'
    ? 'no rule of the cluster detects this'
    : 'the snapshot has no alerting rules; take one with PrometheusRules'
}

/** What became of what was promised against a pattern, within it or elsewhere, in the order of the analysis. */
export function followedOf(
  { promises, openActions }: Pattern,
  followThrough: readonly FollowThrough[],
): readonly FollowThrough[] {
  const within = new Set(promises)
  const open = new Set(openActions.map(promiseKey))
  return followThrough.filter(({ promise }, i) => within.has(i) || open.has(promiseKey(promise)))
}

/** The alerts of a pattern; none where every member had one in time. */
export function guardsOf({ guards, unwarned }: Pattern, all: readonly GuardAlert[]): GuardAlert[] {
  return unwarned.length === 0 ? [] : guards.flatMap((alert) => all.find((guard) => guard.alert === alert) ?? [])
}

function listOf(parts: readonly string[]): string {
  return parts.length > mostIntervals ? `${parts.slice(0, mostIntervals).join(', ')} …` : joinWords(parts)
}
