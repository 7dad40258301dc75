import type { Distribution, Statistics } from '../schema/analysis/analysis.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { compareOnset, onsetOf } from '../similarity/corpus/onset.ts'
import { compareText } from '../text/compare-text.ts'
import { groupEntries } from '../text/group-entries.ts'
import { daysBetween } from '../time/moment.ts'
import { describeDistribution } from './describe-distribution.ts'
import { tally } from './tally.ts'
import { timeTaken } from './time-taken.ts'

/** How each count is made; a distribution carries its own. */
const formulas: Statistics['formulas'] = {
  byMonth: 'incidents by the month of their onset; those without a date are left out',
  bySeverity: 'incidents by the level that their severity maps to',
  byService: 'incidents that name the service as affected; an incident may name several',
  byCause: 'incidents by the mechanism signatures in their title, summary or causes; an incident may show several',
  breakdown: 'time to mitigate, else time to resolve, else the stated duration, of the incidents of a group',
  actionItems: 'action items by the mark of their document; without an owner: those not done or dropped that name none',
}

/**
 * Counts and distributions over all incidents, each with what was left out, why, and how it was worked out.
 *
 * @param causeSignaturesOf The mechanisms that an incident names as its cause.
 */
export function measureStatistics(
  incidents: readonly Incident[],
  causeSignaturesOf: (incident: Incident) => readonly string[] = () => [],
): Statistics {
  const inOrder = [...incidents].sort(compareOnset)
  const causesOf = (incident: Incident) => {
    const causes = [...new Set(causeSignaturesOf(incident))]
    return causes.length > 0 ? causes : [incident.rootCauses.length === 0 ? 'not stated' : 'of no known signature']
  }
  const dates = inOrder.flatMap((incident) => onsetOf(incident) ?? [])
  const items = incidents.flatMap(({ actionItems }) => actionItems)
  const having = (status: string) => items.filter((item) => item.status === status).length
  return {
    incidents: incidents.length,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    duration: distribute(inOrder, durationOf, 'seconds', 'stated duration, the middle of a range'),
    timeToDetect: distribute(
      inOrder,
      metricOf('timeToDetect'),
      'seconds',
      'onset to the first who knew, stated or from the timeline',
    ),
    timeToResolve: distribute(
      inOrder,
      metricOf('timeToResolve'),
      'seconds',
      'onset to the end, stated or from the timeline',
    ),
    daysBetween: distributeGaps(inOrder),
    byMonth: tally(inOrder.flatMap(monthOf)).sort((a, b) => compareText(a.key, b.key)),
    bySeverity: tally(inOrder.flatMap(severityOf)),
    byService: tally(inOrder.flatMap(servicesOf)),
    byCause: tally(inOrder.flatMap(causesOf)),
    breakdown: [
      ...breakDown('month', inOrder, monthOf),
      ...breakDown('severity', inOrder, severityOf),
      ...breakDown('service', inOrder, servicesOf),
      ...breakDown('cause', inOrder, causesOf),
    ],
    formulas,
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

function monthOf(incident: Incident): string[] {
  const onset = onsetOf(incident)
  return onset === null || onset.length < 7 ? [] : [onset.slice(0, 7)]
}

function severityOf({ severity }: Incident): string[] {
  return [severity === null ? 'not stated' : (severity.level ?? 'of no known level')]
}

function servicesOf({ affectedServices }: Incident): string[] {
  return [...new Set(affectedServices.map(({ name }) => name))]
}

/** How long the incidents of each group took. */
function breakDown(
  by: Statistics['breakdown'][number]['by'],
  inOrder: readonly Incident[],
  keysOf: (incident: Incident) => readonly string[],
): Statistics['breakdown'] {
  const keyed = inOrder.flatMap((incident) => keysOf(incident).map((key) => [key, incident] as const))
  return [...groupEntries(keyed)]
    .sort(([a, m], [b, n]) => (by === 'month' ? compareText(a, b) : n.length - m.length || compareText(a, b)))
    .map(([key, group]) => ({
      by,
      key,
      incidents: group.length,
      took: distribute(group, tookOf, 'seconds', 'time taken'),
    }))
}

function tookOf(incident: Incident): Measured {
  const taken = timeTaken(incident)
  return taken === null ? durationOf(incident) : { value: taken.seconds }
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
  what: string,
): Distribution {
  const measured = incidents.map((incident) => ({ incident: incident.id, ...measure(incident) }))
  const values = measured.flatMap((m) => ('value' in m ? [m.value] : []))
  const leftOut = measured.flatMap((m) => ('reason' in m ? [{ incident: m.incident, reason: m.reason }] : []))
  return describeDistribution(values, unit, leftOut, what)
}

function distributeGaps(inOrder: readonly Incident[]): Distribution {
  const dated = inOrder.filter((incident) => onsetOf(incident) !== null)
  const values = dated.slice(1).flatMap((incident, i) => {
    const days = daysBetween(onsetOf(dated[i] ?? incident) ?? '', onsetOf(incident) ?? '')
    return days === null ? [] : [Math.max(0, days)]
  })
  const leftOut = inOrder
    .filter((incident) => onsetOf(incident) === null)
    .map(({ id }) => ({ incident: id, reason: 'no date known' }))
  return describeDistribution(values, 'days', leftOut, 'days from one onset to the next, in order of onset')
}
