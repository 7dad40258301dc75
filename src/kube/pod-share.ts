import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { countOf } from '../text/count-of.ts'
import type { ClusterView } from './cluster-view.ts'
import { refKey } from './object-ref.ts'

/** How many of a workload's pods show something: "2 of 3 pods"; "1 pod" where the total is unknown. */
export function podShare(view: ClusterView, workload: ObjectRef, subjects: readonly ObjectRef[]): string {
  const pods = new Set(subjects.filter((subject) => subject.kind === 'Pod').map(refKey))
  const all = view.podsOf(workload).filter((pod) => !pod.ended && pod.goneBy === null)
  const known = [...pods].every((key) => all.some((pod) => refKey(pod.ref) === key))
  return known && all.length > 1 ? `${pods.size} of ${all.length} pods` : countOf(pods.size, 'pod')
}
