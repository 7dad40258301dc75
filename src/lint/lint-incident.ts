import { compareDiagnostics } from '../diagnostic/compare-diagnostics.ts'
import type { Diagnostic, DiagnosticSeverity } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { RecordPath } from '../diagnostic/source-map.ts'
import { keptDocument } from '../parse/kept-document.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { redactDiagnostic } from '../redact/redact-diagnostic.ts'
import { builtinRules } from './builtin-rules.ts'
import type { Rule, RuleContext } from './rule.ts'
import { readSuppressions } from './suppression.ts'

export interface LintOptions {
  /** The rules to check. @default builtinRules */
  readonly rules?: readonly Rule[] | undefined
  /** Severities by rule id that replace the rules' own; `off` silences one. Ids of the parser's checks count too. */
  readonly severities?: Readonly<Record<string, DiagnosticSeverity | 'off'>> | undefined
}

/**
 * Checks one document: what the parser reported and what the rules find wrong, in the order of the text. Never
 * throws for a document.
 */
export function lintIncident(parsed: ParsedIncident, options: LintOptions = {}): Diagnostic[] {
  const { incident, places, text } = parsed
  const { source, tree } = keptDocument(parsed)
  const found: Diagnostic[] = [...parsed.diagnostics]
  for (const rule of options.rules ?? builtinRules) {
    if (options.severities?.[rule.id] === 'off') continue
    const report: RuleContext['report'] = (at, message) => {
      const place = isPlace(at) ? at : places.place(at)
      found.push({
        ruleId: rule.id,
        severity: rule.severity,
        message,
        ...(incident.path !== null && { file: incident.path }),
        ...(place && { place }),
      })
    }
    rule.check({ incident, text, places, tree, report })
  }
  const isSuppressed = readSuppressions(source)
  return found
    .flatMap((diagnostic) => {
      const severity = options.severities?.[diagnostic.ruleId] ?? diagnostic.severity
      if (severity === 'off' || isSuppressed(diagnostic)) return []
      return [redactDiagnostic({ ...diagnostic, severity })]
    })
    .sort(compareDiagnostics)
}

function isPlace(at: RecordPath | Place): at is Place {
  return 'start' in at
}
