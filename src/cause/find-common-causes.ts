import { type ClusterView, viewCluster } from '../kube/cluster-view.ts'
import { refKey } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { assessCandidate } from './assess-candidate.ts'
import { storageKinds } from './candidate.ts'
import { collectCandidates } from './collect-candidates.ts'
import type { CommonCause } from './common-cause.ts'

/**
 * Finds what findings share or depend on, the one that explains most pods first. Only what joins two findings of different
 * workloads, or a fault of a node or a volume with the workloads that suffer from it, is named; a note joins nothing.
 */
export function findCommonCauses(
  findings: readonly Finding[],
  snapshot: Snapshot,
  view: ClusterView = viewCluster(snapshot),
): CommonCause[] {
  const faults = findings.filter((finding) => finding.severity !== 'info')
  const elsewhere = explainedElsewhere(faults)
  const causes = collectCandidates(view, faults).flatMap(
    (candidate) => assessCandidate(view, candidate, findings, elsewhere) ?? [],
  )
  return withoutRepeats(
    causes.sort(
      (a, b) =>
        b.pods.length - a.pods.length ||
        compareText(a.likelihood, b.likelihood) ||
        b.findings.length - a.findings.length ||
        depthOf(a.object) - depthOf(b.object) ||
        compareText(a.id, b.id),
    ),
  )
}

/** Workloads whose trouble has a reason of its own in the cluster's words, to which a node that they share adds nothing. */
function explainedElsewhere(faults: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    faults.filter(({ traits }) => traits.includes('explains-itself')).map((finding) => refKey(finding.workload)),
  )
}

/** From what lies deepest: of two that explain as much, the deeper one is named. Kinds that are not listed come first. */
const depths = [
  'Node',
  'CSIDriver',
  'VolumeAttachment',
  'PersistentVolumeClaim',
  'PersistentVolume',
  'Image',
  'Registry',
]

function depthOf(ref: ObjectRef): number {
  return depths.indexOf(ref.kind)
}

/** Workloads that even a cause that is only possible must explain, so that it stands for the likely ones within. Chosen. */
const fewestOfPossible = 3

/** A cause that explains no more than a likelier one of its group, e.g. the claim beside its volume, only repeats it. */
function withoutRepeats(causes: readonly CommonCause[]): CommonCause[] {
  const kept: CommonCause[] = []
  for (const cause of causes) {
    const repeats = kept.some(
      (other) =>
        groupOf(other) === groupOf(cause) &&
        (other.likelihood === 'likely' ||
          cause.likelihood === 'possible' ||
          other.workloads.length >= fewestOfPossible) &&
        cause.findings.every((id) => other.findings.includes(id)),
    )
    if (!repeats) kept.push(cause)
  }
  return kept
}

function groupOf({ object }: CommonCause): string {
  if (storageKinds.has(object.kind)) return 'storage'
  if (object.kind === 'Node') return `node ${object.name}`
  return object.kind === 'Image' || object.kind === 'Registry' ? 'image' : refKey(object)
}
