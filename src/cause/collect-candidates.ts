import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey, refTo } from '../kube/object-ref.ts'
import { claimsOf } from '../kube/pod-chain.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { type Candidate, isAboutNode, storageKinds } from './candidate.ts'
import { type Link, traceDependencies } from './trace-dependencies.ts'

/** Collects what faults share (node, volumes, driver) and what they depend on, each with the faults that point to it. */
export function collectCandidates(view: ClusterView, faults: readonly Finding[]): Candidate[] {
  const candidates = new Map<string, Candidate>()
  const dependencies = traceDependencies(view, faults)
  for (const finding of faults) {
    for (const { object, pod } of [...sharedBy(view, finding), ...(dependencies.get(finding) ?? [])]) {
      const key = refKey(object)
      const candidate: Candidate = candidates.get(key) ?? { object, pods: new Map() }
      const known = candidate.pods.get(finding) ?? []
      if (pod !== null) known.push(pod)
      candidate.pods.set(finding, known)
      candidates.set(key, candidate)
    }
  }
  for (const candidate of candidates.values()) addRestOfWorkloads(candidate, faults)
  return [...candidates.values()]
}

function sharedBy(view: ClusterView, finding: Finding): Link[] {
  const links = finding.affected.flatMap((ref): Link[] => {
    const pod = view.pod(ref)
    if (pod === null) return []
    const node = pod.node === null ? [] : [refTo('Node', null, pod.node)]
    const claims = claimsOf(pod)
    const volumes = claims.flatMap((claim) => view.volumes.volumeOf(claim) ?? [])
    const drivers = volumes.flatMap((volume) => driverOf(view, finding, volume))
    const attachments = volumes.flatMap((volume) => view.volumes.attachmentsOf(volume, pod.node).slice(0, 1))
    return [...node, ...claims, ...volumes, ...attachments, ...drivers].map((object) => ({ object, pod: ref }))
  })
  // What a finding is about counts without a pod: a dead node need not have any.
  const own = isAboutNode(finding) ? [finding.workload] : []
  const storage = finding.traits.includes('on-storage')
    ? finding.chain.filter((ref) => storageKinds.has(ref.kind)).flatMap((ref) => [ref, ...driverOf(view, finding, ref)])
    : []
  return [...links, ...[...own, ...storage].map((object): Link => ({ object, pod: null }))]
}

function driverOf(view: ClusterView, { traits }: Finding, volume: ObjectRef): ObjectRef[] {
  const driver =
    traits.includes('on-driver') && volume.kind === 'PersistentVolume' ? view.volumes.driverOf(volume) : null
  return driver === null ? [] : [refTo('CSIDriver', null, driver)]
}

/** A driver that fails under a workload may explain whatever else that workload shows. */
function addRestOfWorkloads({ object, pods }: Candidate, faults: readonly Finding[]): void {
  if (object.kind !== 'CSIDriver') return
  const workloads = new Set([...pods.keys()].map((finding) => refKey(finding.workload)))
  const hit = new Set([...pods.values()].flatMap((refs) => refs.map(refKey)))
  for (const finding of faults) {
    if (pods.has(finding)) continue
    const affected = finding.affected.filter((ref) => ref.kind === 'Pod')
    const within = affected.length > 0 && affected.every((pod) => hit.has(refKey(pod)))
    if (workloads.has(refKey(finding.workload)) || within) pods.set(finding, affected)
  }
}
