import type { ObjectRef } from '../schema/cluster/kube-object.ts'

export const changeKinds = [
  'rollout',
  'scale',
  'cordon',
  'reboot',
  'release',
  'revision',
  'renewal',
  'failover',
  'node-added',
] as const

/** A change by a person or a controller. It is listed with the symptoms, and not as their cause. */
export interface ClusterChange {
  readonly kind: (typeof changeKinds)[number]
  /** UTC, to the second. */
  readonly at: string
  readonly object: ObjectRef
  readonly text: string
  /** Old and new image of a rollout, chart version of a release and the like; null where it is unknown. */
  readonly before: string | null
  readonly after: string | null
}
