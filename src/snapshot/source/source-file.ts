import { PostmortemError } from '../../diagnostic/postmortem-error.ts'

/** A file of a folder or an archive, which is read only where it is needed, and only before the next one. */
export interface SourceFile {
  /** Relative to the folder or the archive, with `/` between its parts. */
  readonly path: string
  /** @throws whatever the disk or the archive throws */
  readonly chunks: () => AsyncIterable<Uint8Array>
}

/** Called with each entry of an archive that was left out, and why, in words for a person. */
export type OnRefused = (path: string, why: string) => void

/**
 * Reads all of a file.
 * @throws PostmortemError BAD_SOURCE where it is longer than `limit` bytes; no more than that is held
 */
export async function readWhole(file: SourceFile, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    length += chunk.length
    if (length > limit) throw tooLarge(file.path, limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/** Reads the last `limit` bytes of a file; where it is longer, from the first line on that is whole. */
export async function readTail(file: SourceFile, limit: number): Promise<Buffer> {
  let kept: Uint8Array[] = []
  let length = 0
  let isCut = false
  for await (const chunk of file.chunks()) {
    kept.push(chunk)
    length += chunk.length
    if (length <= 2 * limit) continue
    const tail = Buffer.concat(kept, length).subarray(-limit)
    kept = [Buffer.from(tail)]
    length = tail.length
    isCut = true
  }
  const all = Buffer.concat(kept, length)
  if (!isCut && all.length <= limit) return all
  const tail = all.subarray(-limit)
  const lineEnd = tail.indexOf(0x0a)
  return lineEnd === -1 ? tail.subarray(0, 0) : tail.subarray(lineEnd + 1)
}

function tooLarge(path: string, limit: number): PostmortemError {
  return new PostmortemError(
    'BAD_SOURCE',
    `${path} is larger than ${describeBytes(limit)}, which is the most that is read of one file.`,
    'Give a part of it: a list of fewer kinds or of one namespace.',
  )
}

/** Names a size in bytes as people do: "64 MiB". */
export function describeBytes(bytes: number): string {
  if (bytes >= 2 ** 30) return `${Math.round(bytes / 2 ** 30)} GiB`
  return bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MiB` : `${Math.round(bytes / 1024)} KiB`
}
