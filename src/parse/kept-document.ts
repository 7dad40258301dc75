import type { SourceMap } from '../diagnostic/source-map.ts'
import { type OpenedDocument, openDocument } from '../document/open-document.ts'
import type { ParsedIncident } from './parsed-incident.ts'

/** What of a document is kept beside the records that were read from it. */
type KeptDocument = Pick<OpenedDocument, 'text' | 'source' | 'tree'>

/** One for all incidents of a document, until room is needed for others. */
interface Slot {
  document: KeptDocument | null
}

/**
 * How much text is kept opened, in UTF-16 units. A tree takes some 40 times the memory of its text, so this is at most some
 * 40 MB; the documents of most teams fit in, and what does not is opened anew when it is read again.
 */
const mostKept = 2 ** 20

/** By the places, which stay the same object where a caller gives the record another id. */
const slots = new WeakMap<SourceMap, Slot>()
/** The slots that are filled, the oldest first. */
const filled: Slot[] = []
let kept = 0

/** Keeps the document that incidents were read from, for whoever reads the same text next. */
export function keepDocument(parts: readonly ParsedIncident[], document: KeptDocument): void {
  const slot: Slot = { document: null }
  for (const { places } of parts) slots.set(places, slot)
  fill(slot, document)
}

/** The document that an incident was read from; opened anew for one that was put together by hand, or is no longer kept. */
export function keptDocument(parsed: ParsedIncident): KeptDocument {
  const { places, text, incident } = parsed
  const known = slots.get(places)
  if (known?.document?.text === text) return known.document
  const document = openDocument(text, { path: incident.path ?? undefined })
  if (known) fill(known, document)
  else keepDocument([parsed], document)
  return document
}

function fill(slot: Slot, { text, source, tree }: KeptDocument): void {
  if (slot.document === null) filled.push(slot)
  kept += text.length - (slot.document?.text.length ?? 0)
  slot.document = { text, source, tree }
  while (kept > mostKept && filled.length > 1) {
    const oldest = filled.shift()
    kept -= oldest?.document?.text.length ?? 0
    if (oldest) oldest.document = null
  }
}
