import { groupOf } from '../../kube/object-ref.ts'
import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import type { Gap } from '../../schema/cluster/snapshot.ts'
import { compareText } from '../../text/compare-text.ts'
import type { ClusterKind } from '../cluster-kinds.ts'
import { runBounded } from '../source/run-bounded.ts'
import type { ClusterReader, ClusterResource } from './cluster-reader.ts'
import { nameOf } from './list-pages.ts'
import { type HeldCount, type ListedPart, type ListPartOptions, listPart } from './list-part.ts'
import type { ServedKind } from './resolve-kinds.ts'

/** Lists that are read at a time: chosen, so that a server under load is not pressed by the very incident's report. */
const lists = 6

export interface CollectOptions extends ListPartOptions {
  /** Null for the whole cluster. */
  readonly namespaces: readonly string[] | null
  readonly onList: (done: number, total: number) => void
}

export interface Collected {
  /** Redacted, by kind, group, namespace and name. */
  readonly objects: readonly KubeObject[]
  readonly gaps: readonly Gap[]
  /** True where the pods of the whole cluster were refused, and those of the context's namespace were read. */
  readonly confined: boolean
}

interface Listing {
  readonly resource: ClusterResource
  readonly namespace: string | undefined
  readonly kind: ClusterKind
}

/** Lists all kinds, several at a time, and redacts what comes at once. What one list lacks costs no other anything. */
export async function collectObjects(
  reader: ClusterReader,
  served: readonly ServedKind[],
  options: CollectOptions,
): Promise<Collected> {
  const listings = served.flatMap((each) => planListings(each, options.namespaces))
  const outcomes = new Map<Listing, ListedPart>()
  let confined = false
  const held: HeldCount = { objects: 0 }
  let done = 0
  await runBounded(listings, lists, async (listing) => {
    let outcome = await listOne(reader, listing, options, held)
    if (isRefusedEverywhere(listing, outcome, reader)) {
      const inside = await listOne(reader, { ...listing, namespace: reader.namespace ?? undefined }, options, held)
      if (!inside.gaps.some(({ reason }) => reason === 'denied')) {
        const outside = outcome.gaps.map((gap) => outsideGap(gap, reader.namespace ?? ''))
        outcome = { objects: inside.objects, gaps: [...outside, ...inside.gaps] }
        if (listing.resource.plural === 'pods') confined = true
      }
    }
    outcomes.set(listing, outcome)
    done += 1
    options.onList(done, listings.length)
  })
  const ordered = listings
    .map((listing) => ({ listing, outcome: outcomes.get(listing) ?? { objects: [], gaps: [] } }))
    .sort((a, b) => compareText(orderOf(a.listing), orderOf(b.listing)))
  return {
    objects: ordered.flatMap(({ outcome }) => outcome.objects),
    gaps: served.flatMap(({ resource }) => {
      const own = listings.filter((listing) => listing.resource === resource)
      return joinGaps(resource, own, outcomes)
    }),
    confined,
  }
}

/** What is missing in every namespace that was asked for is missing as a whole. */
function joinGaps(
  resource: ClusterResource,
  listings: readonly Listing[],
  outcomes: ReadonlyMap<Listing, ListedPart>,
): Gap[] {
  const each = listings.map((listing) => outcomes.get(listing) ?? { objects: [], gaps: [] })
  const [first] = each[0]?.gaps ?? []
  const isAll = each.every(({ objects, gaps }) => objects.length === 0 && gaps[0]?.reason === first?.reason)
  const isScoped = listings.some(({ namespace }) => namespace !== undefined)
  if (first !== undefined && isAll && isScoped) return [{ ...first, what: nameOf(resource, undefined) }]
  return each.flatMap(({ gaps }) => gaps)
}

function planListings({ kind, resource }: ServedKind, namespaces: readonly string[] | null): Listing[] {
  const own = kind.onlyIn === undefined ? (kind.namespaced ? namespaces : null) : [kind.onlyIn]
  return (own ?? [undefined]).map((namespace) => ({ resource, namespace, kind }))
}

function isRefusedEverywhere({ resource, namespace }: Listing, { gaps }: ListedPart, reader: ClusterReader): boolean {
  return (
    resource.namespaced &&
    namespace === undefined &&
    reader.namespace !== null &&
    gaps.some(({ reason }) => reason === 'denied')
  )
}

function outsideGap(gap: Gap, namespace: string): Gap {
  const remedy = `Name the namespaces that you may read with --namespace. ${gap.remedy ?? ''}`.trim()
  return { ...gap, what: `${gap.what} outside ${namespace}`, remedy }
}

async function listOne(
  reader: ClusterReader,
  listing: Listing,
  options: CollectOptions,
  held: HeldCount,
): Promise<ListedPart> {
  const outcome = await listPart(reader, listing, options, held)
  const { alternative } = listing.kind
  const isShut = outcome.gaps.some(({ reason }) => reason === 'denied' || reason === 'unreadable')
  if (alternative === undefined || !isShut) return outcome
  const resource = { ...listing.resource, apiVersion: alternative }
  // The server serves the same objects in both groups: where one is refused, the other may be allowed.
  const other = await listPart(reader, { ...listing, resource }, options, held)
  return other.gaps.length === 0 ? other : outcome
}

function orderOf({ resource, namespace }: Listing): string {
  const group = groupOf(resource)
  return `${resource.kind}\u0000${group}\u0000${namespace ?? ''}`
}
