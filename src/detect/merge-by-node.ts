import type { ClusterView } from '../kube/cluster-view.ts'
import { earliest } from '../kube/instant.ts'
import { nameOf, refTo, uniqueRefs } from '../kube/object-ref.ts'
import { claimsOf } from '../kube/pod-chain.ts'
import type { Extent, Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { listWords } from '../text/list-words.ts'
import { chooseEvidence } from './choose-evidence.ts'
import { composeTitle } from './compose-title.ts'
import { orderChain } from './order-chain.ts'
import { worstSeverity } from './worst-severity.ts'

/** Workloads of one node that must show the same before they become one finding. Chosen: two may do so by chance. */
const fewestWorkloads = 3

interface NodeStorage {
  readonly node: string
  readonly drivers: readonly string[]
}

/**
 * Joins findings of one kind that many workloads show on one node, with volumes of the same drivers: twenty pods over
 * one dead session are one finding with twenty affected pods. Workloads that show it on several nodes stay apart.
 */
export function mergeByNode(view: ClusterView, findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, { place: NodeStorage; members: Finding[] }>()
  const rest: Finding[] = []
  for (const finding of findings) {
    const place = finding.traits.includes('below-pods') && finding.severity !== 'info' ? placeOf(view, finding) : null
    if (place === null) {
      rest.push(finding)
      continue
    }
    const key = [finding.detector, place.node, ...place.drivers].join(' ')
    const group = groups.get(key) ?? { place, members: [] }
    group.members.push(finding)
    groups.set(key, group)
  }
  const taken = new Set(findings.map((finding) => finding.id))
  return [
    ...rest,
    ...[...groups.values()].flatMap(({ place, members }) => {
      const [first] = members.sort((a, b) => compareText(a.id, b.id))
      const id = `${first?.detector}/Node/${place.node}${place.drivers.length === 0 ? '' : `/${place.drivers.join('+')}`}`
      return members.length < fewestWorkloads || taken.has(id) ? members : [merge(view, id, place, members)]
    }),
  ]
}

/** The node on which all affected objects of a finding are, and the drivers of the volumes in its chain. */
function placeOf(view: ClusterView, { affected, chain }: Finding): NodeStorage | null {
  const pods = affected.flatMap((ref) => view.pod(ref) ?? [])
  const nodes = new Set(pods.map((pod) => pod.node))
  const [node] = nodes
  if (pods.length < affected.length || nodes.size !== 1 || node === null || node === undefined) return null
  // A pod without a volume reads from its node's own disk.
  if (pods.some((pod) => claimsOf(pod).length === 0)) return null
  const drivers = chain.flatMap((ref) => (ref.kind === 'PersistentVolume' ? (view.volumes.driverOf(ref) ?? []) : []))
  return { node, drivers: [...new Set(drivers)].sort(compareText) }
}

function merge(view: ClusterView, id: string, { node, drivers }: NodeStorage, members: readonly Finding[]): Finding {
  const workload = refTo('Node', null, node)
  const affected = uniqueRefs(members.flatMap((member) => member.affected))
  const [first] = members as [Finding, ...Finding[]]
  const { phrase } = first
  const extent: Extent = { pods: affected.length, ofPods: null, workloads: members.length, drivers: [...drivers] }
  const workloads = members.map((member) => member.workload)
  return {
    ...first,
    id,
    severity: worstSeverity(members.map((member) => member.severity)),
    title: composeTitle(workload, { phrase, extent }),
    extent,
    detail: `They are ${listWords(workloads.map(nameOf), 6)}.`,
    workload,
    workloadInferred: false,
    affected,
    pointsTo: uniqueRefs(members.flatMap((member) => member.pointsTo)),
    chain: orderChain(
      view,
      members.flatMap((member): ObjectRef[] => [...member.chain, member.workload]),
      workload,
    ),
    since: earliest(...members.map((member) => member.since)),
    sinceApproximate: members.some((member) => member.sinceApproximate),
    confidence: members.some((member) => member.confidence === 'observed') ? 'observed' : 'inferred',
    evidence: chooseEvidence(members.map((member) => member.evidence)),
  }
}
