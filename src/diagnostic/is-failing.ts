import type { DiagnosticSeverity } from './diagnostic.ts'

/** The least severity that fails a run; `never` fails none. */
export type FailOn = 'error' | 'warning' | 'never'

/** Whether a diagnostic or a notice of this severity fails a run, so that the command exits with 1. */
export function isFailing(severity: DiagnosticSeverity, failOn: FailOn): boolean {
  return severity === 'error' ? failOn !== 'never' : severity === 'warning' && failOn === 'warning'
}
