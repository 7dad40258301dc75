import type { Metric, Metrics } from '../../schema/incident/metric.ts'
import type { Milestone, TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { findDuration } from '../../time/duration.ts'
import { hasClock, momentTime } from '../../time/moment.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

type MetricName = keyof Metrics

const milestoneOf: Readonly<Record<MetricName, Milestone>> = {
  timeToDetect: 'detected',
  timeToMitigate: 'mitigated',
  timeToResolve: 'resolved',
}

/** Times to detect, mitigate and resolve: as stated, else between two milestones of the timeline. */
export function readMetrics(timeline: readonly TimelineEntry[], context: ParseContext): Metrics {
  const metric = (name: MetricName): Metric | null => stated(name, context) ?? measured(milestoneOf[name], timeline)
  return {
    timeToDetect: metric('timeToDetect'),
    timeToMitigate: metric('timeToMitigate'),
    timeToResolve: metric('timeToResolve'),
  }
}

function stated(name: MetricName, context: ParseContext): Metric | null {
  for (const labelled of labelledValues(context, name)) {
    const duration = findDuration(labelled.text, context.vocabulary)
    const seconds = duration && (duration.minSeconds ?? duration.maxSeconds)
    if (seconds === null) continue
    context.places.set(['metrics', name], labelled.place)
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
