import type { KubeObject } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'

/**
 * True where a snapshot holds all objects of a kind, as far as it shows: some are there, no gap names the kind, and it
 * was not narrowed to namespaces. Only then does an object that is missing mean that the cluster has none.
 */
export function isComplete(
  { source, gaps }: Snapshot,
  kind: string,
  objects: readonly KubeObject[],
  clusterScoped: boolean,
): boolean {
  if (objects.length === 0) return false
  const plural = new RegExp(`\\b${kind}(?:e?s)?\\b`, 'i')
  if (gaps.some((gap) => gap.reason !== 'expired' && plural.test(gap.what))) return false
  // A file or a folder need not hold every namespace, and does not list those that it lacks.
  const whole = source.namespaces === null && (source.kind === 'live' || source.kind === 'snapshot')
  return clusterScoped || whole
}
