import type { RecordPath } from '../diagnostic/source-map.ts'
import { formatPath } from '../diagnostic/source-map.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Metric, Metrics } from '../schema/incident/metric.ts'
import type { Subject } from '../similarity/corpus/subject.ts'

type Recovery = PatternFacts['recoveries'][number]

/**
 * How long an incident took: until it was mitigated, else until it was resolved, else the duration that is stated, the
 * middle of a range. Null where the document gives none of them, or only one side of a range.
 */
export function measureRecovery(subject: Subject): Recovery | null {
  const { metrics, duration } = subject.incident
  const { timeToMitigate, timeToResolve } = metrics
  if (timeToMitigate) {
    return recovery(subject, 'time-to-mitigate', timeToMitigate, placeOf(timeToMitigate, 'timeToMitigate'))
  }
  if (timeToResolve) return recovery(subject, 'time-to-resolve', timeToResolve, placeOf(timeToResolve, 'timeToResolve'))
  if (duration === null || duration.minSeconds === null || duration.maxSeconds === null) return null
  const seconds = (duration.minSeconds + duration.maxSeconds) / 2
  return recovery(subject, 'duration', { seconds, source: 'stated' }, ['duration'])
}

/** A figure that is measured stands nowhere: the row that ends it does. */
function placeOf({ to }: Metric, name: keyof Metrics): RecordPath {
  const row = /^timeline\[(\d+)\]$/.exec(to ?? '')
  return row ? ['timeline', Number(row[1])] : ['metrics', name]
}

function recovery(
  { incident, source }: Subject,
  measure: Recovery['measure'],
  { seconds, source: told }: Pick<Recovery, 'seconds' | 'source'>,
  at: RecordPath,
): Recovery {
  return {
    incident: incident.id,
    seconds,
    measure,
    source: told,
    path: incident.path,
    at: formatPath(at),
    line: source?.place(at)?.start.line ?? null,
  }
}
