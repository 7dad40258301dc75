import { compareDiagnostics } from '../diagnostic/compare-diagnostics.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { type LintOptions, lintIncident } from './lint-incident.ts'

/** Checks all documents of a folder. The result is ordered by file and place, whatever the order of the input. */
export function lintCorpus(parsed: readonly ParsedIncident[], options: LintOptions = {}): Diagnostic[] {
  return parsed.flatMap((each) => lintIncident(each, options)).sort(compareDiagnostics)
}
