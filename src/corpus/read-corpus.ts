import { realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { ParseOptions } from '../parse/parse-incident.ts'
import { compareText } from '../text/compare-text.ts'
import { type Corpus, CorpusBuilder, type CorpusFile } from './corpus-builder.ts'
import { findDocuments } from './find-documents.ts'
import { largestDocument, readDocument } from './read-document.ts'

export interface ReadCorpusOptions {
  /** What relative paths start from. @default process.cwd() */
  readonly cwd?: string | undefined
  /** Bytes from which on a file is left out. @default 32 MiB */
  readonly maxBytes?: number | undefined
  /** What the team calls things. @default all languages that the kit knows */
  readonly vocabulary?: ParseOptions['vocabulary']
  /** Failure signatures that texts are searched for. @default builtinSignatures */
  readonly signatures?: ParseOptions['signatures']
  /** Called after each file with how many are done, of how many. */
  readonly onRead?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads the incidents of a folder and the folders in it. A file is taken as well, and several of both; a file that is
 * named is an incident whatever it is called, and one that is reached by two ways, such as a link, is read once. One that
 * can't be read costs that file only.
 *
 * @throws PostmortemError with code `NOT_FOUND` or `NOT_READABLE` where a folder or file that was named is not there.
 */
export async function readCorpus(paths: string | readonly string[], options: ReadCorpusOptions = {}): Promise<Corpus> {
  const { cwd = process.cwd(), maxBytes = largestDocument, vocabulary, signatures, onRead, signal } = options
  const files = await listFiles(typeof paths === 'string' ? [paths] : paths, cwd, signal)
  signal?.throwIfAborted()
  const builder = new CorpusBuilder({ vocabulary, signatures })
  for (const [i, file] of files.entries()) {
    signal?.throwIfAborted()
    builder.add(file, await readDocument(resolve(cwd, file.path), file.path, maxBytes))
    onRead?.(i + 1, files.length)
  }
  return builder.finish()
}

async function listFiles(
  paths: readonly string[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<CorpusFile[]> {
  const listed = new Map<string, CorpusFile>()
  // Of several ways to one file the one without a link is shown; naming it once is enough to make an incident of it.
  const list = async (absolute: string, file: CorpusFile): Promise<void> => {
    const real = await realFile(absolute)
    const known = listed.get(real)
    const shown = known && absolute !== real ? known : file
    listed.set(real, { path: shown.path, within: known?.within === null ? null : file.within })
  }
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    if (await isFolder(absolute, path)) {
      for (const within of await findDocuments(absolute, signal)) {
        await list(resolve(absolute, within), { path: slashed(join(path, within)), within })
      }
    } else await list(absolute, { path: slashed(path), within: null })
  }
  return [...listed.values()].sort((a, b) => compareText(a.path, b.path))
}

/** A link that leads nowhere is a file of its own, which can't be read. */
function realFile(absolute: string): Promise<string> {
  return realpath(absolute).catch(() => absolute)
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
