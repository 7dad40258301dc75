import { compareText } from '../diagnostic/compare.ts'
import type { KubeObject } from '../schema/kube-object.ts'
import type { Gap } from '../schema/snapshot.ts'
import type { ClusterReader, ClusterResource } from './cluster-reader.ts'
import type { Refiner } from './create-refiner.ts'
import { isInWindow, type TimeWindow } from './event-window.ts'
import { nameOf } from './list-pages.ts'
import type { ServedKind } from './resolve-kinds.ts'
import { runBounded } from './run-bounded.ts'

const lists = 6
/** Bounds of what a runaway controller may cost in memory: 5,000 pods with as many events take some 150 MB. */
const mostOfAKind = 30_000
const mostObjects = 100_000

export interface CollectOptions {
  /** Null for the whole cluster. */
  readonly namespaces: readonly string[] | null
  readonly window: TimeWindow
  readonly refiner: Refiner
  /** Milliseconds for each list. */
  readonly listMs: number
  readonly signal: AbortSignal
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
  readonly served: ServedKind
}

/** How many objects are held, of all kinds. */
interface Count {
  objects: number
}

interface Outcome {
  objects: KubeObject[]
  gaps: Gap[]
}

/** Lists all kinds, several at a time, and redacts what comes at once. What one list lacks costs no other anything. */
export async function collectObjects(
  reader: ClusterReader,
  served: readonly ServedKind[],
  options: CollectOptions,
): Promise<Collected> {
  const listings = served.flatMap((each) => planListings(each, options.namespaces))
  const outcomes = new Map<Listing, Outcome>()
  let confined = false
  const count: Count = { objects: 0 }
  let done = 0
  await runBounded(listings, lists, async (listing) => {
    let outcome = await listOne(reader, listing, options, count)
    if (isRefusedEverywhere(listing, outcome, reader)) {
      const inside = await listOne(reader, { ...listing, namespace: reader.namespace ?? undefined }, options, count)
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
  outcomes: ReadonlyMap<Listing, Outcome>,
): Gap[] {
  const each = listings.map((listing) => outcomes.get(listing) ?? { objects: [], gaps: [] })
  const [first] = each[0]?.gaps ?? []
  const isAll = each.every(({ objects, gaps }) => objects.length === 0 && gaps[0]?.reason === first?.reason)
  const isScoped = listings.some(({ namespace }) => namespace !== undefined)
  if (first !== undefined && isAll && isScoped) return [{ ...first, what: nameOf(resource, undefined) }]
  return each.flatMap(({ gaps }) => gaps)
}

function planListings(served: ServedKind, namespaces: readonly string[] | null): Listing[] {
  const { kind, resource } = served
  const own = kind.onlyIn === undefined ? (kind.namespaced ? namespaces : null) : [kind.onlyIn]
  return (own ?? [undefined]).map((namespace) => ({ resource, namespace, served }))
}

function isRefusedEverywhere({ resource, namespace }: Listing, { gaps }: Outcome, reader: ClusterReader): boolean {
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
  count: Count,
): Promise<Outcome> {
  const outcome = await listPart(reader, listing.resource, listing, options, count)
  const { alternative } = listing.served.kind
  const isShut = outcome.gaps.some(({ reason }) => reason === 'denied' || reason === 'unreadable')
  if (alternative === undefined || !isShut) return outcome
  // The server keeps both under one roof: where one door is shut, the other shows the same.
  const other = await listPart(reader, { ...listing.resource, apiVersion: alternative }, listing, options, count)
  return other.gaps.length === 0 ? other : outcome
}

async function listPart(
  reader: ClusterReader,
  resource: ClusterResource,
  { namespace, served }: Listing,
  { refiner, window, signal, listMs }: CollectOptions,
  count: Count,
): Promise<Outcome> {
  const outcome: Outcome = { objects: [], gaps: [] }
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(listMs)])
  for await (const step of reader.list(resource, { namespace, signal: deadline })) {
    if ('restarted' in step) {
      count.objects -= outcome.objects.length
      Object.assign(outcome, { objects: [], gaps: [] })
    } else if ('gap' in step) {
      const isMissed = step.gap.reason !== 'absent' || served.kind.presence !== 'add-on'
      if (isMissed) outcome.gaps.push(withCount(step.gap, outcome.objects.length))
    } else {
      const { objects, dropped } = await refiner.refine(step.items)
      const kept = objects.filter((object) => isInWindow(object, window))
      outcome.objects.push(...kept)
      count.objects += kept.length
      outcome.gaps.push(...dropped.map(droppedGap))
      if (outcome.objects.length < mostOfAKind && count.objects < mostObjects) continue
      outcome.gaps.push(fullGap(resource, outcome.objects.length))
      break
    }
  }
  outcome.objects.sort((a, b) => compareText(placeOf(a), placeOf(b)))
  return outcome
}

function withCount(gap: Gap, count: number): Gap {
  if (count === 0) return gap
  const what = `${gap.what} after the first ${count}`
  return { ...gap, what }
}

/** Lists come in the order of names, so that what is left out is neither older nor less grave. */
function fullGap({ plural }: ClusterResource, length: number): Gap {
  return {
    what: `${plural} after the first ${length}`,
    reason: 'truncated',
    detail: `Of each kind ${mostOfAKind} objects are kept at most, of all together ${mostObjects}.`,
    remedy: 'Ask for less with --namespace.',
  }
}

function droppedGap(name: string): Gap {
  return {
    what: name,
    reason: 'unreadable',
    detail: 'It could not be redacted, so it was left out.',
    remedy: 'Report this as a bug of postmortem-kit.',
  }
}

function orderOf({ resource, namespace }: Listing): string {
  const group = resource.apiVersion.includes('/') ? resource.apiVersion.slice(0, resource.apiVersion.indexOf('/')) : ''
  return `${resource.kind}\u0000${group}\u0000${namespace ?? ''}`
}

function placeOf({ metadata }: KubeObject): string {
  return `${metadata.namespace ?? ''}\u0000${metadata.name}`
}
