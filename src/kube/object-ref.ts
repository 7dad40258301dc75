import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { textAt } from './field.ts'

const clusterScoped = new Set([
  'Node',
  'Namespace',
  'PersistentVolume',
  'StorageClass',
  'VolumeAttachment',
  'CSIDriver',
  'CSINode',
  'APIService',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
  'ClusterIssuer',
  'GatewayClass',
])

/** True for kinds that live outside namespaces. */
export function isClusterScoped(kind: string): boolean {
  return clusterScoped.has(kind)
}

/** Names an object. Kinds that live outside namespaces lose one that an event put there. */
export function refTo(kind: string, namespace: string | null, name: string): ObjectRef {
  return { kind, namespace: clusterScoped.has(kind) || namespace === '' ? null : namespace, name }
}

/** Names an object that is at hand. */
export function refOf(object: KubeObject): ObjectRef {
  return refTo(object.kind, namespaceOf(object), object.metadata.name)
}

/** The namespace of an object; null where it has none. */
export function namespaceOf(object: KubeObject): string | null {
  return textAt(object, 'metadata', 'namespace')
}

/** A key that two references share if and only if they name the same object: "StatefulSet/monitoring/loki". */
export function refKey(ref: ObjectRef): string {
  return ref.namespace === null ? `${ref.kind}/${ref.name}` : `${ref.kind}/${ref.namespace}/${ref.name}`
}

/** Orders references by kind, namespace and name. */
export function compareRefs(a: ObjectRef, b: ObjectRef): number {
  return compareText(refKey(a), refKey(b))
}

/** The API group of an object: empty for the core group. */
export function groupOf(object: unknown): string {
  const apiVersion = textAt(object, 'apiVersion') ?? ''
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')))
}

/** How a sentence names an object: "StatefulSet monitoring/loki". */
export function nameOf(ref: ObjectRef): string {
  return ref.namespace === null ? `${ref.kind} ${ref.name}` : `${ref.kind} ${ref.namespace}/${ref.name}`
}

/** Leaves out references that were there before. */
export function uniqueRefs(refs: readonly ObjectRef[]): ObjectRef[] {
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()]
}
