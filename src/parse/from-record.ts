import { SourceMapBuilder } from '../diagnostic/source-map.ts'
import { SourceText } from '../diagnostic/source-text.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { ParsedIncident } from './parsed-incident.ts'

/**
 * Takes a record whose document is not at hand, such as one out of a database, where a parsed incident is asked for. Its text
 * is empty, and nothing in it has a place: evidence that quotes it has no line.
 */
export function fromRecord(incident: Incident): ParsedIncident {
  return { incident, places: new SourceMapBuilder(new SourceText('')), diagnostics: [], text: '' }
}
