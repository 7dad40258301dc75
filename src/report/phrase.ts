import type { Distribution, Pattern, PromiseVerdict } from '../schema/analysis/analysis.ts'
import type { BudgetName, BudgetResult } from '../schema/analysis/budget.ts'
import { countOf } from '../text/count-of.ts'
import { formatSeconds } from '../text/format-seconds.ts'
import { daysBetween, hasClock, momentDay } from '../time/moment.ts'

/** Each verdict on a promise, in words. */
export const verdictPhrases: Readonly<Record<PromiseVerdict, string>> = {
  kept: 'kept',
  repeated: 'raised again',
  'not-kept': 'not kept',
  partial: 'partly kept',
  'recurred-after-kept': 'kept, and it came back',
  'too-late': 'raised too late',
}

export const kindTitles: Readonly<Record<Pattern['kind'], string>> = {
  mechanism: 'The same cause again',
  symptom: 'The same symptom, not known to be the same cause',
  'detection-gap': 'No alert, or too late',
}

/** What each member of a pattern is, after an ordinal: `the third incident with the same cause`. */
export const memberNouns: Readonly<Record<Pattern['kind'], string>> = {
  mechanism: 'incident with the same cause',
  symptom: 'incident with the same symptom',
  'detection-gap': 'incident without an alert in time',
}

/** What a budget is about, with its limit. */
export function formatBudget({ budget, limit }: Pick<BudgetResult, 'budget' | 'limit'>): string {
  const phrases: Readonly<Record<BudgetName, string>> = {
    recurrence: `no cause may occur ${limit} times without a kept promise`,
    highActionDays: `no high-priority action item may be open for more than ${countOf(limit, 'day')}`,
    undetected: `no more than ${countOf(limit, 'incident')} may lack how it was detected`,
  }
  return phrases[budget]
}

/** Whether a budget is kept. One that was passed at the revision already is not what a change did. */
export function formatOutcome({ violations }: Pick<BudgetResult, 'violations'>): string {
  if (violations.length === 0) return 'kept'
  return violations.some(({ known }) => !known) ? 'exceeded' : 'exceeded before'
}

/** `first` to `tenth`, then `11th`, `21st`, `112th`. */
export function formatOrdinal(n: number): string {
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return words[n - 1] ?? `${n}${ending}`
}

/** Days in words: `12 days`, `1 day`, `under a day`. */
export function formatDays(days: number): string {
  if (days < 1) return 'under a day'
  const rounded = days < 10 ? Math.round(days * 10) / 10 : Math.round(days)
  return countOf(rounded, 'day')
}

/** `path:line`, or what of it is known. */
export function formatPlace(
  { path, line, at }: { readonly path: string | null; readonly line: number | null; readonly at: string },
  incident: string,
): string {
  return line === null ? `${path ?? incident} (${at})` : `${path ?? incident}:${line}`
}

/** How often and since when: `3 incidents, 2026-02-03 to 2026-09-18, 41 days from one to the next (median)`. */
export function formatSpan({ members, mentions, firstSeen, lastSeen, medianGapDays, intervals }: Pattern): string {
  const [from, to] = [firstSeen?.slice(0, 10), lastSeen?.slice(0, 10)]
  const span = from === undefined ? 'dates unknown' : from === to ? from : `${from} to ${to}`
  const gap =
    medianGapDays === null || intervals.length < 2 ? null : `${formatDays(medianGapDays)} from one to the next (median)`
  const mentioned = mentions.length === 0 ? '' : ` and ${mentions.length} mentioned without a postmortem`
  return [`${countOf(members.length, 'incident')}${mentioned}`, span, gap]
    .filter((part) => part !== null && part !== undefined)
    .join(', ')
}

/** `median 2 h (95 % interval 1 h to 5 h), p90 9 h (n = 6, 2 left out)`; or that nothing could be measured. */
export function formatDistribution({ n, median, p90, medianInterval, values, unit, leftOut }: Distribution): string {
  if (median === null || p90 === null) return `not known for any of ${leftOut.length + n}`
  const format = (value: number) =>
    unit === 'seconds' ? formatSeconds(value) : unit === 'days' ? formatDays(value) : String(value)
  const left = leftOut.length === 0 ? '' : `, ${leftOut.length} left out`
  if (values.length > 0) return `${values.map(format).join(', ')}${left}`
  const sure =
    medianInterval === null ? '' : ` (95 % interval ${format(medianInterval.low)} to ${format(medianInterval.high)})`
  return `median ${format(median)}${sure}, p90 ${format(p90)} (n = ${n}${left})`
}

/** Whole days from one moment to a later one, by the clock where both have one, else by the calendar; null where either is not a day. */
export function wholeDaysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || momentDay(from) === null || momentDay(to) === null) return null
  const byClock = hasClock(from) && hasClock(to)
  const days = byClock ? daysBetween(from, to) : daysBetween(from.slice(0, 10), to.slice(0, 10))
  return days === null ? null : Math.round(days)
}
