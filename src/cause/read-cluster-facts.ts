import type { ClusterEvent } from '../kube/cluster-event.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { type Condition, conditionOf, conditionsOf } from '../kube/condition.ts'
import { instantAt } from '../kube/field.ts'
import { withoutGeneratedNames } from '../kube/generated-name.ts'
import { secondsBetween } from '../kube/instant.ts'
import type { PodView } from '../kube/pod-view.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { cutText } from '../text/cut-text.ts'
import { formatSeconds } from '../text/format-seconds.ts'
import type { RankedFact } from './cluster-fact.ts'

/** What a row of a timeline holds of a message (UTF-16 units). */
const longestEvent = 300

/** An event and a condition of a node this close are about one loss (seconds). Chosen. */
const sameCause = 60
/** A pod that is unready this soon after its creation is starting (seconds). Chosen. */
const startLimit = 60

/**
 * Normal events that matter for a fault; the rest (Scheduled, Pulled, Created, Started) is how every pod begins. Scalings,
 * cordons and reboots are read as changes (readChanges).
 */
const relevantNormal = new Set([
  'Killing',
  'NodeNotReady',
  'NodeReady',
  'NodeHasDiskPressure',
  'NodeHasInsufficientMemory',
  'NodeHasInsufficientPID',
  'Preempted',
  'SuccessfulAttachVolume',
  'TaintManagerEviction',
  'TriggeredScaleUp',
])
/** Reads an event as a fact; none for one that adds nothing. */
export function factsOfEvent(view: ClusterView, event: ClusterEvent): RankedFact[] {
  if (event.firstAt === null || event.reason === 'Rebooted') return []
  if (!event.warning && !relevantNormal.has(event.reason)) return []
  if (event.reason === 'NodeNotReady' && isKnownFromCondition(view, event)) return []
  // That a volume attaches matters only after it failed to.
  if (
    event.reason === 'SuccessfulAttachVolume' &&
    !view.eventsOf(event.object).some((one) => one.reason === 'FailedAttachVolume')
  )
    return []
  const until = event.lastAt === event.firstAt ? null : event.lastAt
  const message = firstLine(event.message)
  const text = message === '' ? event.reason : `${event.reason}: ${message}`
  return [
    {
      at: event.firstAt,
      until,
      text,
      object: event.object,
      source: 'event',
      count: event.count,
      rank: event.object.kind === 'Pod' ? 2 : 1,
      alike: `${event.reason} ${withoutNames(message, event.object)}`,
    },
  ]
}

/** True where the node's condition dates its loss as well, with the reason. */
function isKnownFromCondition(view: ClusterView, event: ClusterEvent): boolean {
  const ready = conditionOf(view.find(event.object), 'Ready')
  if (ready === null || ready.status === 'True') return false
  return Math.abs(secondsBetween(ready.changedAt, event.firstAt) ?? Number.POSITIVE_INFINITY) < sameCause
}

/** Which status of a condition is a fault, by its type; others are left out. */
const faults: Readonly<Record<string, readonly string[]>> = {
  Ready: ['False', 'Unknown'],
  Available: ['False'],
  Progressing: ['False'],
  ReplicaFailure: ['True'],
  Failed: ['True'],
  PodScheduled: ['False'],
  DisruptionTarget: ['True'],
  MemoryPressure: ['True'],
  DiskPressure: ['True'],
  PIDPressure: ['True'],
  NetworkUnavailable: ['True'],
  ReadonlyFilesystem: ['True'],
}

/** Reads the conditions of an object that report a fault, and the return of a node. */
export function factsOfConditions(view: ClusterView, ref: ObjectRef): RankedFact[] {
  const object = view.find(ref)
  if (object === null) return []
  const createdAt = instantAt(object, 'metadata', 'creationTimestamp')
  return conditionsOf(object).flatMap((condition): RankedFact[] => {
    const returned =
      ref.kind === 'Node' && condition.type === 'Ready' && condition.status === 'True' && isReturn(view, ref, condition)
    // Every pod is created unready.
    const isNew =
      ref.kind === 'Pod' &&
      condition.type === 'Ready' &&
      (secondsBetween(createdAt, condition.changedAt) ?? startLimit) < startLimit
    if (isNew || condition.changedAt === null || (!returned && !faults[condition.type]?.includes(condition.status)))
      return []
    const reason = condition.reason === null ? '' : ` (${condition.reason})`
    const message = condition.message === null ? '' : firstLine(condition.message)
    const change = `${condition.type} became ${condition.status}${reason}`
    const text = message === '' ? change : `${change}: ${message}`
    const alike = `${change} ${withoutNames(message, ref)}`
    const rank = ref.kind === 'Pod' ? 3 : 0
    return [{ at: condition.changedAt, until: null, text, object: ref, source: 'condition', count: 1, rank, alike }]
  })
}

/** True where a node became ready again: the first time it becomes ready, it joins. */
function isReturn(view: ClusterView, ref: ObjectRef, ready: Condition): boolean {
  return view
    .eventsOf(ref)
    .some(
      (event) =>
        event.reason === 'NodeNotReady' &&
        event.firstAt !== null &&
        ready.changedAt !== null &&
        event.firstAt < ready.changedAt,
    )
}

/** Reads the ends and restarts of a pod's containers. */
export function factsOfContainers(pod: PodView | null): RankedFact[] {
  if (pod === null) return []
  const base = { until: null, object: pod.ref, source: 'container-state', count: 1 } as const
  return pod.containers.flatMap(({ name, state, lastTermination, restartCount, role }) => {
    const facts: RankedFact[] = []
    for (const end of [lastTermination, state]) {
      if (end?.kind !== 'terminated' || end.finishedAt === null) continue
      if (role === 'init' && end.exitCode === 0) continue
      const ran = secondsBetween(end.startedAt, end.finishedAt)
      const ended = `container ${name} ended with exit code ${end.exitCode ?? 'unknown'}${end.reason ? ` (${end.reason})` : ''}`
      const text = ran === null ? ended : `${ended} after ${formatSeconds(ran)}`
      facts.push({ ...base, at: end.finishedAt, text, alike: ended, rank: 1 })
    }
    if (state?.kind === 'running' && state.startedAt !== null && lastTermination !== null) {
      const started = `container ${name} started again`
      const text = `${started} (restart ${restartCount})`
      facts.push({ ...base, at: state.startedAt, text, alike: started, rank: 2 })
    }
    return facts
  })
}

/** What the messages of several pods of a workload share: they differ in name, id and address only. */
function withoutNames(message: string, { name }: ObjectRef): string {
  return withoutGeneratedNames(message, name)
    .replaceAll(name, '#')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')
}

function firstLine(message: string): string {
  return cutText(message.trim().split(/\r?\n/, 1)[0] ?? '', longestEvent)
}
