import { compareText } from '../diagnostic/compare.ts'
import type { Distribution, Statistics } from '../schema/analysis.ts'
import type { Incident } from '../schema/incident.ts'
import { compareOnset, daysBetween, onsetOf } from './onset.ts'
import { quantile } from './quantile.ts'

const quantiles = 'median and p90 of the values, linear interpolation between order statistics'

/** Counts and distributions over all incidents, each with what was left out, why, and how it was worked out. */
export function measureStatistics(incidents: readonly Incident[]): Statistics {
  const inOrder = [...incidents].sort(compareOnset)
  const dates = inOrder.flatMap((incident) => onsetOf(incident) ?? [])
  const items = incidents.flatMap(({ actionItems }) => actionItems)
  const having = (status: string) => items.filter((item) => item.status === status).length
  return {
    incidents: incidents.length,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    duration: distribute(inOrder, durationOf, 'seconds', `${quantiles}; stated duration, the middle of a range`),
    timeToDetect: distribute(
      inOrder,
      metricOf('timeToDetect'),
      'seconds',
      `${quantiles}; onset to the first who knew, stated or from the timeline`,
    ),
    timeToResolve: distribute(
      inOrder,
      metricOf('timeToResolve'),
      'seconds',
      `${quantiles}; onset to the end, stated or from the timeline`,
    ),
    daysBetween: distributeGaps(inOrder),
    byMonth: count(inOrder.flatMap((incident) => onsetOf(incident)?.slice(0, 7) ?? [])).sort((a, b) =>
      compareText(a.key, b.key),
    ),
    bySeverity: count(inOrder.map(({ severity }) => severity?.level ?? 'not stated')),
    byService: count(inOrder.flatMap(({ affectedServices }) => [...new Set(affectedServices.map(({ name }) => name))])),
    actionItems: {
      total: items.length,
      open: having('open') + having('in-progress'),
      done: having('done'),
      unmarked: items.filter(({ status }) => status === null).length,
      withoutOwner: items.filter(({ owner, status }) => owner === null && status !== 'done' && status !== 'dropped')
        .length,
    },
  }
}

type Measured = { readonly value: number } | { readonly reason: string }

function durationOf({ duration }: Incident): Measured {
  if (duration === null) return { reason: 'no duration stated' }
  const { minSeconds, maxSeconds } = duration
  if (minSeconds === null && maxSeconds === null) return { reason: `"${duration.text}" is no length of time` }
  if (minSeconds === null) return { reason: `"${duration.text}" has no lower end` }
  if (maxSeconds === null) return { reason: `"${duration.text}" has no upper end` }
  return { value: (minSeconds + maxSeconds) / 2 }
}

function metricOf(name: 'timeToDetect' | 'timeToResolve'): (incident: Incident) => Measured {
  return ({ metrics }) => {
    const seconds = metrics[name]?.seconds
    return seconds === undefined ? { reason: 'neither stated nor measurable from the timeline' } : { value: seconds }
  }
}

function distribute(
  incidents: readonly Incident[],
  measure: (incident: Incident) => Measured,
  unit: Distribution['unit'],
  formula: string,
): Distribution {
  const measured = incidents.map((incident) => ({ incident: incident.id, ...measure(incident) }))
  const values = measured.flatMap((m) => ('value' in m ? [m.value] : []))
  return {
    n: values.length,
    median: quantile(values, 0.5),
    p90: quantile(values, 0.9),
    unit,
    leftOut: measured.flatMap((m) => ('reason' in m ? [{ incident: m.incident, reason: m.reason }] : [])),
    formula,
  }
}

function distributeGaps(inOrder: readonly Incident[]): Distribution {
  const dated = inOrder.filter((incident) => onsetOf(incident) !== null)
  const values = dated.slice(1).flatMap((incident, i) => {
    const days = daysBetween(onsetOf(dated[i] ?? incident) ?? '', onsetOf(incident) ?? '')
    return days === null ? [] : [Math.max(0, days)]
  })
  return {
    n: values.length,
    median: quantile(values, 0.5),
    p90: quantile(values, 0.9),
    unit: 'days',
    leftOut: inOrder.filter((i) => onsetOf(i) === null).map(({ id }) => ({ incident: id, reason: 'no date known' })),
    formula: `${quantiles}; days from one onset to the next, in order of onset`,
  }
}

function count(keys: readonly string[]): Array<{ key: string; count: number }> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, n]) => ({ key, count: n }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key))
}
