import type { Corpus } from '../../corpus/corpus-builder.ts'
import { readCorpus } from '../../corpus/read-corpus.ts'
import { decodeDocument } from '../../corpus/read-document.ts'
import type { TeamSettings } from '../../corpus/read-team-settings.ts'
import { parseIncidents } from '../../parse/parse-incident.ts'
import { redactDiagnostic } from '../../redact/redact-diagnostic.ts'
import { formatDiagnostics } from '../../report/format-diagnostics.ts'
import { countOf } from '../../text/count-of.ts'
import { groupBy } from '../../text/group-by.ts'
import type { Io } from '../io.ts'
import { paint } from '../output/paint.ts'
import { showProgress } from '../output/show-progress.ts'
import { refuseNoDocuments } from './refuse-no-documents.ts'

/** Reads the files and folders that a command names, `-` for stdin among them, and shows how far it is. */
export async function readDocuments(paths: readonly string[], { vocabulary }: TeamSettings, io: Io): Promise<Corpus> {
  const named = paths.filter((path) => path !== '-')
  const progress = showProgress(io, 'reading')
  try {
    const corpus = await readCorpus(named, { cwd: io.cwd, vocabulary, signal: io.signal, onRead: progress.step })
    return named.length === paths.length ? corpus : await addStdin(corpus, vocabulary, io)
  } finally {
    progress.end()
  }
}

/** The same, for commands that need a document; files that can't be read, and how many are left out, are reported on stderr. */
export async function requireDocuments(paths: readonly string[], style: TeamSettings, io: Io): Promise<Corpus> {
  const corpus = await readDocuments(paths, style, io)
  io.err(formatDiagnostics(corpus.diagnostics.map(redactDiagnostic), paint(io, 'err')))
  refuseNoDocuments(corpus, paths)
  io.err(countSkipped(corpus))
  return corpus
}

/** "left out 3 files (how-we-work.md, …): no date, …": a line for each reason. */
function countSkipped({ skipped }: Corpus): string {
  const lines = [...groupBy(skipped, ({ reason }) => reason)].map(([reason, [first, ...others]]) => {
    const named = others.length === 0 ? first?.path : `${countOf(others.length + 1, 'file')} (${first?.path}, …)`
    return `left out ${named}: ${reason}\n`
  })
  return lines.join('')
}

async function addStdin(corpus: Corpus, vocabulary: TeamSettings['vocabulary'], io: Io): Promise<Corpus> {
  const { text, diagnostics } = decodeDocument(await io.readInput(), '-', Number.POSITIVE_INFINITY)
  return {
    ...corpus,
    documents: text === null ? corpus.documents : [...corpus.documents, ...parseIncidents(text, { vocabulary })],
    unread: text === null ? [...corpus.unread, '-'] : corpus.unread,
    diagnostics: [...corpus.diagnostics, ...diagnostics],
  }
}
