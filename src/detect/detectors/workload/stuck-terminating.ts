import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf, conditionsOf } from '../../../kube/condition.ts'
import { instantAt, textsAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { nameOf, refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { compareText } from '../../../text/compare-text.ts'
import { countOf } from '../../../text/count-of.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Stuck {
  readonly kind: string
  readonly why: string
}

/** Time past its grace period that a pod may take to terminate (seconds). Chosen. */
const podLimit = 120
/** Time that finalizers of other objects may take (seconds). Chosen. */
const objectLimit = 600
/** Pods are read separately; the detach of a volume has a detector of its own. */
const elsewhere = new Set(['Pod', 'VolumeAttachment', 'Event'])

/** Finds objects that are deleted and do not finish terminating. */
export const stuckTerminating = defineDetector<Stuck>({
  id: 'stuck-terminating',
  signature: null,
  kinds: ['Pod', 'Node', 'Namespace', 'PersistentVolumeClaim', 'PersistentVolume', 'Event', 'ReplicaSet'],
  detect: (view) => [
    ...view.pods.flatMap((pod) => observePod(view, pod)),
    ...[...new Set(view.snapshot.objects.map((object) => object.kind))]
      .filter((kind) => !elsewhere.has(kind))
      .sort(compareText)
      .flatMap((kind) => view.ofKind(kind).flatMap((object) => observeObject(view, object))),
  ],
  describe({ facts, first }) {
    const pods = facts.filter((fact) => fact.kind === 'Pod').length
    return {
      phrase:
        pods > 0 ? `${countOf(pods, 'pod')} ${pods === 1 ? 'is' : 'are'} stuck terminating` : 'is stuck terminating',
      predicate: pods === 0,
      detail: first.why,
    }
  },
})

function observePod(view: ClusterView, pod: PodView): Observation<Stuck>[] {
  const overdue = secondsBetween(pod.goneBy, view.now)
  if (overdue === null || overdue <= podLimit) return []
  const node = pod.node === null ? null : view.find(refTo('Node', null, pod.node))
  const ready = node === null ? null : conditionOf(node, 'Ready')
  const finalizers = textsAt(pod.object, 'metadata', 'finalizers')
  const events = view
    .eventsOf(pod.ref)
    .filter((event) => /FailedKillPod|FailedPreStopHook|ExceededGracePeriod|FailedUnMount/i.test(event.reason))
  const nodeDown = ready !== null && ready.status !== 'True'
  const reason = nodeDown
    ? ` Its node ${pod.node} is not ready, so nothing there confirms that it has ended.`
    : finalizers.length > 0
      ? ` It is held by finalizer ${listWords(finalizers)}.`
      : ''
  return [
    {
      subject: pod.ref,
      severity: 'medium',
      since: pod.goneBy,
      sinceApproximate: false,
      chain: podChain(view, pod),
      evidence: [
        quote('status', pod.ref, `deletionTimestamp ${pod.goneBy ?? ''}`, pod.goneBy),
        ...(node !== null && ready !== null && nodeDown ? [quoteCondition(refOf(node), ready)] : []),
        ...events.map(quoteEvent),
      ],
      fact: {
        kind: 'Pod',
        why: `${pod.ref.name}${pod.node === null ? '' : ` on ${pod.node}`} should have terminated ${formatSeconds(overdue)} ago.${reason}`,
      },
    },
  ]
}

function observeObject(view: ClusterView, object: KubeObject): Observation<Stuck>[] {
  const ref = refOf(object)
  const deletedAt = instantAt(object, 'metadata', 'deletionTimestamp')
  const waited = secondsBetween(deletedAt, view.now)
  if (waited === null || waited <= objectLimit) return []
  const finalizers = [...textsAt(object, 'metadata', 'finalizers'), ...textsAt(object, 'spec', 'finalizers')]
  const users = ref.kind === 'PersistentVolumeClaim' ? podsWithClaim(view, ref) : []
  // A claim in use is protected from deletion on purpose.
  const protectedByUse = users.length > 0 && finalizers.every((one) => one === 'kubernetes.io/pvc-protection')
  const held = finalizers.length === 0 ? '' : ` It is held by finalizer ${listWords(finalizers)}.`
  const why = protectedByUse
    ? `It is deleted when ${listWords(users.map((pod) => nameOf(pod.ref)))} no longer ${users.length === 1 ? 'uses' : 'use'} it.`
    : `The deletion was requested ${formatSeconds(waited)} ago.${held}`
  const failing = conditionsOf(object).filter((one) => ref.kind === 'Namespace' && one.status === 'True')
  return [
    {
      subject: ref,
      workload: { ref, inferred: false },
      severity: protectedByUse ? 'info' : 'low',
      since: deletedAt,
      sinceApproximate: false,
      chain: users.length === 0 ? [] : [ref, ...users.flatMap((pod) => podChain(view, pod, [ref]))],
      evidence: [
        quote('status', ref, `deletionTimestamp ${deletedAt ?? ''}`, deletedAt),
        ...failing.map((one) => quoteCondition(ref, one)),
      ],
      fact: { kind: ref.kind, why },
    },
  ]
}
