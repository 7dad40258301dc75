import type { Analysis, Distribution } from '../../schema/analysis/analysis.ts'
import { formatSeconds } from '../../text/format-seconds.ts'
import { groupEntries } from '../../text/group-entries.ts'
import { formatDistribution } from '../phrase.ts'

/** One figure, and what it rests on. */
export interface StatisticsLine {
  readonly name: string
  readonly value: string
  /** The formula, or what was left out; null where nothing needs saying. */
  readonly note: string | null
}

/** Groups of a figure on two lines of a page. */
const mostListed = 6
/** Ids beside a reason. */
const mostNamed = 3
const mostMonths = 12
/** A median of two is their mean. */
const fewestForMedian = 3

/** The figures of a report, in order, in words that every format uses. */
export function statisticsLines({ statistics, coverage }: Analysis): StatisticsLine[] {
  const { actionItems: items } = statistics
  const distributions: ReadonlyArray<readonly [string, Distribution]> = [
    ['Duration', statistics.duration],
    ['Time to detect', statistics.timeToDetect],
    ['Time to resolve', statistics.timeToResolve],
    ['Between incidents', statistics.daysBetween],
  ]
  const dropped = items.total - items.done - items.open - items.unmarked
  const lacking = coverage.filter(({ missing }) => missing.length > 0)
  return [
    ...distributions.map(([name, distribution]) => ({
      name,
      value: formatDistribution(distribution),
      note: noteOf(distribution),
    })),
    {
      name: 'Medians and p90',
      value:
        'by linear interpolation between order statistics; the interval by percentile bootstrap, from five values on',
      note: null,
    },
    {
      name: 'By severity',
      value: formatGroups(statistics, 'severity', statistics.bySeverity),
      note: `${statistics.formulas.bySeverity}; ${statistics.formulas.breakdown}`,
    },
    byTime(statistics),
    {
      name: 'By cause',
      value: formatGroups(statistics, 'cause', statistics.byCause),
      note: statistics.formulas.byCause,
    },
    {
      name: 'Most affected services',
      value: formatGroups(statistics, 'service', statistics.byService),
      note: statistics.formulas.byService,
    },
    {
      name: 'Action items',
      value: `${items.total}: ${items.done} done, ${items.open} open, ${dropped > 0 ? `${dropped} dropped, ` : ''}${items.unmarked} of unknown status; ${items.withoutOwner} not done and without an owner`,
      note: statistics.formulas.actionItems,
    },
    {
      name: 'Documents without',
      value: lacking
        .map(({ field, total, missing }) => `${fieldNames[field] ?? field} ${missing.length} of ${total}`)
        .join(', '),
      note: lacking.length === 0 ? null : 'the JSON report names them',
    },
  ].filter(({ value }) => value !== '')
}

/** A year of months is read at a glance; of more the JSON report has the months. */
function byTime({ byMonth, formulas }: Analysis['statistics']): StatisticsLine {
  if (byMonth.length <= mostMonths) {
    return { name: 'By month', value: formatCounts(byMonth, byMonth.length), note: formulas.byMonth }
  }
  const years = new Map<string, number>()
  for (const { key, count } of byMonth) years.set(key.slice(0, 4), (years.get(key.slice(0, 4)) ?? 0) + count)
  const counts = [...years].map(([key, count]) => ({ key, count }))
  return {
    name: 'By year',
    value: formatCounts(counts, counts.length),
    note: formulas.byMonth.replace('month', 'year'),
  }
}

/** The formula, and who was left out for what. */
function noteOf({ n, formula, leftOut }: Distribution): string | null {
  const reasons = groupEntries(leftOut.map(({ incident, reason }) => [reason, incident] as const))
  const left = [...reasons].map(([reason, ids]) => `${reason} (${listIds(ids)})`)
  // How a median is made stands once, for all of them.
  const parts = [
    ...(n > 0 ? [formula.split('; ')[0] ?? formula] : []),
    ...(left.length > 0 ? [`left out: ${left.join('; ')}`] : []),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}

function listIds(ids: readonly string[]): string {
  return ids.length > mostNamed ? `${ids.length}, named in the JSON report` : ids.join(', ')
}

/** `high 4 (median 2 h), low 1`: the median where three or more of the group could be measured. */
function formatGroups(
  { breakdown }: Analysis['statistics'],
  by: Analysis['statistics']['breakdown'][number]['by'],
  counts: ReadonlyArray<{ key: string; count: number }>,
): string {
  const listed = counts.slice(0, mostListed).map(({ key, count }) => {
    const took = breakdown.find((group) => group.by === by && group.key === key)?.took
    const median =
      took && took.n >= fewestForMedian && took.median !== null ? ` (median ${formatSeconds(took.median)})` : ''
    return `${key} ${count}${median}`
  })
  return `${listed.join(', ')}${counts.length > mostListed ? `, and ${counts.length - mostListed} more` : ''}`
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
  recovery: 'what ended the outage',
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
