import { constants } from 'node:fs'
import { access, chmod, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { notWritable, temporaryPath, writeTemporaryFile } from './write-temporary-file.ts'

export interface ReplaceFileOptions {
  readonly cwd: string
  /** What the file held when it was read. */
  readonly before: Uint8Array
}

/**
 * Puts a new text in the place of a file, whole or not at all. The file keeps its mode, and a link keeps pointing to it.
 *
 * @throws PostmortemError with code `NOT_WRITABLE` where the file is no longer what was read, and stays as it is, or where
 * the file system refuses.
 */
export async function replaceFile(path: string, text: string, { cwd, before }: ReplaceFileOptions): Promise<void> {
  const failed = (cause: unknown): never => {
    throw notWritable(path, cause)
  }
  const target = await realpath(resolve(cwd, path)).catch(failed)
  await access(target, constants.W_OK).catch(failed)
  const half = temporaryPath(target)
  try {
    const { mode } = await stat(target).catch(failed)
    await writeTemporaryFile(half, text).catch(failed)
    await chmod(half, mode & 0o7777).catch(failed)
    if (!(await readFile(target).catch(failed)).equals(before)) throw changedMeanwhile(path)
    await rename(half, target).catch(failed)
  } finally {
    await rm(half, { force: true }).catch(() => {})
  }
}

function changedMeanwhile(path: string): PostmortemError {
  return new PostmortemError(
    'NOT_WRITABLE',
    `${path} was changed meanwhile, and was left as it is.`,
    'Save it in your editor, and run the command again.',
  )
}
