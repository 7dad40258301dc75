import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { compareDiagnostics, compareText } from '../diagnostic/compare.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { type ParseOptions, parseIncidents } from '../parse/parse-incident.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { explainSkip } from './explain-skip.ts'
import { findDocuments } from './find-documents.ts'
import { findDuplicateIds } from './find-duplicate-ids.ts'
import { nameByFolder } from './name-by-folder.ts'
import { readDocument } from './read-document.ts'

export interface ReadCorpusOptions {
  /** What relative paths start from. @default process.cwd() */
  readonly cwd?: string | undefined
  /** Bytes from which on a file is left out. @default 32 MiB */
  readonly maxBytes?: number | undefined
  readonly vocabulary?: ParseOptions['vocabulary']
  /** Is told after each file how many are done, of how many. */
  readonly onRead?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** The incidents of a folder, and what of it is not among them. */
export interface Corpus {
  /** In the order of their paths. */
  readonly documents: readonly ParsedIncident[]
  /** Markdown files that are no incidents, and why not. */
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>
  /** Files that could not be read; a diagnostic tells why. */
  readonly unread: readonly string[]
  /** What is wrong with the files and their ids. What is wrong inside a document stands in its own diagnostics. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the incidents of a folder and the folders in it. A file is taken as well, and several of both; a file that is
 * named is an incident whatever it is called. One that can't be read costs that file only.
 *
 * @throws PostmortemError with code `NOT_FOUND` or `NOT_READABLE` where a folder or file that was named is not there.
 */
export async function readCorpus(paths: string | readonly string[], options: ReadCorpusOptions = {}): Promise<Corpus> {
  const { cwd = process.cwd(), maxBytes = 32 * 1024 * 1024, vocabulary, onRead, signal } = options
  const files = await listFiles(typeof paths === 'string' ? [paths] : paths, cwd, signal)
  signal?.throwIfAborted()
  const documents: ParsedIncident[] = []
  const skipped: { path: string; reason: string }[] = []
  const unread: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const [i, { path, within }] of files.entries()) {
    signal?.throwIfAborted()
    const { text, diagnostics: found } = await readDocument(resolve(cwd, path), path, maxBytes)
    diagnostics.push(...found)
    if (text === null) unread.push(path)
    else {
      const told = parseIncidents(text, { path, vocabulary }).map(nameByFolder)
      const reason = within === null ? null : explainSkip(within, told)
      if (reason === null) documents.push(...told)
      else skipped.push({ path, reason })
    }
    onRead?.(i + 1, files.length)
  }
  diagnostics.push(...findDuplicateIds(documents))
  return { documents, skipped, unread, diagnostics: diagnostics.sort(compareDiagnostics) }
}

interface ListedFile {
  /** As a person would type it from the working folder. */
  readonly path: string
  /** Relative to the folder that was named; null for a file that was. */
  readonly within: string | null
}

async function listFiles(
  paths: readonly string[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<ListedFile[]> {
  const listed = new Map<string, ListedFile>()
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    if (await isFolder(absolute, path)) {
      for (const within of await findDocuments(absolute, signal)) {
        const key = resolve(absolute, within)
        if (!listed.has(key)) listed.set(key, { path: slashed(join(path, within)), within })
      }
    } else listed.set(absolute, { path: slashed(path), within: null })
  }
  return [...listed.values()].sort((a, b) => compareText(a.path, b.path))
}

async function isFolder(absolute: string, path: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new PostmortemError(
      missing ? 'NOT_FOUND' : 'NOT_READABLE',
      missing ? `There is no file or folder "${path}".` : `"${path}" can't be read (${code}).`,
      missing ? 'Check the path, or name the folder that holds the postmortems.' : 'Check its permissions.',
      { cause },
    )
  }
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
