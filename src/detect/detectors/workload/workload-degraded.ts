import type { ClusterView } from '../../../kube/cluster-view.ts'
import type { Condition } from '../../../kube/condition.ts'
import { conditionsOf } from '../../../kube/condition.ts'
import { textAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { measureReplicas, progressDeadline, type Replicas } from '../../../kube/measure-replicas.ts'
import { refKey, refOf } from '../../../kube/object-ref.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import type { ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'
import { startAllowance } from '../../time-limits.ts'

interface Shortfall {
  readonly desired: number
  readonly ready: number
  readonly complaint: Condition | null
  readonly counted: 'by-controller' | 'by-pods'
  /** What each unready pod waits for. */
  readonly waits: readonly string[]
}

const controllers = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController']
/** Kinds whose pods are meant to end, or that have no replicas. */
const notServing = new Set(['Job', 'CronJob', 'Pod', 'Node'])
/**
 * Finds workloads with fewer ready pods than they want. A rollout within its deadline, pods that have just been created and
 * a scale of zero are as they should be. Where the controller is not in the snapshot its pods are counted instead.
 */
export const workloadDegraded = defineDetector<Shortfall>({
  id: 'workload-degraded',
  signature: 'workload-degraded',
  kinds: [...controllers, 'Pod', 'Event'],
  detect: (view) => [...observeControllers(view), ...observePods(view)],
  describe({ facts, first }) {
    const fact = facts.find((one) => one.counted === 'by-controller') ?? first
    const share = `${fact.ready} of ${fact.desired} ${fact.desired === 1 ? 'pod is' : 'pods are'} ready`
    const { complaint } = fact
    const stuck = complaint?.reason === 'ProgressDeadlineExceeded'
    const detail = [
      complaint === null ? null : `The controller reports: ${complaint.message ?? complaint.reason ?? complaint.type}`,
      fact.counted === 'by-pods' ? 'Counted from its pods: the snapshot does not hold its controller.' : null,
      complaint === null && fact.waits.length > 0 ? `Not ready: ${listWords(fact.waits, 4)}.` : null,
    ].filter((part) => part !== null)
    return {
      phrase: stuck && fact.ready >= fact.desired ? 'the rollout does not finish' : share,
      detail: detail.length === 0 ? null : detail.join(' '),
    }
  },
})

function observeControllers(view: ClusterView): Observation<Shortfall>[] {
  return controllers.flatMap((kind) =>
    view.ofKind(kind).flatMap((object): Observation<Shortfall>[] => {
      const ref = refOf(object)
      const replicas = measureReplicas(view, object)
      if (replicas === null || replicas.desired <= 0) return []
      // A ReplicaSet counts only where no Deployment owns it.
      if (kind === 'ReplicaSet' && refKey(view.workloadOf(ref).ref) !== refKey(ref)) return []
      const unready = unreadyPods(view, ref)
      if (!isShort(view, replicas, unready)) return []
      const failed = conditionsOf(object).filter((one) =>
        ['Available', 'Progressing'].includes(one.type)
          ? one.status === 'False'
          : one.type === 'ReplicaFailure' && one.status === 'True',
      )
      const events = view.eventsOf(ref).filter((event) => event.warning)
      // Where the only pod is terminating, it still dates the loss.
      const leaving = view.podsOf(ref).filter((pod) => pod.goneBy !== null && !pod.ready)
      const since =
        earliest(...failed.map((one) => one.changedAt), ...unready.map(unreadySince)) ??
        earliest(...leaving.map(unreadySince)) ??
        earliest(...events.filter((event) => event.reason === 'FailedCreate').map((event) => event.firstAt))
      return [
        {
          subject: ref,
          affected: unready.map((pod) => pod.ref),
          workload: { ref, inferred: false },
          severity: replicas.ready <= 0 ? 'high' : 'medium',
          since,
          sinceApproximate: since === null || unready.some(hasRestarted),
          evidence: [
            quote('status', ref, `${replicas.ready} of ${replicas.desired} ready`),
            ...failed.map((one) => quoteCondition(ref, one)),
            ...events.map(quoteEvent),
          ],
          fact: { ...replicas, counted: 'by-controller', waits: unready.map(describeWait) },
        },
      ]
    }),
  )
}

function isShort(view: ClusterView, replicas: Replicas, unready: readonly PodView[]): boolean {
  if (replicas.complaint !== null) return true
  if (replicas.ready >= replicas.desired) return false
  const allowance = replicas.rolling ? progressDeadline : startAllowance
  if (unready.length === 0) return !replicas.rolling
  return unready.some((pod) => (secondsBetween(pod.createdAt, view.now) ?? Number.POSITIVE_INFINITY) > allowance)
}

function observePods(view: ClusterView): Observation<Shortfall>[] {
  const workloads = new Map<string, { ref: ObjectRef; inferred: boolean }>()
  for (const pod of view.pods) {
    const workload = view.workloadOf(pod.ref)
    if (notServing.has(workload.ref.kind)) continue
    const found = view.find(workload.ref)
    // An operator's resource that counts its own instances has a detector that reads it.
    if (textAt(found, 'apiVersion')?.startsWith('postgresql.cnpg.io/')) continue
    if (found === null || !controllers.includes(workload.ref.kind)) workloads.set(refKey(workload.ref), workload)
  }
  return [...workloads.values()].flatMap((workload): Observation<Shortfall>[] => {
    const pods = view.podsOf(workload.ref).filter((pod) => !pod.ended && pod.goneBy === null)
    const unready = unreadyPods(view, workload.ref).filter(
      (pod) => (secondsBetween(unreadySince(pod), view.now) ?? startAllowance + 1) > startAllowance,
    )
    const ready = pods.filter((pod) => pod.ready).length
    if (unready.length === 0) return []
    const since = earliest(...unready.map(unreadySince))
    return [
      {
        subject: workload.ref,
        affected: unready.map((pod) => pod.ref),
        workload,
        severity: ready === 0 ? 'high' : 'medium',
        since,
        sinceApproximate: since === null || unready.some(hasRestarted),
        confidence: 'inferred',
        evidence: unready.flatMap((pod) =>
          pod.conditions.filter((one) => one.type === 'Ready').map((one) => quoteCondition(pod.ref, one)),
        ),
        fact: { desired: pods.length, ready, complaint: null, counted: 'by-pods', waits: unready.map(describeWait) },
      },
    ]
  })
}

function unreadyPods(view: ClusterView, workload: ObjectRef): PodView[] {
  return view.podsOf(workload).filter((pod) => !pod.ended && pod.goneBy === null && !pod.ready)
}

function unreadySince(pod: PodView): string | null {
  return (
    pod.conditions.find((condition) => condition.type === 'Ready' && condition.status !== 'True')?.changedAt ??
    pod.createdAt
  )
}

/** The Ready condition of a pod that restarts flips with each restart, and so hides the first one. */
function hasRestarted(pod: PodView): boolean {
  return pod.containers.some((container) => container.restartCount > 0)
}

/** Names a pod that is not ready with the reason that its first unready container gives. */
function describeWait(pod: PodView): string {
  // Containers after an init container only report that they wait for it.
  const init = pod.containers.find((one) => one.role === 'init' && one.state?.kind === 'running')
  if (init !== undefined) return `${pod.ref.name} (init container ${init.name} has not ended)`
  const held = pod.containers.find((one) => !one.ready && one.role !== 'ephemeral' && one.state?.kind !== 'running')
  const state = held?.state
  const reason = state?.kind === 'waiting' || state?.kind === 'terminated' ? state.reason : null
  return `${pod.ref.name} (${reason ?? (pod.phase === 'Running' ? 'running, not ready' : pod.phase)})`
}
