import { valueAt } from '../kube/field.ts'
import { groupOf } from '../kube/object-ref.ts'
import type { KubeObject } from '../schema/cluster/kube-object.ts'
import { clusterKinds } from './cluster-kinds.ts'

const known = new Map(clusterKinds.map((each) => [`${each.group}/${each.kind}`, each]))
const dropped = /^(?:CustomResourceDefinition|Secret|ConfigMap|CertificateSigningRequest|MachineConfig)$/

/**
 * True for what is worth keeping of a bundle that holds everything: the kinds that are read from a live cluster, and what
 * reports its state in conditions, as operators do. Roles, definitions and configuration show nothing of an incident.
 */
export function isRelevantObject(object: KubeObject): boolean {
  const { kind, metadata } = object
  if (dropped.test(kind)) return false
  const found = known.get(`${groupOf(object)}/${kind}`)
  if (found !== undefined) return found.onlyIn === undefined || found.onlyIn === metadata.namespace
  return Array.isArray(valueAt(object, 'status', 'conditions'))
}
