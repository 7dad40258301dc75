import type { ClusterView } from '../kube/cluster-view.ts'
import { secondsBetween } from '../kube/instant.ts'
import type { FindingSeverity } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'

/** Rates a fault of a pod: high where no pod of its workload is ready, medium where others still serve. */
export function rateByReadiness(view: ClusterView, pod: ObjectRef): FindingSeverity {
  return view.isServed(view.workloadOf(pod).ref) ? 'medium' : 'high'
}

/** A fault that is over and lasted this long is more than a note (seconds). Chosen. */
const noteBelow = 300

/** Rates a fault that is over: low where it lasted five minutes or more, else a note. */
export function rateRecovered(firstAt: string | null, lastAt: string | null): FindingSeverity {
  return (secondsBetween(firstAt, lastAt) ?? 0) >= noteBelow ? 'low' : 'info'
}
