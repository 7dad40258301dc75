import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { RedactOptions } from '../../redact/redactor.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { compareText } from '../../text/compare-text.ts'
import { composeSnapshot } from '../compose-snapshot.ts'
import { type ArchiveLimits, defaultArchiveLimits } from './archive-limits.ts'
import { decodeSource } from './decode-source.ts'
import { parseSourceText } from './parse-source-text.ts'
import { detectForm, readArchive } from './read-archive.ts'
import { readFolder } from './read-folder.ts'
import type { SourceParts } from './source-parts.ts'

export interface ReadSnapshotOptions extends RedactOptions {
  /** Folder that a relative source is resolved against. */
  readonly cwd: string
  /** What is on stdin, for the source `-`. */
  readonly stdin?: string | undefined
  /** The clock; only stdin is judged by it, since a file may be of any age. */
  readonly now?: Date | undefined
  readonly signal?: AbortSignal | undefined
  /** Other bounds than the usual for folders and archives. */
  readonly limits?: Partial<ArchiveLimits> | undefined
}

/**
 * Reads a snapshot from a file, a folder or, as `-`, from stdin: `kubectl get -o json` or `-o yaml`, what
 * `kubectl cluster-info dump` wrote or printed, a support bundle of troubleshoot.sh, a must-gather, a report of
 * `kubectl cnpg`, packed (tar, tar.gz, zip) or not, or a saved snapshot. What it is shows in its content, not its name. What is given back is redacted; nothing else of
 * the source is kept. `takenAt` is the newest time in the data, and a gap reports that, unless fresh data comes on stdin.
 * @throws PostmortemError NOT_FOUND, NOT_READABLE, or BAD_SOURCE with what is wrong and the remedy
 */
export async function readSnapshot(source: string, options: ReadSnapshotOptions): Promise<Snapshot> {
  options.signal?.throwIfAborted()
  if (source === '-') {
    const parts = parseSourceText(options.stdin ?? '', 'stdin')
    return composeSnapshot(parts, describeSource(parts, '-'), options)
  }
  const limits = { ...defaultArchiveLimits, ...options.limits }
  const parts = await readParts(source, resolve(options.cwd, source), limits, options.signal)
  return composeSnapshot(parts, describeSource(parts, source), { keys: options.keys ?? [] })
}

async function readParts(
  source: string,
  path: string,
  limits: ArchiveLimits,
  signal?: AbortSignal,
): Promise<SourceParts> {
  try {
    if ((await stat(path)).isDirectory()) return await readFolder(path, source, limits, signal)
    const form = await detectForm(path)
    if (form === 'foreign') throw foreignArchive(source)
    if (form !== 'text') return await readArchive(path, source, form, limits, signal)
    return parseSourceText(decodeSource(await readFile(path, { signal }), source), source)
  } catch (error) {
    throw toPostmortemError(error, source)
  }
}

function foreignArchive(source: string): PostmortemError {
  return new PostmortemError(
    'BAD_SOURCE',
    `${source} is packed in a way that is not read (xz, bzip2, zstd or 7z).`,
    'Unpack it and give the folder; tar, tar.gz and zip are read as they are.',
  )
}

function describeSource(parts: SourceParts, name: string): Snapshot['source'] {
  const namespaces = new Set<string>()
  for (const { metadata } of parts.objects) if (metadata.namespace !== undefined) namespaces.add(metadata.namespace)
  for (const { namespace } of parts.logs) namespaces.add(namespace)
  return {
    kind: parts.saved !== null ? 'snapshot' : (parts.bundle ?? (parts.isDump ? 'cluster-info-dump' : 'kubectl-output')),
    name,
    context: null,
    server: null,
    namespaces: namespaces.size === 0 ? null : [...namespaces].sort(compareText),
  }
}

function toPostmortemError(error: unknown, source: string): unknown {
  if (!(error instanceof Error) || error instanceof PostmortemError || !('code' in error)) return error
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new PostmortemError('NOT_FOUND', `${source} does not exist.`, 'Check the path given with --from.', {
      cause: error,
    })
  }
  if (error.name === 'AbortError') return error
  return new PostmortemError(
    'NOT_READABLE',
    `${source} could not be read (${String(error.code)}).`,
    'Check that it is a file or folder that you may read.',
    { cause: error },
  )
}
