import type { Check } from '../diagnostic/check.ts'
import { builtinChecks, settableChecks } from './builtin-checks.ts'
import type { LintOptions } from './lint-incident.ts'

/** The checks of documents that a team has not silenced, with the severities that it has set: what a lint report lists as checked. */
export function checksInForce(severities: NonNullable<LintOptions['severities']> = {}): Check[] {
  return builtinChecks.flatMap((check) => {
    if (check.kind === 'report') return []
    const severity = (settableChecks.includes(check) ? severities[check.id] : undefined) ?? check.severity
    return severity === 'off' ? [] : [{ ...check, severity }]
  })
}
