import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { flagAt, recordsAt, textAt } from './field.ts'
import { ownersInName } from './generated-name.ts'
import { namespaceOf, refOf, refTo } from './object-ref.ts'

/** The owner at the top of an object, and whether it was worked out from names. */
export interface Workload {
  readonly ref: ObjectRef
  readonly inferred: boolean
}

/** Kinds that people call a workload: what owns them (an operator's resource, for example) is not followed. */
const tops = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'DeploymentConfig'])
/** Owners that are followed upwards: real chains have at most four; a cycle must end. */
const deepest = 8

/**
 * Climbs ownerReferences to the workload: Pod, ReplicaSet, Deployment; Pod, Job, CronJob; Pod, custom resource. A static
 * pod is owned by its Node, which does not make the node a workload, so that the pod is its own workload.
 */
export function workloadOf(object: KubeObject, find: (ref: ObjectRef) => KubeObject | null): Workload {
  let current: KubeObject = object
  for (let depth = 0; depth < deepest && !tops.has(current.kind); depth += 1) {
    const owner = ownerOf(current)
    if (owner === null) break
    const known = find(owner)
    if (known === null) return inferAbove(owner, current)
    current = known
  }
  return { ref: refOf(current), inferred: false }
}

/** The owner that controls an object, else its only owner; never a Node. */
export function ownerOf(object: KubeObject): ObjectRef | null {
  const owners = recordsAt(object, 'metadata', 'ownerReferences')
  const owner = owners.find((one) => flagAt(one, 'controller')) ?? (owners.length === 1 ? owners[0] : undefined)
  const kind = textAt(owner, 'kind')
  const name = textAt(owner, 'name')
  if (kind === null || name === null || kind === 'Node') return null
  return refTo(kind, namespaceOf(object), name)
}

/**
 * Infers the workload above an owner that the snapshot does not hold. A Deployment calls its ReplicaSets
 * NAME-HASH and labels the pods with the hash; Argo Rollouts does the same with a label of its own; a CronJob calls its
 * Jobs NAME-MINUTES, the scheduled time in minutes since 1970.
 */
function inferAbove(owner: ObjectRef, child: KubeObject): Workload {
  const rules: readonly (readonly [string, string, string | null])[] = [
    ['ReplicaSet', 'Deployment', textAt(child, 'metadata', 'labels', 'pod-template-hash')],
    ['ReplicaSet', 'Rollout', textAt(child, 'metadata', 'labels', 'rollouts-pod-template-hash')],
    ['Job', 'CronJob', owner.name.match(/-(\d{8,10})$/)?.[1] ?? null],
  ]
  for (const [below, above, suffix] of rules) {
    if (owner.kind !== below || suffix === null || !owner.name.endsWith(`-${suffix}`)) continue
    const name = owner.name.slice(0, -suffix.length - 1)
    if (name !== '') return { ref: refTo(above, owner.namespace, name), inferred: true }
  }
  // ownerReferences go this far; only what would own a kind that is usually owned itself stays open.
  return { ref: owner, inferred: false }
}

/**
 * Infers the workload of a pod that is gone, from the way controllers name pods. Only a workload that the snapshot
 * holds is named; null where none fits.
 */
export function workloadOfGonePod(pod: ObjectRef, find: (ref: ObjectRef) => KubeObject | null): Workload | null {
  for (const { kind, name } of ownersInName(pod.name)) {
    const found = find(refTo(kind, pod.namespace, name))
    if (found !== null) return { ref: workloadOf(found, find).ref, inferred: true }
  }
  return null
}
