import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import type { ContainerLog, Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { groupBy } from '../text/group-by.ts'
import { groupEntries } from '../text/group-entries.ts'
import { type ClusterEvent, collectEvents } from './cluster-event.ts'
import { conditionsOf } from './condition.ts'
import { instantAt, textAt } from './field.ts'
import { latest, shiftInstant } from './instant.ts'
import { isComplete } from './is-complete.ts'
import { groupOf, isClusterScoped, refKey, refOf, refTo } from './object-ref.ts'
import { type PodView, viewPod } from './pod-view.ts'
import { type ServiceTrace, traceServices } from './trace-services.ts'
import { traceVolumes, type VolumeTrace } from './trace-volumes.ts'
import { type Workload, workloadOf, workloadOfGonePod } from './workload-of.ts'

/** How far back something belongs to the present trouble where no window is given (seconds): chosen, a day and night of on-call. */
const recentSeconds = 24 * 3600

/** A snapshot, indexed for reading. */
export interface ClusterView {
  readonly snapshot: Snapshot
  /** When the cluster looked like this: takenAt, else the latest time found in it. */
  readonly now: string | null
  /** From when on something past belongs to the present trouble: the window's start, else 24 hours before `now`. */
  readonly recentFrom: string | null
  readonly pods: readonly PodView[]
  readonly events: readonly ClusterEvent[]
  readonly logs: readonly ContainerLog[]
  readonly volumes: VolumeTrace
  readonly services: ServiceTrace
  /** All objects of a kind, by namespace and name. */
  ofKind(kind: string): readonly KubeObject[]
  /** All objects of a kind of one API group: other groups may have a kind of the same name. */
  ofGroup(group: string, kind: string): readonly KubeObject[]
  /** True where an object of this kind that is not in the snapshot is not in the cluster either. */
  isComplete(kind: string): boolean
  find(ref: ObjectRef): KubeObject | null
  pod(ref: ObjectRef): PodView | null
  podsOn(node: string): readonly PodView[]
  /** Pods that mount a claim. */
  podsWith(claim: ObjectRef): readonly PodView[]
  podsOf(workload: ObjectRef): readonly PodView[]
  eventsOf(ref: ObjectRef): readonly ClusterEvent[]
  /** True where a pod of the workload is ready and stays. */
  isServed(workload: ObjectRef): boolean
  /** The owner at the top; the object itself where it has none or is not in the snapshot. */
  workloadOf(ref: ObjectRef): Workload
  /** The log that covers the last termination of a container: the previous one where it was taken, else the current one. */
  logOf(pod: ObjectRef, container: string): ContainerLog | null
  /** True from `recentFrom` on, and where the time or the clock is unknown. */
  isRecent(instant: string | null): boolean
}

/** Indexes a snapshot. Of several objects with one name the last one counts. */
export function viewCluster(snapshot: Snapshot): ClusterView {
  const byKey = new Map<string, KubeObject>()
  const named = snapshot.objects.filter((object) => textAt(object, 'kind') && textAt(object, 'metadata', 'name'))
  for (const object of named) if (object.kind !== 'Event') byKey.set(refKey(refOf(object)), object)
  const objects = [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, object]) => object)
  const kinds = groupBy(objects, (object) => object.kind)
  const find = (ref: ObjectRef) => byKey.get(refKey(ref)) ?? null

  const events = collectEvents(named)
  const eventsByKey = groupBy(events, (event) => refKey(event.object))
  const pods = (kinds.get('Pod') ?? []).map(viewPod)
  const podByKey = new Map(pods.map((pod) => [refKey(pod.ref), pod]))
  const podsByNode = groupBy(pods, (pod) => pod.node ?? '')
  const workloadByPod = new Map(pods.map((pod) => [refKey(pod.ref), workloadOf(pod.object, find)]))
  const podsByClaim = groupEntries(
    pods.flatMap((pod) =>
      [...new Set(pod.claims.values())].map(
        (claim) => [refKey(refTo('PersistentVolumeClaim', pod.ref.namespace, claim)), pod] as const,
      ),
    ),
  )
  const podsByWorkload = groupBy(pods, (pod) => refKey(workloadByPod.get(refKey(pod.ref))?.ref ?? pod.ref))
  const served = new Set(
    [...podsByWorkload].filter(([, all]) => all.some((pod) => pod.ready && pod.goneBy === null)).map(([key]) => key),
  )
  const logs = groupBy(snapshot.logs, (log) => `${log.namespace}/${log.pod}/${log.container}`)

  const now = instantAt(snapshot, 'takenAt') ?? latestSeen(objects, events)
  const recentFrom = instantAt(snapshot, 'window', 'since') ?? shiftInstant(now, -recentSeconds)
  return {
    snapshot,
    now,
    recentFrom,
    pods,
    events,
    logs: snapshot.logs,
    volumes: traceVolumes((kind) => kinds.get(kind) ?? []),
    services: traceServices(kinds.get('Service') ?? [], pods),
    ofKind: (kind) => kinds.get(kind) ?? [],
    ofGroup: (group, kind) => (kinds.get(kind) ?? []).filter((object) => groupOf(object) === group),
    isComplete: (kind) => isComplete(snapshot, kind, kinds.get(kind) ?? [], isClusterScoped(kind)),
    find,
    pod: (ref) => podByKey.get(refKey(ref)) ?? null,
    podsOn: (node) => podsByNode.get(node) ?? [],
    podsWith: (claim) => podsByClaim.get(refKey(claim)) ?? [],
    podsOf: (workload) => podsByWorkload.get(refKey(workload)) ?? [],
    isServed: (workload) => served.has(refKey(workload)),
    eventsOf: (ref) => eventsByKey.get(refKey(ref)) ?? [],
    workloadOf(ref) {
      const known = workloadByPod.get(refKey(ref))
      if (known !== undefined) return known
      const object = find(ref)
      if (object !== null) return workloadOf(object, find)
      return (ref.kind === 'Pod' ? workloadOfGonePod(ref, find) : null) ?? { ref, inferred: false }
    },
    logOf(pod, container) {
      const found = logs.get(`${pod.namespace ?? ''}/${pod.name}/${container}`) ?? []
      return (
        found.find((log) => log.previous && log.lines.length > 0) ?? found.find((log) => log.lines.length > 0) ?? null
      )
    },
    isRecent: (instant) => instant === null || recentFrom === null || instant >= recentFrom,
  }
}

/** Where a source does not state when it was taken, it was not before the last thing that happened in it. */
function latestSeen(objects: readonly KubeObject[], events: readonly ClusterEvent[]): string | null {
  const heartbeats = objects.flatMap((object) => [
    instantAt(object, 'metadata', 'creationTimestamp'),
    ...conditionsOf(object).flatMap((condition) => [condition.changedAt, condition.updatedAt, condition.heartbeatAt]),
  ])
  // Not spread: a large cluster has more of them than a call can take as arguments.
  return [...heartbeats, ...events.map((event) => event.lastAt)].reduce((a, b) => latest(a, b), null)
}

/** Names a pod's node, where it has one. */
export function nodeOf(pod: PodView): ObjectRef | null {
  return pod.node === null ? null : refTo('Node', null, pod.node)
}
