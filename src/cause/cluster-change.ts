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

/** Something that someone or something changed. It stands beside the symptoms, not for their cause. */
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
