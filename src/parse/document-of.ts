import type { SourceMap } from '../diagnostic/source-map.ts'
import { type OpenedDocument, openDocument } from '../document/open-document.ts'
import type { ParsedIncident } from './parsed-incident.ts'

/** By the places, which stay the same object where a caller gives the record another id. */
const documents = new WeakMap<SourceMap, OpenedDocument>()

/** Keeps the document that an incident was read from, for those who read the same text next. */
export function keepDocument({ places }: ParsedIncident, document: OpenedDocument): void {
  documents.set(places, document)
}

/** The document that an incident was read from; opened for one that was put together by hand. */
export function documentOf({ places, text, incident }: ParsedIncident): OpenedDocument {
  const kept = documents.get(places)
  if (kept?.text === text) return kept
  const document = openDocument(text, { path: incident.path ?? undefined })
  documents.set(places, document)
  return document
}
