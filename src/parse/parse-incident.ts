import { openDocument } from '../document/open-document.ts'
import type { Signature } from '../signature/signature.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { ParsedIncident } from './parsed-incident.ts'
import { readFirstIncident, readIncidents } from './read-incident.ts'

export interface ParseOptions {
  /** Where the document lies: gives `id`, `path`, and the day where the document states none. */
  readonly path?: string | undefined
  /** What the team calls things. @default all languages that the kit knows */
  readonly vocabulary?: Vocabulary | undefined
  /** Failure signatures that the text is searched for. @default builtinSignatures */
  readonly signatures?: readonly Signature[] | undefined
}

/**
 * Parses a postmortem into a record, with the place of every value. Never throws: the diagnostics report what could not be
 * parsed, or is ambiguous. Of a file that describes several incidents it gives the first, and reports the others.
 */
export function parseIncident(source: string, options: ParseOptions = {}): ParsedIncident {
  return readFirstIncident(openDocument(source, options), options.signatures)
}

/**
 * Parses a file that may describe several incidents, one under each heading of a level. Where it describes more than one,
 * their ids are `stem#slug`; what stands before the first of them, or after one and describes none, is in the `sections` of
 * the nearest.
 */
export function parseIncidents(source: string, options: ParseOptions = {}): ParsedIncident[] {
  return readIncidents(openDocument(source, options), options.signatures)
}
