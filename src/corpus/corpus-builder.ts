import { compareDiagnostics } from '../diagnostic/compare-diagnostics.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type ParseOptions, parseIncidents } from '../parse/parse-incident.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { explainSkip } from './explain-skip.ts'
import { findDuplicateIds } from './find-duplicate-ids.ts'
import { nameByFolder } from './name-by-folder.ts'
import type { DocumentText } from './read-document.ts'

/** The incidents of a folder, and what of it is not among them. */
export interface Corpus {
  /** In the order of their paths. */
  readonly documents: readonly ParsedIncident[]
  /** Markdown files that are no incidents, and why not. */
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>
  /** Files that could not be read; a diagnostic reports why. */
  readonly unread: readonly string[]
  /** What is wrong with the files and their ids. What is wrong inside a document stands in its own diagnostics. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A file that may describe incidents. */
export interface CorpusFile {
  /** As a person would type it from the working folder. */
  readonly path: string
  /** Relative to the folder that was named; null for a file that was. */
  readonly within: string | null
}

/** Sorts the files of a folder, one after the other, into incidents and what is none. */
export class CorpusBuilder {
  readonly #options: ParseOptions
  readonly #documents: ParsedIncident[] = []
  readonly #skipped: { path: string; reason: string }[] = []
  readonly #unread: string[] = []
  readonly #diagnostics: Diagnostic[] = []

  constructor(options: ParseOptions) {
    this.#options = options
  }

  add({ path, within }: CorpusFile, { text, diagnostics }: DocumentText): void {
    this.#diagnostics.push(...diagnostics)
    if (text === null) {
      this.#unread.push(path)
      return
    }
    const parsed = parseIncidents(text, { ...this.#options, path }).map(nameByFolder)
    const reason = within === null ? null : explainSkip(within, parsed)
    if (reason === null) this.#documents.push(...parsed)
    else this.#skipped.push({ path, reason })
  }

  finish(): Corpus {
    return {
      documents: this.#documents,
      skipped: this.#skipped,
      unread: this.#unread,
      diagnostics: [...this.#diagnostics, ...findDuplicateIds(this.#documents)].sort(compareDiagnostics),
    }
  }
}
