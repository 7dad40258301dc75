import { nameOf } from '../kube/object-ref.ts'
import type { Extent } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { countOf } from '../text/count-of.ts'
import { listWords } from '../text/list-words.ts'
import type { Wording } from './detector.ts'

/** Composes the title of a finding: "Deployment shop/web: container app keeps crashing in 2 of 3 pods". */
export function composeTitle(
  workload: ObjectRef,
  { phrase, predicate = false, extent = null }: Pick<Wording, 'phrase' | 'predicate' | 'extent'>,
): string {
  return `${nameOf(workload)}${predicate ? '' : ':'} ${composeStatement(phrase, extent)}`
}

/** The title without the name of the workload, for where that stands beside it. */
export function composeStatement(phrase: string, extent: Extent | null): string {
  if (extent === null) return phrase
  const { pods, ofPods, workloads, drivers } = extent
  const share = ofPods === null ? countOf(pods, 'pod') : `${pods} of ${countOf(ofPods, 'pod')}`
  const spread = workloads === null ? '' : ` of ${countOf(workloads, 'workload')}`
  return `${phrase} in ${share}${spread}${drivers.length === 0 ? '' : `, all on volumes of ${listWords(drivers)}`}`
}
