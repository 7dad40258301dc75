import { type Entry, open, type ZipFile } from 'yauzl'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { ArchiveLimits, ArchiveMeter } from './archive-limits.ts'
import { checkEntryPath } from './check-entry-path.ts'
import type { OnRefused, SourceFile } from './source-file.ts'

/**
 * Gives the files of a zip archive, in the order of its directory. Sizes are checked against what is unpacked. Links are
 * left out; an entry that is encrypted, points outside or unpacks beyond the ratio is refused, and the others are read.
 * @throws whatever the library throws where the archive is cut short or damaged
 */
export async function* openZip(
  path: string,
  limits: ArchiveLimits,
  meter: ArchiveMeter,
  onRefused: OnRefused,
): AsyncIterable<SourceFile> {
  const zip = await openFile(path)
  try {
    for await (const entry of zip.eachEntry()) {
      meter.entry()
      const name = entry.fileNameRaw.toString('utf8')
      const plain = checkEntryPath(name)
      const refusal = plain === null ? 'it points outside of the archive' : refusalOf(entry, limits)
      if (name.endsWith('/') || isLink(entry)) continue
      if (plain === null || refusal !== null) onRefused(name, refusal ?? '')
      else yield { path: plain, chunks: () => readEntry(zip, entry, meter) }
    }
  } finally {
    zip.close()
  }
}

/** Names are decoded here: the library would give up the archive at the first one that it finds invalid. */
function openFile(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) =>
      error === null ? resolve(zip as ZipFile) : reject(error),
    )
  })
}

async function* readEntry(zip: ZipFile, entry: Entry, meter: ArchiveMeter): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      meter.bytes((chunk as Uint8Array).length)
      yield chunk as Uint8Array
    }
  } catch (error) {
    if (error instanceof PostmortemError) throw error
    const name = entry.fileNameRaw.toString('utf8')
    throw new PostmortemError(
      'BAD_SOURCE',
      `${name} is damaged inside the archive.`,
      'Copy or make the archive again.',
      {
        cause: error,
      },
    )
  }
}

function refusalOf(entry: Entry, { ratio, ratioFrom }: ArchiveLimits): string | null {
  if (!entry.canDecodeFileData()) return 'it is encrypted or packed in an unusual way'
  return entry.uncompressedSize > ratioFrom && entry.uncompressedSize > entry.compressedSize * ratio
    ? `it unpacks to more than ${ratio} times its size`
    : null
}

/** Unix modes stand in the upper half of the external attributes; 0xA000 is a symbolic link. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0xf000) === 0xa000
}
