import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { recordAt, textAt } from './field.ts'
import { namespaceOf, refKey, refOf } from './object-ref.ts'
import type { PodView } from './pod-view.ts'

/** Follows Services to the pods that they select, and back. */
export interface ServiceTrace {
  servicesOf(pod: ObjectRef): readonly ObjectRef[]
  podsBehind(service: ObjectRef): readonly PodView[]
}

interface Selecting {
  readonly ref: ObjectRef
  readonly labels: readonly (readonly [string, string])[]
}

/** Indexes Services by one of their labels each, so that a pod is compared with those only that may select it. */
export function traceServices(services: readonly KubeObject[], pods: readonly PodView[]): ServiceTrace {
  const byLabel = new Map<string, Selecting[]>()
  for (const service of services) {
    const labels = labelsAt(service, 'spec', 'selector')
    const [first] = labels
    if (first === undefined) continue
    const key = keyOf(namespaceOf(service), first)
    byLabel.set(key, [...(byLabel.get(key) ?? []), { ref: refOf(service), labels }])
  }
  const byPod = new Map<string, ObjectRef[]>()
  const byService = new Map<string, PodView[]>()
  for (const pod of byLabel.size === 0 ? [] : pods) {
    const labels = recordAt(pod.object, 'metadata', 'labels')
    const selecting = Object.keys(labels)
      .flatMap((key) => byLabel.get(keyOf(pod.ref.namespace, [key, textAt(labels, key) ?? ''])) ?? [])
      .filter((service) => service.labels.every(([key, value]) => textAt(labels, key) === value))
    for (const { ref } of selecting) {
      const behind = byService.get(refKey(ref))
      if (behind === undefined) byService.set(refKey(ref), [pod])
      else behind.push(pod)
    }
    if (selecting.length > 0) {
      const refs = selecting.map(({ ref }) => ref).sort((a, b) => compareText(a.name, b.name))
      byPod.set(refKey(pod.ref), refs)
    }
  }
  return {
    servicesOf: (pod) => byPod.get(refKey(pod)) ?? [],
    podsBehind: (service) => byService.get(refKey(service)) ?? [],
  }
}

function labelsAt(object: unknown, ...path: readonly string[]): [string, string][] {
  const labels = recordAt(object, ...path)
  return Object.keys(labels)
    .sort(compareText)
    .flatMap((key) => {
      const value = textAt(labels, key)
      return value === null ? [] : [[key, value] as [string, string]]
    })
}

function keyOf(namespace: string | null, [key, value]: readonly [string, string]): string {
  return `${namespace ?? ''}\n${key}=${value}`
}
