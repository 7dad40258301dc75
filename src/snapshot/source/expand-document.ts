import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { normalizeEvent } from '../../kube/normalize-event.ts'
import { type KubeObject, kubeObjectSchema } from '../../schema/cluster/kube-object.ts'
import type { Gap } from '../../schema/cluster/snapshot.ts'
import { snapshotSchema } from '../../schema/cluster/snapshot.ts'
import { countOf } from '../../text/count-of.ts'
import { noParts, type SourceParts } from './source-parts.ts'

/** Reads one parsed document: a list, an object, an error of the API server, a saved snapshot. Null where it is none. */
export function expandDocument(document: unknown, name: string): SourceParts | null {
  if (!isRecord(document)) return null
  const { kind } = document
  if (kind === 'ClusterSnapshot') return { ...noParts, saved: checkSaved(document, name) }
  if (typeof kind !== 'string') return null
  if (kind === 'Status') return { ...noParts, gaps: [statusGap(document, name)] }
  if (Array.isArray(document['items']) && kind.endsWith('List'))
    return expandList(document, document['items'], kind, name)
  const object = toObject(document)
  return object && { ...noParts, objects: [object] }
}

/** `kubectl get -o json` gives a `List` of whole objects; the API and dumps a `PodList` whose items lack kind and version. */
function expandList(list: Record<string, unknown>, items: unknown[], kind: string, name: string): SourceParts {
  const itemKind = kind.slice(0, -'List'.length)
  const typed = itemKind === '' ? {} : { kind: itemKind, apiVersion: list['apiVersion'] }
  const objects: KubeObject[] = []
  let kindless = 0
  for (const item of items) {
    if (!isRecord(item)) continue
    if (!('kind' in item)) kindless++
    const object = toObject({ ...typed, ...item })
    if (object) objects.push(object)
  }
  const lost = items.length - objects.length
  return {
    ...noParts,
    objects,
    listed: itemKind === '' ? [] : [itemKind],
    gaps: lost === 0 ? [] : [lostGap(lost, name)],
    isDump: itemKind !== '' && kindless === items.length,
  }
}

function toObject(value: Record<string, unknown>): KubeObject | null {
  const checked = kubeObjectSchema.safeParse(value)
  return checked.success ? normalizeEvent(checked.data) : null
}

function lostGap(count: number, name: string): Gap {
  return {
    what: `${countOf(count, 'entry', 'entries')} of a list in ${name}`,
    reason: 'unreadable',
    detail: 'They lack a kind or a name.',
    remedy: 'Give the output of kubectl as it is, not trimmed by another tool.',
  }
}

function statusGap(status: Record<string, unknown>, name: string): Gap {
  const denied = status['code'] === 403 || status['reason'] === 'Forbidden'
  return {
    what: `what ${name} asked the API server for`,
    reason: denied ? 'denied' : 'unreadable',
    detail: typeof status['message'] === 'string' ? status['message'] : null,
    remedy: denied ? 'Ask for the right to list it, then run the command again.' : 'Run the command again.',
  }
}

function checkSaved(document: Record<string, unknown>, name: string): SourceParts['saved'] {
  if (document['schemaVersion'] !== 1) {
    throw new PostmortemError(
      'BAD_SOURCE',
      `${name} is a snapshot of schema version ${JSON.stringify(document['schemaVersion'] ?? null).slice(0, 20)}; this version reads 1.`,
      'Read it with the version of postmortem-kit that wrote it, or take a new snapshot.',
    )
  }
  const checked = snapshotSchema.safeParse(document)
  if (checked.success) return checked.data
  const at = checked.error.issues[0]?.path.join('.') ?? ''
  throw new PostmortemError(
    'BAD_SOURCE',
    `${name} is not a valid snapshot: ${at === '' ? 'its shape is wrong' : `"${at}" has the wrong shape`}.`,
    'It was changed after it was written. Take a new snapshot.',
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
