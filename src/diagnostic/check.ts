import type { DiagnosticSeverity } from './diagnostic.ts'

/** What looks for it: the parser, the reading of files and folders, a lint rule, or the recurrence report. */
export type CheckKind = 'parser' | 'corpus' | 'lint' | 'report'

/** One thing that can be wrong: what SARIF, the README and the config's schema state of it. */
export interface Check {
  /** Kebab-case. Stable: part of the public API. */
  readonly id: string
  readonly kind: CheckKind
  /** The severity where a team sets no other. */
  readonly severity: DiagnosticSeverity
  /** Why it matters, in a sentence or two. */
  readonly why: string
  /** What to do, in a sentence. A message states it for the case at hand. */
  readonly remedy: string
}

/** What a report states of a check. */
export type ReportedCheck = Omit<Check, 'kind'>
