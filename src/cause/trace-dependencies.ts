import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey } from '../kube/object-ref.ts'
import { traceAddresses } from '../kube/trace-addresses.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { groupBy } from '../text/group-by.ts'
import { reportsNoFaults } from './candidate.ts'

/** An object that a finding points to, and the pod that does; null where no pod stands between. */
export interface Link {
  readonly object: ObjectRef
  readonly pod: ObjectRef | null
}

/**
 * Traces which faults depend on which objects, according to the cluster: a program on the Service that it cannot reach, a
 * log shipper on its store, a Kustomization on its source and its dependencies, a workload whose pods are refused on the
 * webhook that does not answer, containers on the image that cannot be pulled. The object must have a fault, too, unless
 * it is of a kind that reports none.
 */
export function traceDependencies(view: ClusterView, faults: readonly Finding[]): Map<Finding, Link[]> {
  const byWorkload = groupBy(faults, ({ workload }) => refKey(workload))
  const links = new Map<Finding, Map<string, Link>>()
  const link = (from: readonly Finding[], object: ObjectRef): void => {
    for (const finding of from) {
      const known = links.get(finding) ?? new Map<string, Link>()
      for (const pod of podsAmong(finding.affected))
        known.set(`${refKey(object)} ${pod === null ? '' : refKey(pod)}`, { object, pod })
      links.set(finding, known)
    }
  }
  const addresses = traceAddresses(view)
  const behind = (ref: ObjectRef) => (ref.kind === 'Service' ? addresses.workloadOfService(ref) : ref)
  const depend = (from: readonly Finding[], on: ObjectRef | null): void => {
    if (on === null) return
    const faultsOf = byWorkload.get(refKey(on)) ?? []
    if (faultsOf.length > 0 || reportsNoFaults(on)) link([...from, ...faultsOf], on)
  }
  for (const finding of faults) {
    const workload = refKey(finding.workload)
    const siblings = byWorkload.get(workload) ?? []
    const others = (ref: ObjectRef | null) => ref !== null && refKey(ref) !== workload
    for (const server of addresses.servicesNamed(finding).map(behind).filter(others)) depend(siblings, server)
    const from = finding.traits.includes('affects-workload') ? siblings : [finding]
    for (const object of finding.pointsTo.map(behind).filter(others)) depend(from, object)
    if (finding.traits.includes('blocks-affected'))
      for (const ref of finding.affected)
        depend(byWorkload.get(refKey(view.workloadOf(ref).ref)) ?? [], finding.workload)
  }
  return new Map([...links].map(([finding, known]) => [finding, [...known.values()]]))
}

/** The pods among affected objects; one that is none, so that a finding without pods counts too. */
function podsAmong(affected: readonly ObjectRef[]): (ObjectRef | null)[] {
  const pods = affected.filter((ref) => ref.kind === 'Pod')
  return pods.length === 0 ? [null] : pods
}
