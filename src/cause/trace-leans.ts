import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey, refTo } from '../kube/object-ref.ts'
import { traceAddresses } from '../kube/trace-addresses.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { groupBy } from '../text/group-by.ts'
import { storageKinds } from './storage-faults.ts'

/** A thing that a finding leads to, and the pod that does; null where no pod stands between. */
export interface Share {
  readonly object: ObjectRef
  readonly witness: ObjectRef | null
}

/**
 * What leans on what, by the words of the cluster: a program on the Service that it cannot reach, a shipper of logs on its
 * store, a Kustomization on its source and its dependencies, a workload whose pods are refused on the webhook that does
 * not answer. Both sides must have a fault.
 */
export function traceLeans(view: ClusterView, faults: readonly Finding[]): Map<Finding, Share[]> {
  const byWorkload = groupBy(faults, (finding) => refKey(finding.workload))
  const leans = new Map<Finding, Share[]>()
  const told = new Set<string>()
  const lean = (finding: Finding, object: ObjectRef, witness: ObjectRef | null) => {
    const key = `${finding.id} ${refKey(object)} ${witness === null ? '' : refKey(witness)}`
    if (told.has(key)) return
    told.add(key)
    const known = leans.get(finding)
    if (known === undefined) leans.set(finding, [{ object, witness }])
    else known.push({ object, witness })
  }
  const targets = new Map<string, ObjectRef>()
  const point = (from: readonly Finding[], to: ObjectRef) => {
    if (!byWorkload.has(refKey(to))) return
    targets.set(refKey(to), to)
    for (const finding of from) for (const witness of podsAmong(finding.witnesses)) lean(finding, to, witness)
  }
  const addressed = traceAddresses(view)
  for (const finding of faults) {
    const client = byWorkload.get(refKey(finding.workload)) ?? []
    for (const service of addressed.servicesNamed(finding)) {
      const server = addressed.workloadBehind(service)
      if (server !== null && refKey(server) !== refKey(finding.workload)) point(client, server)
    }
    const others = finding.chain.filter((ref) => refKey(ref) !== refKey(finding.workload))
    if (finding.detector === 'dns-failing') {
      const resolver = addressed.workloadBehind(refTo('Service', 'kube-system', 'kube-dns'))
      if (resolver !== null) point(client, resolver)
    }
    if (finding.detector === 'log-shipping-failing')
      for (const ref of others) if (isStore(view, ref)) point([finding], ref)
    if (finding.detector === 'flux-not-reconciled') for (const ref of others.filter(isDelivery)) point([finding], ref)
    if (finding.detector === 'admission-webhook-failing')
      for (const witness of finding.witnesses)
        point(byWorkload.get(refKey(view.workloadOf(witness).ref)) ?? [], finding.workload)
  }
  for (const [key, target] of targets)
    for (const finding of byWorkload.get(key) ?? [])
      for (const witness of podsAmong(finding.witnesses)) lean(finding, target, witness)
  return leans
}

/** The pods among witnesses; one that is none, so that a finding without pods counts too. */
function podsAmong(witnesses: readonly ObjectRef[]): (ObjectRef | null)[] {
  const pods = witnesses.filter((witness) => witness.kind === 'Pod')
  return pods.length === 0 ? [null] : pods
}

function isStore(view: ClusterView, ref: ObjectRef): boolean {
  return !['Pod', 'Node', 'Service'].includes(ref.kind) && !storageKinds.has(ref.kind) && view.podsOf(ref).length > 0
}

function isDelivery(ref: ObjectRef): boolean {
  return /^(?:Kustomization|HelmRelease|HelmChart|Bucket)$|Repository$/.test(ref.kind)
}
