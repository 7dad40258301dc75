import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionsOf } from '../../../kube/condition.ts'
import { textAt } from '../../../kube/field.ts'
import { earliest } from '../../../kube/instant.ts'
import { refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition } from '../../evidence.ts'
import { rateByReadiness } from '../../rate-severity.ts'

interface Degraded {
  readonly volume: string
  readonly robustness: string
  readonly message: string | null
}

/** Conditions by the status that reports a fault (longhorn.io/v1beta2); Scheduled is one that should be True. */
const faults: Readonly<Record<string, string>> = { Scheduled: 'False', Restore: 'False', TooManySnapshots: 'True' }

/** Finds Longhorn volumes that have lost replicas or all of them, before the file system on them reports an error. */
export const longhornVolumeDegraded = defineDetector<Degraded>({
  id: 'longhorn-volume-degraded',
  signature: null,
  kinds: ['Volume', 'PersistentVolume', 'PersistentVolumeClaim', 'VolumeAttachment', 'Pod'],
  detect: (view) => view.ofGroup('longhorn.io', 'Volume').flatMap((volume) => observe(view, volume)),
  describe: ({ first }) => ({
    phrase: `Longhorn volume ${first.volume} is ${first.robustness}`,
    detail: first.message,
  }),
})

function observe(view: ClusterView, volume: KubeObject): Observation<Degraded>[] {
  const ref = refOf(volume)
  const robustness = textAt(volume, 'status', 'robustness')
  // A detached volume has no robustness; it is reported as "unknown".
  if (robustness !== 'degraded' && robustness !== 'faulted') return []
  const claimName = textAt(volume, 'status', 'kubernetesStatus', 'pvcName')
  const namespace = textAt(volume, 'status', 'kubernetesStatus', 'namespace')
  const claim = claimName === null ? null : refTo('PersistentVolumeClaim', namespace, claimName)
  const persistent = textAt(volume, 'status', 'kubernetesStatus', 'pvName')
  const users = claim === null ? [] : podsWithClaim(view, claim)
  const [user] = users
  const node = textAt(volume, 'status', 'currentNodeID')
  const failed = conditionsOf(volume).filter((one) => faults[one.type] === one.status)
  const since = earliest(...failed.map((one) => one.changedAt))
  return [
    {
      subject: ref,
      affected: users.map((pod) => pod.ref),
      workload: user === undefined ? { ref: claim ?? ref, inferred: false } : view.workloadOf(user.ref),
      severity: robustness === 'degraded' ? 'medium' : user === undefined ? 'medium' : rateByReadiness(view, user.ref),
      since,
      sinceApproximate: true,
      chain: [
        ...(claim === null ? [] : [claim]),
        ...(persistent === null ? [] : [refTo('PersistentVolume', null, persistent)]),
        ref,
        ...(node === null || node === '' ? [] : [refTo('Node', null, node)]),
        ...users.flatMap((pod) => podChain(view, pod, claim === null ? [] : [claim])),
      ],
      evidence: [
        quote('status', ref, `state=${textAt(volume, 'status', 'state') ?? 'unknown'}, robustness=${robustness}`),
        ...failed.map((one) => quoteCondition(ref, one)),
      ],
      fact: { volume: ref.name, robustness, message: failed[0]?.message ?? null },
    },
  ]
}
