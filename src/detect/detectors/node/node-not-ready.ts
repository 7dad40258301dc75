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
  readonly said: string
  readonly pods: number
}

/** A node that joins is not ready until its network is (seconds). */
const joining = 600
/** A lease is renewed every ten seconds, and a node without one is marked within a minute; this is long past that (seconds). */
const silence = 300

/** Finds nodes that are not ready or were not lately, with the pods on them as affected objects. */
export const nodeNotReady = defineDetector<Outage>({
  id: 'node-not-ready',
  signature: 'node-not-ready',
  traits: ['on-node'],
  kinds: ['Node', 'Lease', 'Pod', 'Event'],
  detect: (view) => {
    const heardOf = latest(...view.ofKind('Lease').map((lease) => instantAt(lease, 'spec', 'renewTime')))
    return view.ofKind('Node').flatMap((node) => observe(view, node, heardOf))
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
    return { phrase: phrases[first.now], predicate: true, detail: first.said }
  },
})

/** @param heardOf when the last node of all was heard of, by its lease */
function observe(view: ClusterView, node: KubeObject, heardOf: string | null): Observation<Outage>[] {
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
  if (!down && !cut && (secondsBetween(renewedAt, heardOf) ?? 0) > silence)
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
          said: `It last renewed its lease at ${renewedAt}, while another node did at ${heardOf}. Whoever marks silent nodes has not marked it.`,
          pods: pods.length,
        },
      },
    ]
  if (!down && !cut) {
    const settled = events.filter((event) => (secondsBetween(created, event.firstAt) ?? joining) >= joining)
    return settled.length === 0 ? [] : [observeRecovered(node, settled, ready?.changedAt ?? null)]
  }
  const condition = down ? ready : network
  if (condition === null) return []
  const age = secondsBetween(created, view.now)
  // A silent node is noticed after its grace period; what it last said is older than the change of the condition.
  const silent = down && condition.status === 'Unknown' && condition.heartbeatAt !== null
  const heartbeat = [
    silent ? ` Its last status report is of ${condition.heartbeatAt}.` : '',
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
      severity: age !== null && age < joining && pods.every((pod) => !pod.ready) ? 'low' : 'critical',
      since: condition.changedAt,
      sinceApproximate: condition.changedAt === null,
      confidence: 'observed',
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
        said: `${condition.message ?? condition.reason ?? `${condition.type} is ${condition.status}.`}${heartbeat}`,
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
  const back = readyAt !== null && lastAt !== null && readyAt >= lastAt ? ` It is ready since ${readyAt}.` : ''
  return {
    subject: ref,
    workload: { ref, inferred: false },
    severity: 'low',
    since: from,
    sinceApproximate: true,
    confidence: 'observed',
    chain: [ref],
    evidence: events.map(quoteEvent),
    fact: { now: 'back', said: `Last reported as not ready at ${lastAt ?? 'an unknown time'}.${back}`, pods: 0 },
  }
}
