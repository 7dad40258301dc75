import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { instantAt, numberAt, recordAt, textAt } from './field.ts'
import { earliest, latest } from './instant.ts'
import { namespaceOf, refTo } from './object-ref.ts'

/** An event of either API, in one shape. */
export interface ClusterEvent {
  readonly id: string
  readonly warning: boolean
  readonly reason: string
  readonly message: string
  readonly object: ObjectRef
  /** The container that the field path names, as in `spec.containers{app}`. */
  readonly container: string | null
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly count: number
}

/**
 * Reads the events of a snapshot. core/v1 counts with `count` and firstTimestamp, events.k8s.io/v1 with `series` and
 * eventTime and keeps the old fields as deprecated*; a server serves each event in both, so that a dump may hold it twice.
 */
export function collectEvents(objects: readonly KubeObject[]): ClusterEvent[] {
  const events = new Map<string, ClusterEvent>()
  for (const object of objects) {
    if (object.kind !== 'Event') continue
    const event = readEvent(object)
    const known = events.get(event.id)
    events.set(event.id, known === undefined ? event : join(known, event))
  }
  return [...events.values()].sort(
    (a, b) =>
      compareText(a.firstAt ?? '', b.firstAt ?? '') || compareText(a.id, b.id) || compareText(a.message, b.message),
  )
}

/** Reads an event of either API. */
export function readEvent(object: KubeObject): ClusterEvent {
  const about = { ...recordAt(object, 'regarding'), ...recordAt(object, 'involvedObject') }
  const namespace = textAt(about, 'namespace') ?? namespaceOf(object)
  const times = [
    instantAt(object, 'firstTimestamp'),
    instantAt(object, 'deprecatedFirstTimestamp'),
    instantAt(object, 'eventTime'),
    instantAt(object, 'lastTimestamp'),
    instantAt(object, 'deprecatedLastTimestamp'),
    instantAt(object, 'series', 'lastObservedTime'),
  ]
  const created = instantAt(object, 'metadata', 'creationTimestamp')
  const counts = [
    numberAt(object, 'count'),
    numberAt(object, 'deprecatedCount'),
    numberAt(object, 'series', 'count'),
  ].map((count) => Math.floor(count ?? 1))
  return {
    id: textAt(object, 'metadata', 'uid') ?? `${namespaceOf(object) ?? ''}/${object.metadata.name}`,
    warning: textAt(object, 'type') === 'Warning',
    reason: textAt(object, 'reason') ?? '',
    message: textAt(object, 'message') ?? textAt(object, 'note') ?? '',
    object: refTo(textAt(about, 'kind') ?? 'Unknown', namespace, textAt(about, 'name') ?? object.metadata.name),
    container: textAt(about, 'fieldPath')?.match(/\{([^}]+)\}/)?.[1] ?? null,
    firstAt: earliest(...times) ?? created,
    lastAt: latest(...times) ?? created,
    count: Math.min(Math.max(1, ...counts), Number.MAX_SAFE_INTEGER),
  }
}

function join(a: ClusterEvent, b: ClusterEvent): ClusterEvent {
  return {
    ...a,
    message: a.message === '' ? b.message : a.message,
    firstAt: earliest(a.firstAt, b.firstAt),
    lastAt: latest(a.lastAt, b.lastAt),
    count: Math.max(a.count, b.count),
  }
}
