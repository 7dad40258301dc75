import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { makeDiagnostic } from '../diagnostic/make-diagnostic.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'

/** Finds documents that share an id, by which links and patterns would take one for the other. */
export function findDuplicateIds(documents: readonly ParsedIncident[]): Diagnostic[] {
  const first = new Map<string, ParsedIncident>()
  const found: Diagnostic[] = []
  for (const document of documents) {
    const { id, path } = document.incident
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, document)
    else {
      const message = `The id "${id}" belongs to ${earlier.incident.path ?? 'another document'} as well. Rename the file, or give it an \`id\` of its own in its front matter.`
      found.push(makeDiagnostic('duplicate-id', message, { file: path, place: document.places.place(['id']) }))
    }
  }
  return found
}
