import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { flagAt, instantAt, textAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { nameOf, refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'
import { forceDetachAfter } from '../../time-limits.ts'

interface Unneeded {
  readonly attachment: string
  readonly volume: string
  readonly why: string
}

/**
 * Finds attachments that are no longer needed and not removed: to a node that is gone, of a volume that is gone, or to a
 * node on which no pod uses the volume. They keep a volume from being attached elsewhere.
 */
export const volumeAttachmentOrphaned = defineDetector<Unneeded>({
  id: 'volume-attachment-orphaned',
  signature: 'volume-attachment-stuck',
  kinds: ['VolumeAttachment', 'PersistentVolume', 'PersistentVolumeClaim', 'Node', 'Pod', 'Event'],
  detect: (view) => view.ofKind('VolumeAttachment').flatMap((attachment) => observe(view, attachment)),
  describe({ facts, first }) {
    const volumes = listWords(facts.map((fact) => fact.volume))
    return {
      phrase: `volume ${volumes} is held by ${facts.length === 1 ? 'an attachment' : `${facts.length} attachments`} that no pod needs`,
      detail: first.why,
    }
  },
})

interface Assessment {
  readonly why: string
  readonly severity: FindingSeverity
  readonly sure: boolean
}

function observe(view: ClusterView, attachment: KubeObject): Observation<Unneeded>[] {
  const ref = refOf(attachment)
  const volume = textAt(attachment, 'spec', 'source', 'persistentVolumeName')
  const node = textAt(attachment, 'spec', 'nodeName')
  // A detach in progress or overdue is left to the detector of stuck attachments.
  if (volume === null || node === null || instantAt(attachment, 'metadata', 'deletionTimestamp') !== null) return []
  const volumeRef = refTo('PersistentVolume', null, volume)
  const nodeRef = refTo('Node', null, node)
  const claim = view.volumes.claimOf(volumeRef)
  const users = claim === null ? [] : podsWithClaim(view, claim)
  const assessment = assess(view, attachment, { volumeRef, nodeRef, claim, users })
  if (assessment === null) return []
  const ready = conditionOf(view.find(nodeRef), 'Ready')
  const [user] = users
  const waiting = users.filter((pod) => isWaiting(pod, nodeRef))
  const refusals = waiting.flatMap((pod) =>
    view.eventsOf(pod.ref).filter((event) => event.reason === 'FailedAttachVolume' && view.isRecent(event.lastAt)),
  )
  return [
    {
      subject: ref,
      affected: users.map((pod) => pod.ref),
      workload: user === undefined ? { ref: claim ?? volumeRef, inferred: false } : view.workloadOf(user.ref),
      severity: assessment.severity,
      // Nothing dates the moment at which it was no longer needed; by this one a pod waited for the volume elsewhere.
      since: earliest(...waiting.map((pod) => pod.createdAt), ...refusals.map((event) => event.firstAt)),
      sinceApproximate: true,
      confidence: assessment.sure ? 'observed' : 'inferred',
      chain: [
        ...(claim === null ? [] : [claim]),
        volumeRef,
        ref,
        nodeRef,
        ...users.flatMap((pod) => podChain(view, pod, claim === null ? [] : [claim])),
      ],
      evidence: [
        quote('status', ref, `nodeName=${node}, attached=${flagAt(attachment, 'status', 'attached')}`),
        ...(ready === null || ready.status === 'True' ? [] : [quoteCondition(nodeRef, ready)]),
        ...refusals.map(quoteEvent),
      ],
      fact: { attachment: ref.name, volume, why: `${nameOf(ref)}: ${assessment.why}` },
    },
  ]
}

interface Parts {
  readonly volumeRef: ObjectRef
  readonly nodeRef: ObjectRef
  readonly claim: ObjectRef | null
  readonly users: readonly PodView[]
}

function assess(view: ClusterView, attachment: KubeObject, parts: Parts): Assessment | null {
  const { volumeRef, nodeRef, users } = parts
  const waiting = users.some((pod) => isWaiting(pod, nodeRef))
  if (view.find(nodeRef) === null && view.isComplete('Node')) {
    const severity = waiting ? 'high' : 'medium'
    return { why: `the cluster has no node ${nodeRef.name} any more.`, severity, sure: true }
  }
  if (view.find(volumeRef) === null && view.isComplete('PersistentVolume'))
    return { why: `the cluster has no volume ${volumeRef.name} any more.`, severity: 'medium', sure: true }
  if (!flagAt(attachment, 'status', 'attached') || !knowsPods(view, parts)) return null
  if (users.some((pod) => pod.node === nodeRef.name)) return null
  if (justMoved(view, parts)) return null
  const down = conditionOf(view.find(nodeRef), 'Ready')?.status
  const because =
    down === undefined || down === 'True'
      ? ''
      : ' The node is not ready, so nothing there confirms that the volume is no longer used.'
  const where = listWords(users.flatMap((pod) => pod.node ?? []))
  return {
    why: `no pod on ${nodeRef.name} uses the volume${where === '' ? '' : `, and ${users.length === 1 ? 'its pod is' : 'its pods are'} on ${where}`}.${because}`,
    severity: waiting ? 'high' : 'low',
    sure: false,
  }
}

function isWaiting(pod: PodView, holder: ObjectRef): boolean {
  return !pod.ready && !pod.ended && pod.node !== holder.name
}

/** False where the snapshot does not hold all pods of the claim's namespace: one of the others may use the volume. */
function knowsPods(view: ClusterView, { claim, volumeRef }: Parts): boolean {
  if (claim === null && view.find(volumeRef) === null) return false
  return view.isComplete('Pod')
}

/** True while a detach may still follow the end of a pod: until then the attachment is as it should be. */
function justMoved(view: ClusterView, { claim, users }: Parts): boolean {
  const isLate = (at: string | null) => {
    const age = secondsBetween(at, view.now)
    return age !== null && age <= forceDetachAfter
  }
  if (users.some((pod) => isLate(pod.createdAt))) return true
  if (users.length > 0 || claim === null) return false
  // Only events date the end of a pod that is gone; where all have expired it ended an hour ago or more.
  const leaving = view.events.filter(
    ({ object, reason }) =>
      object.namespace === claim.namespace &&
      ['Killing', 'SuccessfulDelete', 'ScalingReplicaSet', 'Completed', 'TaintManagerEviction'].includes(reason),
  )
  return view.events.length === 0 || leaving.some((event) => isLate(event.lastAt))
}
