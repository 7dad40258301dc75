import type { ClusterView } from '../kube/cluster-view.ts'
import { compareRefs, refKey, uniqueRefs } from '../kube/object-ref.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'

const links = ['PersistentVolumeClaim', 'PersistentVolume', 'VolumeAttachment', 'Node', 'Pod']

/** Orders a dependency chain as a fault spreads: claims first, then the workload, the Services in front of it last. */
export function orderChain(view: ClusterView, chain: readonly ObjectRef[], workload: ObjectRef): ObjectRef[] {
  if (chain.length === 0) return []
  const services = chain.flatMap((ref) => (ref.kind === 'Pod' ? view.services.servicesOf(ref) : []))
  const rank = (ref: ObjectRef) => (refKey(ref) === refKey(workload) ? links.length + 1 : rankOf(ref.kind))
  return uniqueRefs([...chain, workload, ...services]).sort((a, b) => rank(a) - rank(b) || compareRefs(a, b))
}

function rankOf(kind: string): number {
  if (kind === 'Service') return links.length + 2
  // The API server calls a webhook through its Service.
  if (kind.endsWith('WebhookConfiguration')) return links.length + 3
  const rank = links.indexOf(kind)
  return rank === -1 ? links.length : rank
}
