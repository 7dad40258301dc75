import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey } from '../kube/object-ref.ts'
import type { Extent } from '../schema/cluster/finding.ts'
import type { ObservationGroup } from './detector.ts'

/** Measures how many pods of a workload show something, and of how many where all of them are known. */
export function measureExtent({ view, workload, observations }: ObservationGroup<unknown>): Extent {
  const pods = new Set(
    observations.filter(({ subject }) => subject.kind === 'Pod').map(({ subject }) => refKey(subject)),
  )
  const all = podsThatStay(view, workload)
  const known = [...pods].every((key) => all.has(key))
  return { pods: pods.size, ofPods: known && all.size > 1 ? all.size : null, workloads: null, drivers: [] }
}

function podsThatStay(view: ClusterView, workload: ObservationGroup<unknown>['workload']): ReadonlySet<string> {
  const pods = view.podsOf(workload).filter((pod) => !pod.ended && pod.goneBy === null)
  return new Set(pods.map((pod) => refKey(pod.ref)))
}
