import { textAt } from '../../kube/field.ts'
import { groupOf, namespaceOf } from '../../kube/object-ref.ts'
import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import { compareText } from '../../text/compare-text.ts'

/**
 * Keeps one of each object, by kind, group, namespace and name, in that order. Of two states of one object the later stays:
 * created later, else of higher resource version, else read later.
 */
export function mergeObjects(objects: readonly KubeObject[]): KubeObject[] {
  const found = new Map<string, KubeObject>()
  for (const object of objects) {
    const id = idOf(object)
    const earlier = found.get(id)
    if (earlier === undefined || !isLater(earlier, object)) found.set(id, object)
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, object]) => object)
}

/** With its group, since operators give their kinds the same names: there are many a Cluster and a Backup. */
function idOf(object: KubeObject): string {
  return [object.kind, groupOf(object), namespaceOf(object) ?? '', object.metadata.name].join('\u0000')
}

function isLater(a: KubeObject, b: KubeObject): boolean {
  return compareText(createdAt(a), createdAt(b)) > 0 || (a.metadata.uid === b.metadata.uid && version(a) > version(b))
}

function createdAt(object: KubeObject): string {
  return textAt(object, 'metadata', 'creationTimestamp') ?? ''
}

function version({ metadata }: KubeObject): number {
  return Number(metadata['resourceVersion']) || 0
}
