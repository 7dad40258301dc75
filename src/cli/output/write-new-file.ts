import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { codeOf, notWritable, temporaryPath, writeTemporaryFile } from './write-temporary-file.ts'

export interface WriteNewFileOptions {
  readonly cwd: string
  /** Whether a file of that name is replaced. @default false */
  readonly replace?: boolean | undefined
}

/**
 * Writes a file, whole or not at all, with the folders above it, and gives its path as it was given.
 *
 * @throws PostmortemError with code `EXISTS` where there is a file of that name, which stays as it is; with
 * `NOT_WRITABLE` where the file system refuses.
 */
export async function writeNewFile(
  path: string,
  text: string | Iterable<string>,
  options: WriteNewFileOptions,
): Promise<string> {
  const target = resolve(options.cwd, path)
  const half = temporaryPath(target)
  // A file in the place of a folder is EEXIST to mkdir, and not what EXISTS is about.
  await mkdir(dirname(target), { recursive: true }).catch((cause: unknown) => {
    throw notWritable(path, cause)
  })
  try {
    await writeTemporaryFile(half, text)
    if (options.replace) await rename(half, target)
    else await linkNew(half, target)
    return path
  } catch (cause) {
    throw explain(path, cause)
  } finally {
    await rm(half, { force: true }).catch(() => {})
  }
}

/** `link` and not `rename`, which would replace; file systems without links get the name first and the bytes after. */
async function linkNew(half: string, target: string): Promise<void> {
  try {
    await link(half, target)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error
    const name = await open(target, 'wx')
    await name.close()
    try {
      await copyFile(half, target)
    } catch (failure) {
      await rm(target, { force: true })
      throw failure
    }
  }
}

function explain(path: string, cause: unknown): PostmortemError {
  if (codeOf(cause) === 'EEXIST') {
    return new PostmortemError(
      'EXISTS',
      `${path} is there already, and was left as it is.`,
      'Give another title or path, or move the file away.',
      { cause },
    )
  }
  return notWritable(path, cause)
}
