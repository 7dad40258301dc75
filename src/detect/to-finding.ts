import type { ClusterView } from '../kube/cluster-view.ts'
import { earliest } from '../kube/instant.ts'
import { uniqueRefs } from '../kube/object-ref.ts'
import { podChain } from '../kube/pod-chain.ts'
import type { Workload } from '../kube/workload-of.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { chooseEvidence } from './choose-evidence.ts'
import { composeTitle } from './compose-title.ts'
import type { DetectorDefinition, Observation } from './detector.ts'
import { orderChain } from './order-chain.ts'
import { worstSeverity } from './worst-severity.ts'

/** Joins what the objects of one workload show into a finding. */
export function toFinding<Fact>(
  id: string,
  definition: DetectorDefinition<Fact>,
  view: ClusterView,
  workload: Workload,
  observations: readonly Observation<Fact>[],
): Finding {
  const facts = observations.map((observation) => observation.fact)
  const first = facts[0] as Fact
  const wording = definition.describe({ view, workload: workload.ref, observations, facts, first })
  const since = earliest(...observations.map((observation) => observation.since))
  return {
    id,
    detector: definition.id,
    signature: wording.signature === undefined ? definition.signature : wording.signature,
    severity: worstSeverity(observations.map((observation) => observation.severity)),
    title: composeTitle(workload.ref, wording),
    phrase: wording.phrase,
    extent: wording.extent ?? null,
    detail: wording.detail,
    workload: workload.ref,
    workloadInferred: workload.inferred,
    affected: uniqueRefs(observations.flatMap((observation) => [observation.subject, ...(observation.affected ?? [])])),
    traits: [...(wording.traits ?? definition.traits ?? [])],
    pointsTo: uniqueRefs(observations.flatMap((observation) => observation.pointsTo ?? [])),
    chain: orderChain(view, chainOf(view, observations), workload.ref),
    since,
    sinceApproximate: observations.some((one) => one.sinceApproximate ?? one.since === null),
    confidence: observations.every(({ confidence }) => confidence === 'inferred') ? 'inferred' : 'observed',
    evidence: chooseEvidence(observations.map((observation) => observation.evidence)),
  }
}

/** The chains of the observations; a pod without one depends on its node and its claims. */
function chainOf<Fact>(view: ClusterView, observations: readonly Observation<Fact>[]): ObjectRef[] {
  return observations.flatMap(({ chain, subject }) => {
    if (chain !== undefined) return [...chain]
    const pod = view.pod(subject)
    return pod === null ? [] : podChain(view, pod)
  })
}
