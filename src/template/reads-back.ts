import { parseIncident } from '../parse/parse-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/**
 * Tells whether a section in some form says what it should. Bullets and headings have no cells: a task that mentions
 * "@name", or an event that begins with a dash, is read otherwise there, and then a table is the honest form.
 */
export function readsBack<Told>(
  heading: string,
  text: string,
  told: (incident: Incident) => Told,
  expected: Told,
  vocabulary: Vocabulary,
): boolean {
  const { incident } = parseIncident(`# Incident: x\n\n## ${heading}\n\n${text}\n`, { vocabulary })
  return JSON.stringify(told(incident)) === JSON.stringify(expected)
}
