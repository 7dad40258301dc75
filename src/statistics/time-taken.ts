import type { RecordPath } from '../diagnostic/source-map.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { Metric, Metrics } from '../schema/incident/metric.ts'

/** How long an incident took, by which measure, and where in the record that stands. */
export interface TimeTaken extends Pick<PatternFacts['recoveries'][number], 'seconds' | 'measure' | 'source'> {
  readonly at: RecordPath
}

/**
 * How long an incident took: until it was mitigated, else until it was resolved, else the duration that is stated, the
 * middle of a range. Null where the document gives none of them, or only one side of a range.
 */
export function timeTaken({ metrics, duration }: Incident): TimeTaken | null {
  const { timeToMitigate, timeToResolve } = metrics
  if (timeToMitigate) return measured('time-to-mitigate', timeToMitigate, 'timeToMitigate')
  if (timeToResolve) return measured('time-to-resolve', timeToResolve, 'timeToResolve')
  if (duration === null || duration.minSeconds === null || duration.maxSeconds === null) return null
  const seconds = (duration.minSeconds + duration.maxSeconds) / 2
  return { seconds, measure: 'duration', source: 'stated', at: ['duration'] }
}

/** A figure that is measured stands nowhere: the row that ends it does. */
function measured(measure: TimeTaken['measure'], { seconds, source, to }: Metric, name: keyof Metrics): TimeTaken {
  const row = /^timeline\[(\d+)\]$/.exec(to ?? '')
  return { seconds, measure, source, at: row ? ['timeline', Number(row[1])] : ['metrics', name] }
}
