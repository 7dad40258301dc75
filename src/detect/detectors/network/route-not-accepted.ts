import type { ClusterView } from '../../../kube/cluster-view.ts'
import { type Condition, conditionsIn, conditionsOf } from '../../../kube/condition.ts'
import { recordsAt, textAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { namespaceOf, refOf, refTo } from '../../../kube/object-ref.ts'
import type { FindingEvidence } from '../../../schema/cluster/finding.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quoteCondition } from '../../evidence.ts'

interface Refused {
  readonly what: readonly string[]
  readonly message: string | null
}

/** Time in which a controller may process a new object (seconds). Chosen. */
const acceptLimit = 300
const wanted = new Set(['Accepted', 'Programmed', 'ResolvedRefs'])
const kinds = ['Gateway', 'HTTPRoute', 'GRPCRoute', 'TLSRoute'] as const

/** Finds Gateways and routes of the Gateway API that their controller does not accept, program or resolve. */
export const routeNotAccepted = defineDetector<Refused>({
  id: 'route-not-accepted',
  signature: null,
  kinds: [...kinds],
  detect: (view) =>
    kinds.flatMap((kind) => view.ofGroup('gateway.networking.k8s.io', kind).flatMap((object) => observe(view, object))),
  describe: ({ facts, first }) => ({
    phrase: `is not accepted as written (${listWords(facts.flatMap((fact) => fact.what))})`,
    predicate: true,
    detail: first.message,
  }),
})

function observe(view: ClusterView, object: KubeObject): Observation<Refused>[] {
  const ref = refOf(object)
  const parents = recordsAt(object, 'status', 'parents')
  const conditions = [
    ...conditionsOf(object),
    ...parents.flatMap((parent) => conditionsIn(parent)),
    ...recordsAt(object, 'status', 'listeners').flatMap((listener) => conditionsIn(listener)),
  ]
  const failed = conditions.filter((one) => wanted.has(one.type) && one.status === 'False' && !isYoung(view, one))
  const [first] = failed
  if (first === undefined) return []
  const gateways = recordsAt(object, 'spec', 'parentRefs').flatMap((parent) => {
    const name = textAt(parent, 'name')
    return name === null
      ? []
      : [refTo(textAt(parent, 'kind') ?? 'Gateway', textAt(parent, 'namespace') ?? namespaceOf(object), name)]
  })
  const since = earliest(...failed.map((one) => one.changedAt))
  return [
    {
      subject: ref,
      workload: { ref, inferred: false },
      severity: failed.some((one) => one.type !== 'ResolvedRefs') ? 'medium' : 'low',
      since,
      chain: [...gateways, ref],
      evidence: failed.map((one): FindingEvidence => quoteCondition(ref, one)),
      fact: {
        what: failed.map((one) => `${one.type}: ${one.reason ?? 'False'}`),
        message: first.message === null ? null : `The controller reports: ${first.message}`,
      },
    },
  ]
}

function isYoung(view: ClusterView, condition: Condition): boolean {
  const age = secondsBetween(condition.changedAt, view.now)
  return age !== null && age <= acceptLimit
}
