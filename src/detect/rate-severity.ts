import type { FindingSeverity } from '../schema/finding.ts'
import type { ObjectRef } from '../schema/kube-object.ts'
import type { ClusterView } from './cluster-view.ts'
import { secondsBetween } from './instant.ts'

/** How grave a fault of a pod is: high where no pod of its workload is ready, medium where others still serve. */
export function rateByReadiness(view: ClusterView, pod: ObjectRef): FindingSeverity {
  return view.isServed(view.workloadOf(pod).ref) ? 'medium' : 'high'
}

/** How grave a fault is that is over: low where it lasted five minutes or more, else a note. */
export function rateRecovered(firstAt: string | null, lastAt: string | null): FindingSeverity {
  return (secondsBetween(firstAt, lastAt) ?? 0) >= 300 ? 'low' : 'info'
}
