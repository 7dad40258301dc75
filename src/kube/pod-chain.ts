import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { type ClusterView, nodeOf } from './cluster-view.ts'
import { refTo } from './object-ref.ts'
import type { PodView } from './pod-view.ts'

/** Lists what lies between the claims of a pod (all of them by default) and the pod: volume, attachment, node, and the pod itself. */
export function podChain(view: ClusterView, pod: PodView, claims: readonly ObjectRef[] = claimsOf(pod)): ObjectRef[] {
  const node = nodeOf(pod)
  return [
    ...claims.flatMap((claim) => view.volumes.chainOf(claim, pod.node)),
    ...(node === null ? [] : [node]),
    pod.ref,
  ]
}

/** Names the claims that a pod mounts. */
export function claimsOf(pod: PodView): ObjectRef[] {
  return [...pod.claims.values()].map((claim) => refTo('PersistentVolumeClaim', pod.ref.namespace, claim))
}

/** Lists the pods, not yet ended, that mount a claim. */
export function podsWithClaim(view: ClusterView, claim: ObjectRef): PodView[] {
  return view.podsWith(claim).filter((pod) => !pod.ended)
}
