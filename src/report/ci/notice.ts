/** How loud a notice is, in the words of SARIF. */
export type NoticeLevel = 'error' | 'warning' | 'note'

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
  readonly level: NoticeLevel
  /** A few words. */
  readonly title: string
  /** What, and the remedy. Plain text on one line. */
  readonly message: string
  /** 1-based columns and last line, where more than the line is known. */
  readonly span?: { readonly startColumn: number; readonly endLine: number; readonly endColumn: number }
  /** What it is about, apart from where that stands: the same before and after lines have moved. */
  readonly key: string
  /** Other places that help to understand it. */
  readonly related: ReadonlyArray<NoticePlace & { readonly message: string }>
}

/** What a kind of notice is, for formats that list them. */
export interface NoticeRule {
  readonly id: string
  readonly level: NoticeLevel
  /** Why it matters, in a sentence or two. */
  readonly why: string
}

const loudness: Readonly<Record<NoticeLevel, number>> = { error: 0, warning: 1, note: 2 }

/** The loudest first; those that are as loud keep their order. */
export function loudestFirst(notices: readonly Notice[]): Notice[] {
  return [...notices].sort((a, b) => loudness[a.level] - loudness[b.level])
}
