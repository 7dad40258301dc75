import { z } from 'zod'

/** A Kubernetes object as the API serves it, already redacted. Only what every object has is checked. */
export const kubeObjectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string(), namespace: z.string().optional(), uid: z.string().optional() }),
})

/** A Kubernetes object as the API serves it, already redacted. */
export interface KubeObject extends z.output<typeof kubeObjectSchema> {}

export const objectRefSchema = z
  .object({ kind: z.string(), namespace: z.string().nullable(), name: z.string() })
  .describe('Names an object of the cluster.')

/** Names an object of the cluster. */
export interface ObjectRef extends z.output<typeof objectRefSchema> {}
