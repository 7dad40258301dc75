import type { ClusterEvent } from '../kube/cluster-event.ts'
import { type ClusterView, nodeOf, viewCluster } from '../kube/cluster-view.ts'
import { type Condition, conditionOf, conditionsOf } from '../kube/condition.ts'
import { instantAt } from '../kube/field.ts'
import { withoutGeneratedNames } from '../kube/generated-name.ts'
import { latest, secondsBetween } from '../kube/instant.ts'
import { compareRefs, refKey } from '../kube/object-ref.ts'
import type { PodView } from '../kube/pod-view.ts'
import type { Finding, FindingEvidence } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { cutText } from '../text/cut-text.ts'
import { formatSeconds } from '../text/format-seconds.ts'
import { groupBy } from '../text/group-by.ts'

/** Something that the cluster dates. */
export interface ClusterFact {
  /** UTC, to the second. */
  readonly at: string
  /** When it was last seen; null for a single moment. */
  readonly until: string | null
  readonly text: string
  /** The object that it is about; its workload where several pods say the same. */
  readonly object: ObjectRef
  readonly source: FindingEvidence['source']
  readonly count: number
}

/** What a row of a timeline holds of a message (UTF-16 units). */
const longestEvent = 300

interface Ranked extends ClusterFact {
  /** What is kept first where there is too much: 0 is what people look for. */
  readonly rank: number
  /** What the pods of a workload have in common that show the same. */
  readonly alike: string
}

/**
 * Normal events that tell of the trouble; the rest (Scheduled, Pulled, Created, Started) is how every pod begins.
 * Scalings, cordons and reboots are changes: readChanges tells of them.
 */
const tellingNormal = new Set([
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
const mostFacts = 80
/** Pods of one workload that say the same within this time say it once (seconds). */
const sameMoment = 300

/**
 * Reads what the snapshot dates about the findings: events, changes of conditions, ends and restarts of containers, in
 * order of time. What several pods of a workload say at the same time stands once, with the count. At most 80 facts.
 */
export function readClusterTimeline(
  snapshot: Snapshot,
  findings: readonly Finding[],
  view: ClusterView = viewCluster(snapshot),
): ClusterFact[] {
  const relevant = relevantTo(view, findings)
  const facts = [
    ...view.events.filter((event) => relevant.has(refKey(event.object))).flatMap((event) => factOfEvent(view, event)),
    ...[...relevant.values()].flatMap((ref) => factsOfConditions(view, ref)),
    ...[...relevant.values()].flatMap((ref) => factsOfContainers(view.pod(ref))),
  ].filter((fact) => view.isRecent(fact.until ?? fact.at))
  const joined = joinSameMoments(view, facts)
  const kept = joined
    .sort((a, b) => a.rank - b.rank || compareText(a.at, b.at) || compareRefs(a.object, b.object))
    .slice(0, mostFacts)
  return kept
    .sort(
      (a, b) =>
        compareText(a.at, b.at) || a.rank - b.rank || compareRefs(a.object, b.object) || compareText(a.text, b.text),
    )
    .map(({ rank: _rank, alike: _alike, ...fact }) => fact)
}

function relevantTo(view: ClusterView, findings: readonly Finding[]): Map<string, ObjectRef> {
  const refs = findings
    .filter((finding) => finding.severity !== 'info')
    .flatMap((finding) => [finding.workload, ...finding.affected, ...finding.chain])
  const nodes = refs.flatMap((ref) => {
    const pod = view.pod(ref)
    return pod === null ? [] : (nodeOf(pod) ?? [])
  })
  return new Map([...refs, ...nodes].map((ref) => [refKey(ref), ref]))
}

function factOfEvent(view: ClusterView, event: ClusterEvent): Ranked[] {
  if (event.firstAt === null || event.reason === 'Rebooted') return []
  if (!event.warning && !tellingNormal.has(event.reason)) return []
  if (event.reason === 'NodeNotReady' && saysTheSame(view, event)) return []
  // A volume that attaches is news only after it did not.
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

/** The node's condition dates the loss of a node as well, with the reason. */
function saysTheSame(view: ClusterView, event: ClusterEvent): boolean {
  const ready = conditionOf(view.find(event.object), 'Ready')
  if (ready === null || ready.status === 'True') return false
  return Math.abs(secondsBetween(ready.changedAt, event.firstAt) ?? sameMoment) < 60
}

/** Which status of a condition is a fault, by its type; others are not told. */
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

function factsOfConditions(view: ClusterView, ref: ObjectRef): Ranked[] {
  const object = view.find(ref)
  if (object === null) return []
  const createdAt = instantAt(object, 'metadata', 'creationTimestamp')
  return conditionsOf(object).flatMap((condition): Ranked[] => {
    const back =
      ref.kind === 'Node' && condition.type === 'Ready' && condition.status === 'True' && isReturn(view, ref, condition)
    // A pod is born unready.
    const born =
      ref.kind === 'Pod' && condition.type === 'Ready' && (secondsBetween(createdAt, condition.changedAt) ?? 60) < 60
    if (born || condition.changedAt === null || (!back && !faults[condition.type]?.includes(condition.status)))
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

/** A node's first readiness is its birth; a later one is a return. */
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

function factsOfContainers(pod: PodView | null): Ranked[] {
  if (pod === null) return []
  const base = { until: null, object: pod.ref, source: 'container-state', count: 1 } as const
  return pod.containers.flatMap(({ name, state, lastTermination, restartCount, role }) => {
    const facts: Ranked[] = []
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

function joinSameMoments(view: ClusterView, facts: readonly Ranked[]): Ranked[] {
  const inOrder = [...facts].sort((a, b) => compareText(a.at, b.at) || compareRefs(a.object, b.object))
  const groups = groupBy(inOrder, (fact) => `${refKey(view.workloadOf(fact.object).ref)} ${fact.source} ${fact.alike}`)
  return [...groups.values()].flatMap((group) => {
    const runs: Ranked[] = []
    for (const fact of group) {
      const run = runs.at(-1)
      if (run !== undefined && (secondsBetween(run.at, fact.at) ?? 0) <= sameMoment)
        runs[runs.length - 1] = join(view, run, fact)
      else runs.push(fact)
    }
    return runs
  })
}

/** Pods of one workload differ in name, id and address only; so do those that a controller may not make. */
function withoutNames(message: string, { name }: ObjectRef): string {
  return withoutGeneratedNames(message, name)
    .replaceAll(name, '#')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')
}

function join(view: ClusterView, a: Ranked, b: Ranked): Ranked {
  const same = refKey(a.object) === refKey(b.object)
  const until = latest(a.until, b.until, same && b.at !== a.at ? b.at : null)
  return {
    ...a,
    until,
    object: same ? a.object : view.workloadOf(a.object).ref,
    count: a.count + b.count,
    rank: Math.min(a.rank, b.rank),
  }
}

function firstLine(message: string): string {
  return cutText(message.trim().split(/\r?\n/, 1)[0] ?? '', longestEvent)
}
