import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { countOf } from '../../text/count-of.ts'
import { quoteMessage } from '../quote-message.ts'
import { type ArchiveLimits, type ArchiveMeter, createArchiveMeter } from './archive-limits.ts'
import { createFileCollector } from './collect-files.ts'
import { openTar } from './open-tar.ts'
import { openZip } from './open-zip.ts'
import type { OnRefused, SourceFile } from './source-file.ts'
import { holdsNothing, noParts, type SourceParts } from './source-parts.ts'

/** The header of the first entry of a tar (bytes, POSIX ustar), in which its mark is. */
const tarBlock = 512

/** What a file is by its first bytes; never by its name. */
export type FileForm = 'zip' | 'gzip' | 'tar' | 'foreign' | 'text'

/** Looks at the first bytes of a file. `foreign` is packed in a way that is not read: xz, bzip2, zstd, 7z. */
export async function detectForm(path: string): Promise<FileForm> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tarBlock), 0, tarBlock, 0)
    return formOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

function formOf(head: Buffer): FileForm {
  const starts = (hex: string) => head.subarray(0, hex.length / 2).toString('hex') === hex
  if (starts('504b0304') || starts('504b0506')) return 'zip'
  if (starts('1f8b')) return 'gzip'
  if (head.subarray(257, 262).toString('latin1') === 'ustar') return 'tar'
  return starts('fd377a585a00') || starts('425a68') || starts('28b52ffd') || starts('377abcaf271c') ? 'foreign' : 'text'
}

/**
 * Reads what an archive holds: a support bundle, must-gather or report as their tools pack them, or a packed dump or list.
 * Of one that breaks off what came before is kept, and a gap reports it.
 * @throws PostmortemError BAD_SOURCE where it goes beyond the limits, or nothing in it could be read
 */
export async function readArchive(
  path: string,
  name: string,
  form: 'zip' | 'gzip' | 'tar',
  limits: ArchiveLimits,
  signal?: AbortSignal,
): Promise<SourceParts> {
  const meter = createArchiveMeter(name, limits)
  const collector = createFileCollector(limits)
  const refused: string[] = []
  const onRefused: OnRefused = (entry, why) => void refused.push(`${entry}: ${why}`)
  const files =
    form === 'zip' ? openZip(path, limits, meter, onRefused) : openStream(path, name, form, meter, onRefused)
  let fault: unknown = null
  try {
    for await (const file of files) {
      signal?.throwIfAborted()
      await collector.add(file)
    }
  } catch (error) {
    if (error instanceof PostmortemError || signal?.aborted) throw error
    fault = error
  }
  const all = collector.parts()
  if (holdsNothing(all)) throw fault === null ? holdsNone(name, all, refused) : brokenOff(name)
  return { ...all, gaps: [...all.gaps, ...faultGaps(name, fault), ...refusedGaps(name, refused)] }
}

/** A tar, packed or not, or a single packed file. */
async function* openStream(
  path: string,
  name: string,
  form: 'gzip' | 'tar',
  meter: ArchiveMeter,
  onRefused: OnRefused,
): AsyncIterable<SourceFile> {
  const chunks = measured(path, form, meter)[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let length = 0
  while (length < tarBlock) {
    const next = await chunks.next()
    if (next.done) break
    head.push(next.value)
    length += next.value.length
  }
  async function* all(): AsyncIterable<Uint8Array> {
    yield* head
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  const inner = formOf(Buffer.concat(head))
  if (inner === 'tar') yield* openTar(all(), meter, onRefused)
  else if (inner === 'text') yield { path: `${name.replace(/\.gz$/, '')}`, chunks: all }
}

async function* measured(path: string, form: 'gzip' | 'tar', meter: ArchiveMeter): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path)
  const unpacked = form === 'gzip' ? file.pipe(createGunzip()) : file
  file.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const chunk of unpacked) {
      meter.bytes((chunk as Buffer).length, file.bytesRead)
      yield chunk as Buffer
    }
  } finally {
    file.destroy()
    unpacked.destroy()
  }
}

function brokenOff(name: string): PostmortemError {
  return new PostmortemError(
    'BAD_SOURCE',
    `${name} is an archive that breaks off or is damaged before anything in it could be read.`,
    'It was cut short while it was made or copied. Copy it again, or collect again.',
  )
}

function holdsNone(name: string, { gaps }: SourceParts, refused: readonly string[]): PostmortemError {
  const why = gaps[0]?.detail ?? refused[0]
  return new PostmortemError(
    'BAD_SOURCE',
    `${name} is an archive that holds no objects and no logs of Kubernetes.${why === undefined ? '' : ` ${why}`}`,
    'Give a support bundle, a must-gather, a report of kubectl cnpg, or an archive of what kubectl wrote.',
  )
}

function faultGaps(name: string, fault: unknown): SourceParts['gaps'] {
  if (fault === null) return noParts.gaps
  return [
    {
      what: `the rest of ${name}`,
      reason: 'truncated',
      detail: 'The archive breaks off or is damaged; what comes before that was read.',
      remedy: 'Copy it again, or collect again.',
    },
  ]
}

function refusedGaps(name: string, refused: readonly string[]): SourceParts['gaps'] {
  const [first] = refused
  if (first === undefined) return noParts.gaps
  return [
    {
      what: `${countOf(refused.length, 'entry', 'entries')} of ${name}`,
      reason: 'unreadable',
      detail: `Refused: ${quoteMessage(first)}${refused.length === 1 ? '' : `, and ${refused.length - 1} more`}.`,
      remedy: 'Ask who made the archive; no collector for Kubernetes writes such entries.',
    },
  ]
}
