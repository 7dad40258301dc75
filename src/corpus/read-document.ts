import { open } from 'node:fs/promises'
import type { CheckIdOf } from '../diagnostic/checks.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { makeDiagnostic } from '../diagnostic/make-diagnostic.ts'

/** The text of a file, or null where it can't be had; the diagnostics report what is wrong with it. */
export interface DocumentText {
  readonly text: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes from which on a file is left out. A chosen bound: no postmortem comes near it, a log among them may. */
export const largestDocument = 32 * 1024 * 1024

/** Bytes read at once, the buffer that Node's own streams have. */
const chunkBytes = 64 * 1024

/** Reads a file as UTF-8, or as UTF-16 where a byte order mark says so; without that mark. What prevents that is reported in diagnostics, never thrown. */
export async function readDocument(absolutePath: string, file: string, maxBytes: number): Promise<DocumentText> {
  try {
    return decodeDocument(await readBounded(absolutePath, maxBytes), file, maxBytes)
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    return failed(
      file,
      'file-not-readable',
      `The file can't be read (${code}). Check that it exists and its permissions.`,
    )
  }
}

/** Decodes the bytes of a document, which hold one byte more than `maxBytes` where the file is longer than that. */
export function decodeDocument(bytes: Uint8Array, file: string, maxBytes: number): DocumentText {
  if (bytes.length > maxBytes) {
    const limit = `${Math.round(maxBytes / 1024 / 1024)} MiB`
    return failed(file, 'file-too-large', `The file is larger than ${limit}. Move logs and images out of it.`)
  }
  const utf16 = utf16Of(bytes)
  if (utf16 === null && bytes.includes(0)) {
    return failed(file, 'file-not-text', 'The file is not text: it holds NUL bytes. Save it as UTF-8, or move it away.')
  }
  const text = new TextDecoder(utf16 ?? 'utf-8').decode(bytes)
  if (text.trim() === '')
    return failed(file, 'empty-document', 'The file is empty. Write it, or move it out of the folder.')
  const broken = utf16 !== null || isUtf8(bytes) ? -1 : text.indexOf('\uFFFD')
  return { text, diagnostics: broken < 0 ? [] : [notUtf8(file, text, broken)] }
}

async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    let length = 0
    // Not by the size that the file system states: it is 0 for pipes and /proc, and can change.
    while (length <= maxBytes) {
      const { bytesRead, buffer } = await handle.read(
        Buffer.alloc(chunkBytes),
        0,
        Math.min(chunkBytes, maxBytes + 1 - length),
      )
      if (bytesRead === 0) break
      chunks.push(buffer.subarray(0, bytesRead))
      length += bytesRead
    }
    return Buffer.concat(chunks)
  } finally {
    await handle.close()
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function notUtf8(file: string, text: string, offset: number): Diagnostic {
  const before = text.slice(0, offset)
  const start = {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    offset,
  }
  const end = { line: start.line, column: start.column + 1, offset: offset + 1 }
  const message = 'The file holds bytes that are not UTF-8; they were read as "\uFFFD". Save it as UTF-8.'
  return makeDiagnostic('file-not-utf8', message, { file, place: { start, end } })
}

function failed(file: string, check: CheckIdOf<'corpus' | 'parser'>, message: string): DocumentText {
  return { text: null, diagnostics: [makeDiagnostic(check, message, { file })] }
}
