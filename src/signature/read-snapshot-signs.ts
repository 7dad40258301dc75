import { collectEvents } from '../kube/cluster-event.ts'
import { conditionsOf } from '../kube/condition.ts'
import { containersOf } from '../kube/container-view.ts'
import { refOf, refTo } from '../kube/object-ref.ts'
import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'

/** One thing that a snapshot reports about one object. */
export interface SnapshotSign {
  readonly source: 'event' | 'waiting' | 'terminated' | 'condition' | 'log'
  readonly object: ObjectRef
  /** The reason as the API writes it; for a condition `Kind/type/status`; null for a log line. */
  readonly reason: string | null
  /** Reason and message, or the log line. */
  readonly quote: string
}

/** Reads what the events, container states, conditions and logs of a snapshot report. */
export function* readSnapshotSigns(snapshot: Snapshot): Generator<SnapshotSign> {
  for (const { object, reason, message } of collectEvents(snapshot.objects))
    yield { source: 'event', object, reason, quote: quote(reason, message) }
  for (const object of snapshot.objects) if (object.kind !== 'Event') yield* stateSigns(object)
  for (const { namespace, pod, lines } of snapshot.logs) {
    const object = refTo('Pod', namespace, pod)
    for (const line of lines) yield { source: 'log', object, reason: null, quote: line.slice(0, longestQuote) }
  }
}

/** What is searched of a message or a log line (UTF-16 units): patterns look at error strings, which come early. */
const longestQuote = 2000

function* stateSigns(object: KubeObject): Generator<SnapshotSign> {
  const ref = refOf(object)
  for (const { type, status, reason, message } of conditionsOf(object)) {
    if (type === '') continue
    const words = quote(`${type}=${status}`, message ?? reason)
    yield { source: 'condition', object: ref, reason: `${object.kind}/${type}/${status}`, quote: words }
  }
  for (const { state, lastTermination } of containersOf(object)) {
    for (const one of [state, lastTermination]) {
      if (one === null || one.kind === 'running' || one.reason === null || one.reason === 'Completed') continue
      yield { source: one.kind, object: ref, reason: one.reason, quote: quote(one.reason, one.message) }
    }
  }
}

function quote(reason: string, message: string | null): string {
  return [reason, message ?? '']
    .filter((part) => part !== '')
    .join(': ')
    .slice(0, longestQuote)
}
