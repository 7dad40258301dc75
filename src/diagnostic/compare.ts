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

/** Orders by UTF-16 unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
