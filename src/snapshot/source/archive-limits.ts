import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { describeBytes } from './source-file.ts'

/** What is read of a source at most, so that a malicious or far too large archive does no harm. */
export interface ArchiveLimits {
  /** Bytes of all files of an archive together, unpacked. @default 2 GiB */
  readonly totalBytes: number
  /** Bytes of one file of objects; of logs the end is read. @default 128 MiB */
  readonly fileBytes: number
  /** Bytes that are read from the end of a log. @default 4 MiB */
  readonly logBytes: number
  /** Files, folders and links. @default 100000 */
  readonly entries: number
  /** How many times its packed size an archive, or an entry of a zip, may unpack to. Text of clusters has 10 to 60. @default 300 */
  readonly ratio: number
  /** Unpacked bytes from which on the ratio counts. @default 32 MiB */
  readonly ratioFrom: number
}

/** Chosen well above what collectors write of large clusters; only the ratio has a measured basis. */
export const defaultArchiveLimits: ArchiveLimits = {
  totalBytes: 2 ** 31,
  fileBytes: 2 ** 27,
  logBytes: 2 ** 22,
  entries: 100_000,
  ratio: 300,
  ratioFrom: 2 ** 25,
}

/** Counts what an archive unpacks to, and stops it at the limits. */
export interface ArchiveMeter {
  /** @throws PostmortemError BAD_SOURCE at the limit of entries */
  readonly entry: () => void
  /** @throws PostmortemError BAD_SOURCE at the limit of bytes, and of the ratio where the packed size so far is given */
  readonly bytes: (count: number, packed?: number) => void
}

export function createArchiveMeter(name: string, limits: ArchiveLimits): ArchiveMeter {
  let entries = 0
  let bytes = 0
  return {
    entry() {
      if (++entries > limits.entries) throw refused(name, `holds more than ${limits.entries} entries`)
    },
    bytes(count, packed) {
      bytes += count
      if (bytes > limits.totalBytes) throw refused(name, `unpacks to more than ${describeBytes(limits.totalBytes)}`)
      if (packed !== undefined && bytes > limits.ratioFrom && bytes > packed * limits.ratio) {
        throw refused(name, `unpacks to more than ${limits.ratio} times its size, as no dump of a cluster does`)
      }
    },
  }
}

/** Ends the reading of an archive, and not only that of a file in it. */
export class ArchiveRefused extends PostmortemError {}

function refused(name: string, why: string): ArchiveRefused {
  return new ArchiveRefused(
    'BAD_SOURCE',
    `${name} ${why}; reading it was given up.`,
    'If you trust it, unpack it and give the folder, or a part of it.',
  )
}
