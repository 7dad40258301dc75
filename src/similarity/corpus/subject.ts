import type { SourceMap } from '../../diagnostic/source-map.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Incident } from '../../schema/incident/incident.ts'

/** An incident under analysis, with its document where that is at hand. */
export interface Subject {
  readonly incident: Incident
  readonly source: SourceMap | null
  /** The document; null where only a bare record was given. */
  readonly markdown: string | null
}

/** Takes a record, parsed or bare, for analysis. */
export function toSubject(input: Incident | ParsedIncident): Subject {
  if ('incident' in input) return { incident: input.incident, source: input.places, markdown: input.text }
  return { incident: input, source: null, markdown: null }
}

/** The document of an incident; of a bare record what its sections hold of it. */
export function documentOf(input: Incident | ParsedIncident): string {
  if ('incident' in input) return input.text
  return [input.title ?? '', ...input.sections.map(({ markdown }) => markdown)].join('\n\n')
}
