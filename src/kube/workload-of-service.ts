import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import type { ClusterView } from './cluster-view.ts'
import { recordAt, textAt } from './field.ts'
import { namespaceOf, refOf } from './object-ref.ts'

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet']

/**
 * Names the workload that a Service leads to: by its pods, and where it has none by the pods that a workload would make.
 * Null where no workload fits; the first by name where several do.
 */
export function workloadOfService(view: ClusterView, service: ObjectRef): ObjectRef | null {
  const [pod] = view.services.podsBehind(service)
  if (pod !== undefined) return view.workloadOf(pod.ref).ref
  const selector = recordAt(view.find(service), 'spec', 'selector')
  const wanted = Object.keys(selector)
  if (wanted.length === 0) return null
  const fitting = kinds.flatMap((kind) =>
    view.ofKind(kind).filter((one) => {
      if (namespaceOf(one) !== service.namespace) return false
      const labels = recordAt(one, 'spec', 'template', 'metadata', 'labels')
      return wanted.every((key) => textAt(labels, key) === textAt(selector, key))
    }),
  )
  const [first] = fitting.sort((a, b) => compareText(a.metadata.name, b.metadata.name))
  return first === undefined ? null : refOf(first)
}
