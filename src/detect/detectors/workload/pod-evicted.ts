import type { ClusterView } from '../../../kube/cluster-view.ts'
import { earliest, latest } from '../../../kube/instant.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import { countOf } from '../../../text/count-of.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'
import { rateByReadiness } from '../../rate-severity.ts'

interface Eviction {
  readonly reason: string
  readonly message: string
}

/** Finds pods that the kubelet ended: evicted for a shortage, rejected on admission, or shut down with the node. */
export const podEvicted = defineDetector<Eviction>({
  id: 'pod-evicted',
  signature: 'pod-evicted',
  kinds: ['Pod', 'Event', 'ReplicaSet'],
  detect: (view) =>
    view.pods
      // A pod that exceeded its own deadline was not evicted.
      .filter((pod) => pod.phase === 'Failed' && pod.reason !== null && pod.reason !== 'DeadlineExceeded')
      .map((pod) => observe(view, pod)),
  describe({ observations, facts, first }) {
    const message = facts.map((fact) => fact.message).join('\n')
    return {
      phrase: `${countOf(observations.length, 'pod')} ended by the node (${listWords(facts.map((fact) => fact.reason))})`,
      detail: first.message === '' ? null : `The kubelet reports: ${first.message}`,
      ...(/ephemeral-storage|nodefs|imagefs|inodes/i.test(message) && { signature: 'disk-full' }),
    }
  },
})

function observe(view: ClusterView, pod: PodView): Observation<Eviction> {
  const events = view
    .eventsOf(pod.ref)
    .filter((event) => ['Evicted', 'Preempted', 'NodeShutdown'].includes(event.reason))
  const target = pod.conditions.find((condition) => condition.type === 'DisruptionTarget')
  const ends = pod.containers.map(({ state }) => (state?.kind === 'terminated' ? state.finishedAt : null))
  const since = earliest(...events.map((event) => event.firstAt), target?.changedAt ?? null) ?? latest(...ends)
  // An evicted pod may be kept for weeks; its eviction is dated only by events, a condition or its containers.
  const past = since === null ? false : !view.isRecent(since)
  return {
    subject: pod.ref,
    severity: past ? 'info' : since !== null && rateByReadiness(view, pod.ref) === 'high' ? 'high' : 'low',
    since: since ?? pod.createdAt,
    sinceApproximate: since === null,
    chain: podChain(view, pod, []),
    evidence: [
      quote('status', pod.ref, `${pod.reason}${pod.message === null ? '' : `: ${pod.message}`}`, since),
      ...events.map(quoteEvent),
    ],
    fact: { reason: pod.reason ?? '', message: pod.message ?? '' },
  }
}
