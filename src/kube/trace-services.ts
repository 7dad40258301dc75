import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { groupEntries } from '../text/group-entries.ts'
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
  const byLabel = groupEntries(
    services.flatMap((service): [string, Selecting][] => {
      const labels = labelsAt(service, 'spec', 'selector')
      const [first] = labels
      return first === undefined ? [] : [[keyOf(namespaceOf(service), first), { ref: refOf(service), labels }]]
    }),
  )
  const selected = (byLabel.size === 0 ? [] : pods).flatMap((pod) => {
    const labels = recordAt(pod.object, 'metadata', 'labels')
    return Object.keys(labels)
      .flatMap((key) => byLabel.get(keyOf(pod.ref.namespace, [key, textAt(labels, key) ?? ''])) ?? [])
      .filter((service) => service.labels.every(([key, value]) => textAt(labels, key) === value))
      .map(({ ref }) => ({ ref, pod }))
      .sort((a, b) => compareText(a.ref.name, b.ref.name))
  })
  const byPod = groupEntries(selected.map(({ ref, pod }) => [refKey(pod.ref), ref] as const))
  const byService = groupEntries(selected.map(({ ref, pod }) => [refKey(ref), pod] as const))
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
