import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey } from '../kube/object-ref.ts'
import { podChain } from '../kube/pod-chain.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { suggestCommands } from './suggest-checks.ts'

/**
 * Traces for each finding the dependency path of one affected object, from its claim over volume, attachment and node to
 * the Services: the whole chain of a finding with many affected objects holds all of theirs at once.
 */
export function draftPaths(view: ClusterView, findings: readonly Finding[]): IncidentDraft['paths'] {
  return findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => ({
      finding: finding.id,
      objects: pathOf(view, finding),
      commands: suggestCommands(view, finding.workload, finding.affected),
    }))
}

function pathOf(view: ClusterView, { affected, chain, workload }: Finding): ObjectRef[] {
  const held = new Set(chain.map(refKey))
  if (chain.filter((ref) => ref.kind === 'Pod').length < 2) return [...chain]
  const paths = affected.flatMap((ref) => {
    const pod = view.pod(ref)
    if (pod === null) return []
    const owner = view.workloadOf(ref).ref
    const behind = view.services.servicesOf(ref)
    const path = [...podChain(view, pod).filter((ref) => held.has(refKey(ref))), owner, ...behind]
    return [path.filter((ref, index) => path.findIndex((one) => refKey(one) === refKey(ref)) === index)]
  })
  // The one that the snapshot shows most of.
  const longest = paths.reduce<ObjectRef[]>((a, b) => (b.length > a.length ? b : a), [])
  return longest.length > 0 ? longest : [workload]
}
