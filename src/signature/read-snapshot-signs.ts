import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'

/** One thing that a snapshot says about one object. */
export interface SnapshotSign {
  readonly source: 'event' | 'waiting' | 'terminated' | 'condition' | 'log'
  readonly object: ObjectRef
  /** The reason as the API writes it; for a condition `Kind/type/status`; null for a log line. */
  readonly reason: string | null
  /** The words: reason and message, or the line. */
  readonly quote: string
}

/** Reads what events, container states, conditions and logs of a snapshot say, in the order in which they stand. */
export function* readSnapshotSigns(snapshot: Snapshot): Generator<SnapshotSign> {
  for (const object of snapshot.objects) {
    if (object.kind === 'Event') yield eventSign(object)
    else yield* stateSigns(object)
  }
  for (const { namespace, pod, lines } of snapshot.logs) {
    const ref = { kind: 'Pod', namespace, name: pod }
    for (const line of lines) yield { source: 'log', object: ref, reason: null, quote: line.slice(0, maxQuote) }
  }
}

const maxQuote = 2000

function eventSign(event: KubeObject): SnapshotSign {
  // core/v1 writes involvedObject and message, events.k8s.io/v1 writes regarding and note.
  const about = record(event['involvedObject'] ?? event['regarding'])
  const reason = text(event['reason'])
  const name = text(about['name'])
  return {
    source: 'event',
    object:
      name === null
        ? { kind: 'Event', namespace: event.metadata.namespace ?? null, name: event.metadata.name }
        : { kind: text(about['kind']) ?? 'Object', namespace: text(about['namespace']), name },
    reason,
    quote: quote(reason, text(event['message']) ?? text(event['note'])),
  }
}

function* stateSigns(object: KubeObject): Generator<SnapshotSign> {
  const ref = { kind: object.kind, namespace: object.metadata.namespace ?? null, name: object.metadata.name }
  const status = record(object['status'])
  for (const condition of list(status['conditions'])) {
    const [type, state] = [text(condition['type']), text(condition['status'])]
    if (type === null || state === null) continue
    const words = quote(`${type}=${state}`, text(condition['message']) ?? text(condition['reason']))
    yield { source: 'condition', object: ref, reason: `${object.kind}/${type}/${state}`, quote: words }
  }
  for (const key of ['initContainerStatuses', 'containerStatuses']) {
    for (const container of list(status[key])) {
      for (const state of [record(container['state']), record(container['lastState'])]) {
        for (const source of ['waiting', 'terminated'] as const) {
          const detail = record(state[source])
          const reason = text(detail['reason'])
          if (reason === null || reason === 'Completed') continue
          yield { source, object: ref, reason, quote: quote(reason, text(detail['message'])) }
        }
      }
    }
  }
}

function quote(reason: string | null, message: string | null): string {
  return [reason, message]
    .filter((part) => part !== null && part !== '')
    .join(': ')
    .slice(0, maxQuote)
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function list(value: unknown): ReadonlyArray<Readonly<Record<string, unknown>>> {
  return Array.isArray(value) ? value.map(record) : []
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
