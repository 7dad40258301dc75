import { parseIncident } from '../parse/parse-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/**
 * Checks whether a section in some form is parsed to what it was written from. Bullets and headings have no cells: a task
 * that mentions "@name", or an event that begins with a dash, is read otherwise there, and then a table is the honest form.
 */
export function readsBack<Value>(
  heading: string,
  text: string,
  select: (incident: Incident) => Value,
  expected: Value,
  vocabulary: Vocabulary,
): boolean {
  const { incident } = parseIncident(`# Incident: x\n\n## ${heading}\n\n${text}\n`, { vocabulary })
  return JSON.stringify(select(incident)) === JSON.stringify(expected)
}
