import { compareText } from '../diagnostic/compare.ts'
import { type Finding, findingSeverities } from '../schema/finding.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { builtinDetectors } from './builtin-detectors.ts'
import { viewCluster } from './cluster-view.ts'

/**
 * Finds what is broken in a snapshot: one finding for each detector and workload, gravest first, then by id. The same
 * objects give the same findings in any order, and an object of any shape is read as far as it goes.
 */
export function detectFindings(snapshot: Snapshot): Finding[] {
  const view = viewCluster(snapshot)
  return builtinDetectors
    .flatMap((detector) => detector.detect(view))
    .sort(
      (a, b) =>
        findingSeverities.indexOf(a.severity) - findingSeverities.indexOf(b.severity) || compareText(a.id, b.id),
    )
}
