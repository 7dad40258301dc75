import type { FieldName } from './language.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The field that a label names: "Severity", "**Date of incident**", "Duration (approx.)". */
export function findField(label: string, { fields }: Vocabulary): FieldName | null {
  return fields.get(label) ?? fields.get(label.replace(/[(（[].*$/u, '')) ?? null
}
