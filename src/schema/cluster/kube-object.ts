import { z } from 'zod'

/** A Kubernetes object as the API serves it, already redacted. Only what every object has is checked. */
export const kubeObjectSchema = z.looseObject({
  apiVersion: z.string().describe('Group and version: "apps/v1".'),
  kind: z.string().describe('"Deployment".'),
  metadata: z
    .looseObject({
      name: z.string().describe('Unique among the objects of a kind in a namespace.'),
      namespace: z.string().optional().describe('Absent for what belongs to the whole cluster.'),
      uid: z.string().optional().describe('Distinguishes it from an earlier object of the same name.'),
    })
    .describe('What every object has.'),
})

/** A Kubernetes object as the API serves it, already redacted. */
export interface KubeObject extends z.output<typeof kubeObjectSchema> {}

export const objectRefSchema = z
  .object({
    kind: z.string().describe('"Deployment".'),
    namespace: z.string().nullable().describe('Null for what belongs to the whole cluster.'),
    name: z.string().describe('Its name in the namespace.'),
  })
  .describe('Names an object of the cluster.')

/** Names an object of the cluster. */
export interface ObjectRef extends z.output<typeof objectRefSchema> {}
