import { ReadableStream, type WritableStream } from 'node:stream/web'
import { createTarDecoder } from 'modern-tar'
import type { ArchiveMeter } from './archive-limits.ts'
import { checkEntryPath } from './check-entry-path.ts'
import type { OnRefused, SourceFile } from './source-file.ts'

/**
 * Gives the files of a tar archive, in its order, as they stream by. Links and devices are left out, and so is what points
 * outside, which is reported.
 * @throws whatever the decoder throws where the archive is cut short or damaged
 */
export async function* openTar(
  chunks: AsyncIterable<Uint8Array>,
  meter: ArchiveMeter,
  onRefused: OnRefused,
): AsyncIterable<SourceFile> {
  const decoder = createTarDecoder({ strict: true }) as unknown as TarDecoder
  for await (const { header, body } of ReadableStream.from(chunks).pipeThrough(decoder)) {
    meter.entry()
    const isFile = (header.type ?? 'file') === 'file'
    const path = isFile ? checkEntryPath(header.name) : null
    if (isFile && path === null) onRefused(header.name, 'it points outside of the archive')
    const reader = body.getReader()
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
    }
    if (path !== null) yield { path, chunks }
    // Read to its end and never cancelled: the decoder may be at a later entry already, and would cancel that one.
    for await (const _ of chunks());
  }
}

/** The decoder is typed with the streams of browsers; in Node they are those of `node:stream/web`. */
interface TarDecoder {
  readonly readable: ReadableStream<{
    readonly header: { readonly name: string; readonly type?: string }
    readonly body: ReadableStream<Uint8Array>
  }>
  readonly writable: WritableStream<Uint8Array>
}
