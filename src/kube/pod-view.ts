import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { type Condition, conditionsOf } from './condition.ts'
import { type ContainerView, containersOf } from './container-view.ts'
import { instantAt, recordsAt, textAt, valueAt } from './field.ts'
import { refOf } from './object-ref.ts'

/** A pod, read once. */
export interface PodView {
  readonly object: KubeObject
  readonly ref: ObjectRef
  readonly phase: string
  readonly reason: string | null
  readonly message: string | null
  readonly node: string | null
  readonly restartPolicy: string
  readonly createdAt: string | null
  /** When it was to be gone: the request to delete plus the grace period. Null while nobody deletes it. */
  readonly goneBy: string | null
  readonly conditions: readonly Condition[]
  readonly containers: readonly ContainerView[]
  readonly ready: boolean
  /** True for a pod that ended: Succeeded, or Failed (evicted pods stay so until something removes them). */
  readonly ended: boolean
  /** Claim of each volume of the pod that has one, by the volume's name. */
  readonly claims: ReadonlyMap<string, string>
}

/** Reads a pod. */
export function viewPod(object: KubeObject): PodView {
  const phase = textAt(object, 'status', 'phase') ?? 'Unknown'
  const conditions = conditionsOf(object)
  return {
    object,
    ref: refOf(object),
    phase,
    reason: textAt(object, 'status', 'reason'),
    message: textAt(object, 'status', 'message'),
    node: textAt(object, 'spec', 'nodeName'),
    restartPolicy: textAt(object, 'spec', 'restartPolicy') ?? 'Always',
    createdAt: instantAt(object, 'metadata', 'creationTimestamp'),
    goneBy: instantAt(object, 'metadata', 'deletionTimestamp'),
    conditions,
    containers: containersOf(object),
    ready: conditions.some((condition) => condition.type === 'Ready' && condition.status === 'True'),
    ended: phase === 'Succeeded' || phase === 'Failed',
    claims: claimsOf(object),
  }
}

function claimsOf(pod: KubeObject): ReadonlyMap<string, string> {
  const claims = new Map<string, string>()
  for (const volume of recordsAt(pod, 'spec', 'volumes')) {
    const name = textAt(volume, 'name')
    if (name === null) continue
    const claim = textAt(volume, 'persistentVolumeClaim', 'claimName')
    if (claim !== null) claims.set(name, claim)
    // The claim of a generic ephemeral volume is named after the pod and the volume.
    else if (valueAt(volume, 'ephemeral') !== undefined) claims.set(name, `${pod.metadata.name}-${name}`)
  }
  return claims
}
