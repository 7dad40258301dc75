import type { KubeObject } from '../schema/cluster/kube-object.ts'
import type { ClusterView } from './cluster-view.ts'
import { type Condition, conditionOf } from './condition.ts'
import { numberAt, recordAt, textAt, valueAt } from './field.ts'
import { secondsBetween } from './instant.ts'

/** How many replicas a controller wants and has. */
export interface Replicas {
  readonly desired: number
  readonly ready: number
  /** True while a change is being rolled out within its time. */
  readonly rolling: boolean
  /** What the controller itself complains of: the deadline passed, or it cannot create pods. */
  readonly complaint: Condition | null
}

/** Progress deadline of a Deployment that sets none (apps/v1, seconds); other kinds have no deadline and are held to it. */
export const progressDeadline = 600

/** Reads the replicas of a Deployment, StatefulSet, DaemonSet, ReplicaSet or ReplicationController; null for others. */
export function measureReplicas(view: ClusterView, object: KubeObject): Replicas | null {
  if (valueAt(object, 'status') === undefined) return null
  const status = recordAt(object, 'status')
  const observed = numberAt(status, 'observedGeneration')
  const generation = numberAt(object, 'metadata', 'generation')
  // Until the controller has seen the last change its numbers describe the state before.
  if (observed !== null && generation !== null && observed < generation) return null
  const desired = numberAt(object, 'spec', 'replicas') ?? 1
  const ready = numberAt(status, 'readyReplicas') ?? 0
  switch (object.kind) {
    case 'Deployment': {
      const progressing = conditionOf(object, 'Progressing')
      return {
        desired,
        ready,
        rolling: isRolling(view, object, progressing),
        complaint: complaintOf(object, progressing),
      }
    }
    case 'StatefulSet': {
      const [current, update] = [textAt(status, 'currentRevision'), textAt(status, 'updateRevision')]
      return { desired, ready, rolling: update !== null && current !== update, complaint: null }
    }
    case 'DaemonSet': {
      const scheduled = numberAt(status, 'desiredNumberScheduled') ?? 0
      // Pods that could not be created have no revision: only those that exist are rolled out.
      const current = numberAt(status, 'currentNumberScheduled') ?? scheduled
      const updated = numberAt(status, 'updatedNumberScheduled') ?? current
      return {
        desired: scheduled,
        ready: numberAt(status, 'numberReady') ?? 0,
        rolling: updated < current,
        complaint: null,
      }
    }
    case 'ReplicaSet':
    case 'ReplicationController':
      return { desired, ready, rolling: false, complaint: complaintOf(object, null) }
    default:
      return null
  }
}

function isRolling(view: ClusterView, deployment: KubeObject, progressing: Condition | null): boolean {
  if (progressing?.status !== 'True' || progressing.reason === 'NewReplicaSetAvailable') return false
  const deadline = numberAt(deployment, 'spec', 'progressDeadlineSeconds') ?? progressDeadline
  const quiet = secondsBetween(progressing.updatedAt ?? progressing.changedAt, view.now)
  return quiet === null || quiet <= deadline
}

function complaintOf(object: KubeObject, progressing: Condition | null): Condition | null {
  if (progressing?.status === 'False') return progressing
  const failure = conditionOf(object, 'ReplicaFailure')
  return failure?.status === 'True' ? failure : null
}
