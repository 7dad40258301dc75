import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'

/** Where a file is written before it takes its name: beside it, so that taking it is one step. */
export function temporaryPath(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
}

/** Writes what is to become a file. Full disks and interrupts leave nothing under the name that was asked for. */
export async function writeTemporaryFile(half: string, text: string | Iterable<string>): Promise<void> {
  const handle = await open(half, 'wx')
  try {
    for (const piece of typeof text === 'string' ? [text] : text) await handle.writeFile(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function notWritable(path: string, cause: unknown): PostmortemError {
  return new PostmortemError(
    'NOT_WRITABLE',
    `${path} could not be written (${codeOf(cause)}).`,
    'Check that the folder can be written to and that the disk has room.',
    { cause },
  )
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}
