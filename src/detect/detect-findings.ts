import { type ClusterView, viewCluster } from '../kube/cluster-view.ts'
import { type Finding, findingSeverities } from '../schema/cluster/finding.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { builtinDetectors } from './builtin-detectors.ts'
import type { Detector } from './detector.ts'
import { mergeByNode } from './merge-by-node.ts'

export interface DetectOptions {
  /** @default builtinDetectors */
  readonly detectors?: readonly Detector[] | undefined
}

/**
 * Finds what is broken in a snapshot: one finding for each detector and workload, or node where many workloads suffer
 * from its storage, gravest first, then by id. The same
 * objects give the same findings in any order, and an object of any shape is read as far as it goes.
 */
export function detectFindings(snapshot: Snapshot, options: DetectOptions = {}): Finding[] {
  return findingsIn(viewCluster(snapshot), options)
}

/** The same, of a snapshot that is indexed already. */
export function findingsIn(view: ClusterView, { detectors = builtinDetectors }: DetectOptions = {}): Finding[] {
  const found = detectors.flatMap((detector) => detector.detect(view))
  return mergeByNode(view, found).sort(
    (a, b) => findingSeverities.indexOf(a.severity) - findingSeverities.indexOf(b.severity) || compareText(a.id, b.id),
  )
}
