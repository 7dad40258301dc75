import type { Analysis, Distribution } from '../schema/analysis.ts'
import { formatDistribution } from './phrase.ts'

/** One figure, and what it rests on. */
export interface StatisticsLine {
  readonly name: string
  readonly value: string
  /** The formula, or what was left out; null where nothing needs saying. */
  readonly note: string | null
}

const mostListed = 6

/** The figures of a report, in order, in words that every format uses. */
export function statisticsLines({ statistics, coverage }: Analysis): StatisticsLine[] {
  const { actionItems: items } = statistics
  const distributions: ReadonlyArray<readonly [string, Distribution]> = [
    ['Duration', statistics.duration],
    ['Time to detect', statistics.timeToDetect],
    ['Time to resolve', statistics.timeToResolve],
    ['Between incidents', statistics.daysBetween],
  ]
  const lacking = coverage.filter(({ missing }) => missing.length > 0)
  return [
    ...distributions.map(([name, distribution]) => ({
      name,
      value: formatDistribution(distribution),
      note: distribution.n > 0 ? distribution.formula : null,
    })),
    { name: 'By severity', value: formatCounts(statistics.bySeverity), note: null },
    { name: 'By month', value: formatCounts(statistics.byMonth, statistics.byMonth.length), note: null },
    { name: 'Services hit most', value: formatCounts(statistics.byService), note: null },
    {
      name: 'Action items',
      value: `${items.total}: ${items.done} done, ${items.open} open, ${items.unmarked} without a mark; ${items.withoutOwner} not done and without an owner`,
      note: null,
    },
    ...lacking.map(({ field, present, total, missing }) => ({
      name: `Documents with ${fieldNames[field] ?? field}`,
      value: `${present} of ${total}`,
      note: `without: ${missing.slice(0, mostListed).join(', ')}${missing.length > mostListed ? `, and ${missing.length - mostListed} more` : ''}`,
    })),
  ].filter(({ value }) => value !== '')
}

const fieldNames: Readonly<Record<string, string>> = {
  title: 'a title',
  date: 'a date',
  onset: 'an onset',
  severity: 'a severity',
  status: 'a status',
  duration: 'a stated duration',
  summary: 'a summary',
  impact: 'an impact',
  detection: 'how it was detected',
  resolution: 'a resolution',
  timeline: 'a timeline',
  affectedServices: 'affected services',
  rootCauses: 'root causes',
  actionItems: 'action items',
  timeToDetect: 'a time to detect',
  timeToResolve: 'a time to resolve',
}

function formatCounts(counts: ReadonlyArray<{ key: string; count: number }>, most = mostListed): string {
  return counts
    .slice(0, most)
    .map(({ key, count }) => `${key} ${count}`)
    .join(', ')
}
