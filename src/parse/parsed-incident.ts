import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceMap } from '../diagnostic/source-map.ts'
import type { Incident } from '../schema/incident/incident.ts'

/** What parsing gives: the record, where each value stands, and what was ambiguous. */
export interface ParsedIncident {
  readonly incident: Incident
  readonly places: SourceMap
  readonly diagnostics: readonly Diagnostic[]
  /** The document itself; empty where only a record was given. */
  readonly text: string
}
