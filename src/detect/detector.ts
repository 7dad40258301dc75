import type { ClusterView } from '../kube/cluster-view.ts'
import { earliest } from '../kube/instant.ts'
import { refKey, uniqueRefs } from '../kube/object-ref.ts'
import { podChain } from '../kube/pod-chain.ts'
import type { Workload } from '../kube/workload-of.ts'
import {
  type Finding,
  type FindingEvidence,
  type FindingSeverity,
  findingSeverities,
} from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { groupBy } from '../text/group-by.ts'

/** One object that shows a fault. */
export interface Sighting<Fact> {
  /** The object that shows it, as a rule a pod. */
  readonly subject: ObjectRef
  /** Further objects that show the same. */
  readonly witnesses?: readonly ObjectRef[]
  /** Where it belongs; the subject's owner at the top unless told. */
  readonly workload?: Workload
  readonly severity: FindingSeverity
  readonly since: string | null
  readonly sinceApproximate: boolean
  readonly confidence: Finding['confidence']
  readonly chain?: readonly ObjectRef[]
  readonly evidence: readonly FindingEvidence[]
  /** What the wording needs. */
  readonly fact: Fact
}

/** All sightings of one detector that belong to one workload. */
export interface SightingGroup<Fact> {
  readonly view: ClusterView
  readonly workload: ObjectRef
  /** In the order of their subjects; never empty. */
  readonly sightings: readonly Sighting<Fact>[]
  readonly facts: readonly Fact[]
  readonly first: Fact
}

/** How a group of sightings is put into words. */
export interface Wording {
  readonly title: string
  readonly detail: string | null
  /** Where it depends on the facts; else the detector's. */
  readonly signature?: string | null
}

/** A detector: finds one kind of fault per object, and words it per workload. */
export interface DetectorDefinition<Fact> {
  /** Kebab-case; first part of the findings' ids, so it never changes. */
  readonly id: string
  readonly signature: string | null
  /** Kinds of objects that it reads, so that a source knows what to list and a reader what was not seen. */
  readonly kinds: readonly string[]
  detect(view: ClusterView): readonly Sighting<Fact>[]
  describe(group: SightingGroup<Fact>): Wording
}

/** A detector as the list holds it. */
export interface Detector {
  readonly id: string
  readonly signature: string | null
  readonly kinds: readonly string[]
  detect(view: ClusterView): Finding[]
}

const mostEvidence = 24
const links = ['PersistentVolumeClaim', 'PersistentVolume', 'VolumeAttachment', 'Node', 'Pod']

/** Makes a detector: what each object shows becomes one finding a workload, with the objects as its witnesses. */
export function defineDetector<Fact>(definition: DetectorDefinition<Fact>): Detector {
  const { id, signature, kinds } = definition
  return {
    id,
    signature,
    kinds,
    detect(view) {
      const seen = definition
        .detect(view)
        .map((sighting) => ({ sighting, workload: sighting.workload ?? view.workloadOf(sighting.subject) }))
      return [...groupBy(seen, ({ workload }) => refKey(workload.ref))].flatMap(([key, group]) =>
        group.slice(0, 1).map(({ workload }) => {
          const sightings = group.map(({ sighting }) => sighting)
          sightings.sort((a, b) => compareText(refKey(a.subject), refKey(b.subject)))
          return toFinding(`${id}/${key}`, definition, view, workload, sightings)
        }),
      )
    },
  }
}

function toFinding<Fact>(
  id: string,
  definition: DetectorDefinition<Fact>,
  view: ClusterView,
  workload: Workload,
  sightings: readonly Sighting<Fact>[],
): Finding {
  const facts = sightings.map((sighting) => sighting.fact)
  const first = facts[0] as Fact
  const wording = definition.describe({ view, workload: workload.ref, sightings, facts, first })
  const since = earliest(...sightings.map((sighting) => sighting.since))
  return {
    id,
    detector: definition.id,
    signature: wording.signature === undefined ? definition.signature : wording.signature,
    severity: worst(sightings.map((sighting) => sighting.severity)),
    title: wording.title,
    detail: wording.detail,
    workload: workload.ref,
    workloadInferred: workload.inferred,
    witnesses: uniqueRefs(sightings.flatMap((sighting) => [sighting.subject, ...(sighting.witnesses ?? [])])),
    chain: orderChain(view, chainOf(view, sightings), workload.ref),
    since,
    sinceApproximate: since === null || sightings.some((sighting) => sighting.sinceApproximate),
    confidence: sightings.some((sighting) => sighting.confidence === 'observed') ? 'observed' : 'inferred',
    evidence: chooseEvidence(sightings.map((sighting) => sighting.evidence)),
  }
}

/** The gravest of several severities. */
export function worst(severities: readonly FindingSeverity[]): FindingSeverity {
  return findingSeverities.find((severity) => severities.includes(severity)) ?? 'info'
}

/** As the sightings tell it; a pod of which nothing is told hangs on its node and its claims. */
function chainOf<Fact>(view: ClusterView, sightings: readonly Sighting<Fact>[]): ObjectRef[] {
  return sightings.flatMap(({ chain, subject }) => {
    if (chain !== undefined) return [...chain]
    const pod = view.pod(subject)
    return pod === null ? [] : podChain(view, pod)
  })
}

/** Claims first, then the workload, the Services that lead to it last: the way in which a fault travels. */
export function orderChain(view: ClusterView, chain: readonly ObjectRef[], workload: ObjectRef): ObjectRef[] {
  if (chain.length === 0) return []
  const services = chain.flatMap((ref) => (ref.kind === 'Pod' ? view.services.servicesOf(ref) : []))
  const rank = (ref: ObjectRef) => (refKey(ref) === refKey(workload) ? links.length + 1 : rankOf(ref.kind))
  return uniqueRefs([...chain, workload, ...services]).sort(
    (a, b) => rank(a) - rank(b) || compareText(refKey(a), refKey(b)),
  )
}

function rankOf(kind: string): number {
  if (kind === 'Service') return links.length + 2
  // The API server comes to a webhook by its Service.
  if (kind.endsWith('WebhookConfiguration')) return links.length + 3
  const rank = links.indexOf(kind)
  return rank === -1 ? links.length : rank
}

/** Takes evidence from each sighting in turn, so that a bound on the whole keeps something of every witness. */
export function chooseEvidence(lists: readonly (readonly FindingEvidence[])[]): FindingEvidence[] {
  const chosen = new Map<string, FindingEvidence>()
  const longest = Math.max(0, ...lists.map((list) => list.length))
  for (let index = 0; index < longest; index += 1) {
    for (const list of lists) {
      const item = list[index]
      if (item === undefined || chosen.size >= mostEvidence) continue
      const key = `${item.source} ${refKey(item.object)} ${item.at ?? ''} ${item.quote}`
      if (!chosen.has(key)) chosen.set(key, item)
    }
  }
  const kept = new Set(chosen.values())
  return lists.flatMap((list) => list.filter((item) => kept.has(item)))
}
