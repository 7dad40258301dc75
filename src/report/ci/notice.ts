import type { DiagnosticSeverity } from '../../diagnostic/diagnostic.ts'

/** A line of a document, as far as it is known. */
export interface NoticePlace {
  /** The file, as it was named; null where a bare record was given. */
  readonly path: string | null
  /** 1-based. */
  readonly line: number | null
}

/** One thing to look at, at one place: what the formats of CI systems have in common. */
export interface Notice extends NoticePlace {
  readonly ruleId: string
  readonly severity: DiagnosticSeverity
  /** A few words. */
  readonly title: string
  /** What, and the remedy. Plain text on one line. */
  readonly message: string
  /** 1-based columns and last line, where more than the line is known. */
  readonly span?: { readonly startColumn: number; readonly endLine: number; readonly endColumn: number } | undefined
  /** What it is about, apart from where that stands: the same before and after lines have moved. */
  readonly key: string
  /** Other places that help to understand it. */
  readonly related: ReadonlyArray<NoticePlace & { readonly message: string }>
}

const ranks: Readonly<Record<DiagnosticSeverity, number>> = { error: 0, warning: 1, info: 2 }

/** Errors first; those of one severity keep their order. */
export function gravestFirst(notices: readonly Notice[]): Notice[] {
  return [...notices].sort((a, b) => ranks[a.severity] - ranks[b.severity])
}
