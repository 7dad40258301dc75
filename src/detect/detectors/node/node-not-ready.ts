import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { instantAt, recordsAt, textAt } from '../../../kube/field.ts'
import { earliest, latest, secondsBetween } from '../../../kube/instant.ts'
import { refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { countOf } from '../../../text/count-of.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Outage {
  readonly now: 'silent' | 'not-ready' | 'no-network' | 'overdue' | 'back'
  readonly detail: string
  readonly pods: number
}

/** A node this young is not ready until its network is (seconds). Chosen: CNI images are pulled first. */
const joinLimit = 600
/**
 * A lease that is this much older than the latest one is overdue (seconds). Chosen: the kubelet renews it every 10 s, and the
 * node controller marks the node after 40 to 50 s (node-monitor-grace-period).
 */
const leaseLimit = 300

/** Finds nodes that are not ready or were not lately, with the pods on them as affected objects. */
export const nodeNotReady = defineDetector<Outage>({
  id: 'node-not-ready',
  signature: 'node-not-ready',
  traits: ['on-node'],
  kinds: ['Node', 'Lease', 'Pod', 'Event'],
  detect: (view) => {
    const latestRenewal = latest(...view.ofKind('Lease').map((lease) => instantAt(lease, 'spec', 'renewTime')))
    return view.ofKind('Node').flatMap((node) => observe(view, node, latestRenewal))
  },
  describe({ first }) {
    const pods = countOf(first.pods, 'pod')
    const phrases = {
      silent: `has stopped reporting; ${pods} on it`,
      'not-ready': `is not ready; ${pods} on it`,
      'no-network': `has no network; ${pods} on it`,
      overdue: `is marked ready, but has not renewed its lease; ${pods} on it`,
      back: 'was not ready and is ready again',
    }
    return { phrase: phrases[first.now], predicate: true, detail: first.detail }
  },
})

/** @param latestRenewal the latest renewal of all node leases */
function observe(view: ClusterView, node: KubeObject, latestRenewal: string | null): Observation<Outage>[] {
  const ref = refOf(node)
  const ready = conditionOf(node, 'Ready')
  const network = conditionOf(node, 'NetworkUnavailable')
  const pods = view.podsOn(ref.name).filter((pod) => !pod.ended)
  const created = instantAt(node, 'metadata', 'creationTimestamp')
  const events = view.eventsOf(ref).filter((event) => event.reason === 'NodeNotReady' && view.isRecent(event.lastAt))
  const down = ready !== null && ready.status !== 'True'
  const cut = network?.status === 'True'
  const lease = refTo('Lease', 'kube-node-lease', ref.name)
  const renewedAt = instantAt(view.find(lease), 'spec', 'renewTime')
  if (!down && !cut && (secondsBetween(renewedAt, latestRenewal) ?? 0) > leaseLimit)
    return [
      {
        subject: ref,
        affected: pods.map((pod) => pod.ref),
        workload: { ref, inferred: false },
        severity: 'medium',
        since: renewedAt,
        sinceApproximate: false,
        confidence: 'inferred',
        chain: [ref, ...pods.flatMap((pod) => podChain(view, pod, []))],
        evidence: [quote('spec', lease, `renewTime ${renewedAt}`, renewedAt)],
        fact: {
          now: 'overdue',
          detail: `It last renewed its lease at ${renewedAt}, another node at ${latestRenewal}. The node controller has not marked it as not ready.`,
          pods: pods.length,
        },
      },
    ]
  if (!down && !cut) {
    const settled = events.filter((event) => (secondsBetween(created, event.firstAt) ?? joinLimit) >= joinLimit)
    return settled.length === 0 ? [] : [observeRecovered(node, settled, ready?.changedAt ?? null)]
  }
  const condition = down ? ready : network
  if (condition === null) return []
  const age = secondsBetween(created, view.now)
  // A silent node is marked after its grace period; its last report is older than the change of the condition.
  const silent = down && condition.status === 'Unknown' && condition.heartbeatAt !== null
  const lastReports = [
    silent ? ` Its last status report is from ${condition.heartbeatAt}.` : '',
    silent && renewedAt !== null ? ` It last renewed its lease at ${renewedAt}.` : '',
  ].join('')
  const taints = recordsAt(node, 'spec', 'taints').filter((taint) =>
    /not-ready|unreachable|network-unavailable/.test(textAt(taint, 'key') ?? ''),
  )
  return [
    {
      subject: ref,
      affected: pods.map((pod) => pod.ref),
      workload: { ref, inferred: false },
      severity: age !== null && age < joinLimit && pods.every((pod) => !pod.ready) ? 'low' : 'critical',
      since: condition.changedAt,
      chain: [ref, ...pods.flatMap((pod) => podChain(view, pod, []))],
      evidence: [
        quoteCondition(ref, condition),
        ...taints.map((taint) =>
          quote(
            'spec',
            ref,
            `taint ${textAt(taint, 'key') ?? ''}:${textAt(taint, 'effect') ?? ''}`,
            instantAt(taint, 'timeAdded'),
          ),
        ),
        ...(renewedAt === null ? [] : [quote('spec', lease, `renewTime ${renewedAt}`, renewedAt)]),
        ...events.map(quoteEvent),
      ],
      fact: {
        now: !down ? 'no-network' : condition.status === 'Unknown' ? 'silent' : 'not-ready',
        detail: `${condition.message ?? condition.reason ?? `${condition.type} is ${condition.status}.`}${lastReports}`,
        pods: pods.length,
      },
    },
  ]
}

function observeRecovered(
  node: KubeObject,
  events: Parameters<typeof quoteEvent>[0][],
  readyAt: string | null,
): Observation<Outage> {
  const ref = refOf(node)
  const from = earliest(...events.map((event) => event.firstAt))
  const lastAt = latest(...events.map((event) => event.lastAt))
  const back = readyAt !== null && lastAt !== null && readyAt >= lastAt ? ` Ready again since ${readyAt}.` : ''
  return {
    subject: ref,
    workload: { ref, inferred: false },
    severity: 'low',
    since: from,
    sinceApproximate: true,
    chain: [ref],
    evidence: events.map(quoteEvent),
    fact: { now: 'back', detail: `Last reported as not ready at ${lastAt ?? 'an unknown time'}.${back}`, pods: 0 },
  }
}
