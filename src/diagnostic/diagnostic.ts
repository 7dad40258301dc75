import type { Place } from './place.ts'

export type DiagnosticSeverity = 'error' | 'warning' | 'info'

/** Where something is wrong, what, and the remedy. Optional keys are absent, never null. */
export interface Diagnostic {
  /** Kebab-case id of the rule or parser check. Stable: part of the public API. */
  readonly ruleId: string
  readonly severity: DiagnosticSeverity
  /** One sentence for what is wrong, one for the remedy. */
  readonly message: string
  /** The file as given; absent for a text without one. */
  readonly file?: string | undefined
  readonly place?: Place | undefined
  /** Other places that help to understand it. */
  readonly related?:
    | ReadonlyArray<{
        readonly message: string
        readonly file?: string | undefined
        readonly place?: Place | undefined
      }>
    | undefined
}
