import type { Metric, Metrics } from '../../schema/incident/metric.ts'
import type { Milestone, TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { findDuration } from '../../time/duration.ts'
import { hasClock, momentTime } from '../../time/moment.ts'
import { factsOf, type Reading } from '../reading.ts'

type MetricName = keyof Metrics

const milestoneOf: Readonly<Record<MetricName, Milestone>> = {
  timeToDetect: 'detected',
  timeToMitigate: 'mitigated',
  timeToResolve: 'resolved',
}

/** Times to detect, mitigate and resolve: as stated, else between two milestones of the timeline. */
export function readMetrics(timeline: readonly TimelineEntry[], reading: Reading): Metrics {
  const metric = (name: MetricName): Metric | null => stated(name, reading) ?? measured(milestoneOf[name], timeline)
  return {
    timeToDetect: metric('timeToDetect'),
    timeToMitigate: metric('timeToMitigate'),
    timeToResolve: metric('timeToResolve'),
  }
}

function stated(name: MetricName, reading: Reading): Metric | null {
  for (const fact of factsOf(reading, name)) {
    const duration = findDuration(fact.text, reading.vocabulary)
    const seconds = duration && (duration.minSeconds ?? duration.maxSeconds)
    if (seconds === null) continue
    reading.places.set(['metrics', name], fact.place)
    return { seconds, source: 'stated', from: null, to: null }
  }
  return null
}

/** Only between two entries that give the time of day, and both or neither a zone. */
function measured(milestone: Milestone, timeline: readonly TimelineEntry[]): Metric | null {
  const from = timeline.findIndex((entry) => entry.milestone === 'started')
  const to =
    milestone === 'resolved'
      ? timeline.findLastIndex((entry) => entry.milestone === milestone)
      : timeline.findIndex((entry) => entry.milestone === milestone)
  const start = timeline[from]?.time
  const end = timeline[to]?.time
  if (
    !start?.start ||
    !end?.start ||
    !hasClock(start.start) ||
    !hasClock(end.start) ||
    (start.zone === null) !== (end.zone === null)
  )
    return null
  const seconds = (momentTime(end.start) - momentTime(start.start)) / 1000
  return seconds < 0 ? null : { seconds, source: 'timeline', from: `timeline[${from}]`, to: `timeline[${to}]` }
}
