import type { Root } from 'mdast'
import type { DiagnosticSeverity } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { RecordPath, SourceMap } from '../diagnostic/source-map.ts'
import type { SourceText } from '../markdown/read/source-text.ts'
import type { Incident } from '../schema/incident/incident.ts'

/** What a rule sees of one document. */
export interface RuleContext {
  readonly incident: Incident
  /** Where each value of the record stands. */
  readonly source: SourceMap
  /** The document itself. */
  readonly text: SourceText
  /** The document as a Markdown tree; read on first use. */
  readonly tree: Root
  /**
   * Says that something is wrong: where (a path into the record, or a place in the document), what, and the remedy. The
   * engine adds the rule's id, its severity and the file.
   */
  report(at: RecordPath | Place, message: string): void
}

/** One check of one document. */
export interface Rule {
  /** Kebab-case, and says what is demanded: `action-item-has-owner`. Stable: part of the public API. */
  readonly id: string
  /** The severity where the options give no other. */
  readonly severity: DiagnosticSeverity
  /** Why a team wants this, in a sentence or two. */
  readonly why: string
  /** What to do, in a sentence. */
  readonly remedy?: string | undefined
  check(context: RuleContext): void
}
