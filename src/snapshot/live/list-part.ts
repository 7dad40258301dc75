import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import type { Gap } from '../../schema/cluster/snapshot.ts'
import { compareText } from '../../text/compare-text.ts'
import type { ClusterKind } from '../cluster-kinds.ts'
import type { PageRedactor } from '../create-page-redactor.ts'
import { isInWindow, type TimeWindow } from '../event-window.ts'
import type { ClusterReader, ClusterResource } from './cluster-reader.ts'

/** Bounds of what a runaway controller may cost in memory: 5,000 pods with as many events take some 150 MB. */
const mostOfAKind = 30_000
/** The same for all kinds together. */
const mostObjects = 100_000

export interface ListPartOptions {
  readonly window: TimeWindow
  readonly pageRedactor: PageRedactor
  /** Milliseconds for each list. */
  readonly listMs: number
  readonly signal: AbortSignal
}

export interface PartToList {
  readonly resource: ClusterResource
  /** Undefined for the whole cluster. */
  readonly namespace: string | undefined
  readonly kind: ClusterKind
}

/** What was listed, and what of it could not be had. */
export interface ListedPart {
  readonly objects: readonly KubeObject[]
  readonly gaps: readonly Gap[]
}

/** How many objects are held, of all parts together. */
export interface HeldCount {
  objects: number
}

/**
 * Lists one kind in one scope, redacts what comes, and keeps what is inside the window and the bounds; by namespace and
 * name. That an add-on is absent is no gap.
 */
export async function listPart(
  reader: ClusterReader,
  { resource, namespace, kind }: PartToList,
  { pageRedactor, window, signal, listMs }: ListPartOptions,
  held: HeldCount,
): Promise<ListedPart> {
  const outcome = { objects: [] as KubeObject[], gaps: [] as Gap[] }
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(listMs)])
  for await (const step of reader.list(resource, { namespace, signal: deadline })) {
    if ('restarted' in step) {
      held.objects -= outcome.objects.length
      Object.assign(outcome, { objects: [], gaps: [] })
    } else if ('gap' in step) {
      const isMissed = step.gap.reason !== 'absent' || kind.presence !== 'add-on'
      if (isMissed) outcome.gaps.push(withCount(step.gap, outcome.objects.length))
    } else {
      const { objects, dropped } = await pageRedactor.redact(step.items.filter((item) => isInWindow(item, window)))
      outcome.objects.push(...objects)
      held.objects += objects.length
      outcome.gaps.push(...dropped.map(droppedGap))
      if (outcome.objects.length < mostOfAKind && held.objects < mostObjects) continue
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

/** Lists come in the order of names, so that what is left out is neither older nor less severe. */
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

function placeOf({ metadata }: KubeObject): string {
  return `${metadata.namespace ?? ''}\u0000${metadata.name}`
}
