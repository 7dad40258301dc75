import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { codeOf } from '../output/write-temporary-file.ts'

/** A document that is to be changed: its text stands for its bytes, byte order mark and all. */
export interface DraftedFile {
  readonly bytes: Uint8Array
  readonly text: string
}

/**
 * Reads a document that is to be written again.
 *
 * @throws PostmortemError with code `NOT_FOUND` or `NOT_READABLE`, also for what is not UTF-8 and would lose bytes.
 */
export async function readDrafted(path: string, cwd: string): Promise<DraftedFile> {
  const bytes = await readFile(resolve(cwd, path)).catch((cause: unknown) => {
    const code = codeOf(cause)
    throw new PostmortemError(
      code === 'ENOENT' ? 'NOT_FOUND' : 'NOT_READABLE',
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} can't be read (${code}).`,
      'Name a document that "postmortem new" has written.',
      { cause },
    )
  })
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (cause) {
    throw new PostmortemError('NOT_READABLE', `${path} is not UTF-8.`, 'Save it as UTF-8 first.', { cause })
  }
}
