import type { ClusterView } from '../kube/cluster-view.ts'
import { uniqueRefs } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'

/** The share of failing pods that must be on the node, and by how much it must exceed the node's share of all pods. Chosen. */
const leastShare = 0.8
const leastExcess = 0.2

/** Describes how many of the failing pods are on a node; null unless most are and pods elsewhere are well. */
export function describeNodeShare(view: ClusterView, node: ObjectRef, all: readonly Finding[]): string | null {
  const used = new Set(view.pods.filter((pod) => !pod.ended && pod.node !== null).map((pod) => pod.node))
  const failing = uniqueRefs(all.filter((one) => one.severity !== 'info').flatMap((one) => one.affected))
    .map((ref) => view.pod(ref))
    .filter((pod) => pod !== null && pod.node !== null)
  const here = failing.filter((pod) => pod?.node === node.name)
  const everywhere = view.pods.filter((pod) => !pod.ended && pod.node !== null).length
  const usual = view.podsOn(node.name).filter((pod) => !pod.ended).length / everywhere
  const share = here.length / failing.length
  if (used.size < 2 || here.length < 2 || share < leastShare || share < usual + leastExcess) return null
  return `${here.length} of ${failing.length} pods with a fault are on this node, and the cluster runs pods on ${used.size}.`
}
