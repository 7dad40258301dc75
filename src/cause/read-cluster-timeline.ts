import { type ClusterView, nodeOf, viewCluster } from '../kube/cluster-view.ts'
import { compareRefs, refKey } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import type { ClusterFact } from './cluster-fact.ts'
import { joinSameMoments } from './join-same-moments.ts'
import { factsOfConditions, factsOfContainers, factsOfEvent } from './read-cluster-facts.ts'

/** The most facts of a timeline. Chosen: a person reads no more of it at night. */
const mostFacts = 80

/**
 * Reads what the snapshot dates about the findings: events, changes of conditions, ends and restarts of containers, in
 * order of time. What several pods of a workload show at the same time is one fact with a count. At most 80 facts.
 */
export function readClusterTimeline(
  snapshot: Snapshot,
  findings: readonly Finding[],
  view: ClusterView = viewCluster(snapshot),
): ClusterFact[] {
  const relevant = relevantTo(view, findings)
  const facts = [
    ...view.events.filter((event) => relevant.has(refKey(event.object))).flatMap((event) => factsOfEvent(view, event)),
    ...[...relevant.values()].flatMap((ref) => factsOfConditions(view, ref)),
    ...[...relevant.values()].flatMap((ref) => factsOfContainers(view.pod(ref))),
  ].filter((fact) => view.isRecent(fact.until ?? fact.at))
  const joined = joinSameMoments(view, facts)
  const kept = joined
    .sort((a, b) => a.rank - b.rank || compareText(a.at, b.at) || compareRefs(a.object, b.object))
    .slice(0, mostFacts)
  return kept
    .sort(
      (a, b) =>
        compareText(a.at, b.at) || a.rank - b.rank || compareRefs(a.object, b.object) || compareText(a.text, b.text),
    )
    .map(({ rank: _rank, alike: _alike, ...fact }) => fact)
}

function relevantTo(view: ClusterView, findings: readonly Finding[]): Map<string, ObjectRef> {
  const refs = findings
    .filter((finding) => finding.severity !== 'info')
    .flatMap((finding) => [finding.workload, ...finding.affected, ...finding.chain])
  const nodes = refs.flatMap((ref) => {
    const pod = view.pod(ref)
    return pod === null ? [] : (nodeOf(pod) ?? [])
  })
  return new Map([...refs, ...nodes].map((ref) => [refKey(ref), ref]))
}
