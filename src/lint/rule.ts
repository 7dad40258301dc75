import type { Root } from 'mdast'
import type { DiagnosticSeverity } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { RecordPath, SourceMap } from '../diagnostic/source-map.ts'
import type { Incident } from '../schema/incident/incident.ts'

/** What a rule sees of one document. */
export interface RuleContext {
  readonly incident: Incident
  /** The document itself. */
  readonly text: string
  /** Where each value of the record stands, and the lines of each range of the document. */
  readonly places: SourceMap
  /** The document as the parser sees it: a Markdown tree, without the marks of managed parts. */
  readonly tree: Root
  /**
   * Reports that something is wrong: where (a path into the record, or a place in the document), what, and the remedy.
   * The rule's id, its severity and the file are added to it.
   */
  report(at: RecordPath | Place, message: string): void
}

/** One check of one document. */
export interface Rule {
  /** Kebab-case, and names what is demanded: `action-item-has-owner`. Stable: part of the public API. */
  readonly id: string
  /** The severity where the options give no other. */
  readonly severity: DiagnosticSeverity
  /** Why a team wants this, in a sentence or two. */
  readonly why: string
  /** What to do, in a sentence. */
  readonly remedy?: string | undefined
  check(context: RuleContext): void
}
