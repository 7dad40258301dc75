import type { KubeObject } from '../schema/kube-object.ts'

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/** Leaves out what tells nothing of an incident and repeats the object: managed fields, the last applied configuration. */
export function stripObject(object: KubeObject): KubeObject {
  const { managedFields, annotations, ...metadata } = object.metadata
  if (managedFields === undefined && annotations === undefined) return object
  if (typeof annotations !== 'object' || annotations === null) return { ...object, metadata }
  const { [lastApplied]: _applied, ...kept } = annotations as Record<string, unknown>
  return { ...object, metadata: { ...metadata, ...(Object.keys(kept).length > 0 && { annotations: kept }) } }
}
