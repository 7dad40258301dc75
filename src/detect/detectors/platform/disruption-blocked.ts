import type { ClusterEvent } from '../../../kube/cluster-event.ts'
import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { flagAt, numberAt, recordAt, textAt } from '../../../kube/field.ts'
import { earliest } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { namespaceOf, refKey, refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { countOf } from '../../../text/count-of.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Blocked {
  readonly budget: string
  readonly nodes: readonly string[]
  readonly healthy: number
  readonly needed: number
  readonly refused: boolean
  readonly broken: string | null
}

/** The message of the eviction API, as those that drain a node report it in an event. */
const refusal = /disruption budget|\bPDB\b|evict(?:ion)? .{0,60}(?:blocked|429|too many requests)/i

/**
 * Finds disruption budgets that block the drain of a node: no pod may be evicted, and an event reports a refused eviction.
 * A budget that allows nothing on a cordoned node is a note, since the node need not be drained.
 */
export const disruptionBlocked = defineDetector<Blocked>({
  id: 'disruption-blocked',
  signature: null,
  kinds: ['PodDisruptionBudget', 'Pod', 'Node', 'Event'],
  detect: (view) => {
    const refused = view.events.filter((event) => refusal.test(event.message) && view.isRecent(event.lastAt))
    const cordoned = new Set(
      view
        .ofKind('Node')
        .filter((node) => flagAt(node, 'spec', 'unschedulable'))
        .map((node) => node.metadata.name),
    )
    return view.ofKind('PodDisruptionBudget').flatMap((budget) => observe(view, budget, refused, cordoned))
  },
  describe({ facts, first }) {
    const nodes = listWords(facts.flatMap((fact) => fact.nodes))
    const on = nodes === '' ? '' : ` on ${nodes}`
    return {
      phrase:
        first.broken === null
          ? `disruption budget ${first.budget} ${first.refused ? 'blocks' : 'would block'} the eviction of its pods${on}`
          : `disruption budget ${first.budget} cannot be computed`,
      detail: first.broken ?? `${countOf(first.healthy, 'healthy pod')}, ${first.needed} needed: none may be evicted.`,
    }
  },
})

function observe(
  view: ClusterView,
  budget: KubeObject,
  refused: readonly ClusterEvent[],
  cordoned: ReadonlySet<string>,
): Observation<Blocked>[] {
  const ref = refOf(budget)
  const condition = conditionOf(budget, 'DisruptionAllowed')
  const broken = condition?.status === 'False' && condition.reason === 'SyncFailed' ? condition : null
  if (broken === null && numberAt(budget, 'status', 'disruptionsAllowed') !== 0) return []
  const healthy = numberAt(budget, 'status', 'currentHealthy') ?? 0
  const needed = numberAt(budget, 'status', 'desiredHealthy') ?? 0
  if (broken === null && (numberAt(budget, 'status', 'expectedPods') ?? 0) === 0) return []
  const pods = podsOf(view, budget)
  const names = new Set(pods.map((pod) => refKey(pod.ref)))
  const nodes = new Set(pods.flatMap((pod) => pod.node ?? []))
  const events = refused.filter(
    ({ object, message }) =>
      names.has(refKey(object)) || message.includes(ref.name) || (object.kind === 'Node' && nodes.has(object.name)),
  )
  const held = pods.filter((pod) => pod.node !== null && cordoned.has(pod.node))
  if (broken === null && events.length === 0 && held.length === 0) return []
  const shown = held.length > 0 ? held : pods
  const [first] = shown
  const since = earliest(...events.map((event) => event.firstAt)) ?? broken?.changedAt ?? null
  return [
    {
      subject: ref,
      affected: shown.map((pod) => pod.ref),
      workload: first === undefined ? { ref, inferred: false } : view.workloadOf(first.ref),
      severity: events.length > 0 ? 'medium' : broken === null ? 'info' : 'low',
      since,
      sinceApproximate: events.length === 0 ? since === null : mayHaveExpired(view, since),
      confidence: events.length > 0 || broken !== null ? 'observed' : 'inferred',
      chain: [ref, ...held.flatMap((pod) => podChain(view, pod, []))],
      evidence: [
        quote('status', ref, `disruptionsAllowed=0, currentHealthy=${healthy}, desiredHealthy=${needed}`),
        ...(condition === null ? [] : [quoteCondition(ref, condition)]),
        ...events.map(quoteEvent),
        ...nodesOf(held).map((node) => quote('spec', node, 'unschedulable: true')),
      ],
      fact: {
        budget: ref.name,
        nodes: [...new Set(held.flatMap((pod) => pod.node ?? []))],
        healthy,
        needed,
        refused: events.length > 0,
        broken: broken === null ? null : (broken.message ?? broken.reason),
      },
    },
  ]
}

function nodesOf(pods: readonly PodView[]): ObjectRef[] {
  return [...new Set(pods.flatMap((pod) => pod.node ?? []))].map((node) => refTo('Node', null, node))
}

/** The pods that a budget selects. Expressions are not read: such a budget has no pods here. */
function podsOf(view: ClusterView, budget: KubeObject): PodView[] {
  const labels = Object.entries(recordAt(budget, 'spec', 'selector', 'matchLabels'))
  if (labels.length === 0) return []
  return view.pods.filter(
    (pod) =>
      !pod.ended &&
      pod.ref.namespace === namespaceOf(budget) &&
      labels.every(([key, value]) => textAt(pod.object, 'metadata', 'labels', key) === value),
  )
}
