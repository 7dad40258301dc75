import { compareText } from '../text/compare-text.ts'
import type { Diagnostic } from './diagnostic.ts'

/** Total order of diagnostics: by file, place, rule and message, so that every output is the same for the same input. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  )
}
