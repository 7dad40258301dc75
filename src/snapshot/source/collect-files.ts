import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { ContainerLog, Gap } from '../../schema/cluster/snapshot.ts'
import { isRelevantObject } from '../is-relevant-object.ts'
import { stripObject } from '../strip-object.ts'
import { trimForRedaction } from '../trim-log.ts'
import { type ArchiveLimits, ArchiveRefused } from './archive-limits.ts'
import type { BundleFile, BundleLayout } from './bundle-layout.ts'
import { cnpgReportLayout } from './cnpg-report-layout.ts'
import { decodeSource } from './decode-source.ts'
import { mustGatherLayout } from './must-gather-layout.ts'
import { type FoundLog, nameLogs } from './name-logs.ts'
import { parseErrorsFile } from './parse-errors-file.ts'
import { parseSourceText } from './parse-source-text.ts'
import { readTail, readWhole, type SourceFile } from './source-file.ts'
import { joinParts, noParts, type SourceParts } from './source-parts.ts'
import { splitPrevious } from './split-previous.ts'
import { supportBundleLayout } from './support-bundle-layout.ts'

const layouts: readonly BundleLayout[] = [supportBundleLayout, mustGatherLayout, cnpgReportLayout]

/** A file at a time is read whole, and only what a snapshot keeps of it is held on to. */
export interface FileCollector {
  /** Reads a file if it may hold something. One that cannot be read becomes a gap, and the others are read. */
  add(file: SourceFile): Promise<void>
  parts(): SourceParts
}

/** Collects what the files of a folder or an archive hold: kubectl's output, a dump, or the bundle of a collector. */
export function createFileCollector(limits: ArchiveLimits): FileCollector {
  const parts: SourceParts[] = []
  const found: FoundLog[] = []
  /** What is wrong with files of no known layout: reported only where the whole has none. */
  const loose: Gap[] = []
  const archives: string[] = []
  const marks = new Map<BundleLayout, number>()

  async function addBundled(file: SourceFile, bundled: BundleFile): Promise<void> {
    if (bundled.is === 'log') {
      const { log } = bundled
      const lines = await readLines(file, limits)
      const { previous, current } = splitPrevious(lines)
      if (current.length > 0) found.push({ log, path: file.path, lines: trimLines(current) })
      if (previous.length > 0)
        found.push({ log: { ...log, previous: true }, path: file.path, lines: trimLines(previous) })
      return
    }
    const bytes = await readWhole(file, limits.fileBytes)
    if (bytes.length === 0) return
    if (bundled.is === 'errors') parts.push({ ...noParts, gaps: parseErrorsFile(bytes.toString('utf8'), bundled.of) })
    else parts.push(slim(parseSourceText(decodeSource(bytes, file.path), file.path, bundled.typed)))
  }

  async function addLoose(file: SourceFile): Promise<void> {
    const isLog = /\.(?:txt|log)$/.test(file.path)
    const bytes = await (isLog ? readTail(file, limits.fileBytes) : readWhole(file, limits.fileBytes))
    // kubectl creates a log file for a pod even where there are no lines.
    if (bytes.length === 0 && isLog) return
    const text = decodeSource(bytes, file.path)
    if (isLog && !text.includes('==== START logs for container ')) loose.push(...namelessLog(file.path))
    else parts.push(slim(parseSourceText(text, file.path)))
  }

  return {
    async add(file) {
      const { path } = file
      for (const layout of layouts) if (layout.mark.test(path)) marks.set(layout, (marks.get(layout) ?? 0) + 1)
      const bundled = classify(path)
      try {
        if (bundled !== null) await addBundled(file, bundled)
        else if (/\.(?:json|jsonl|ndjson|ya?ml|txt|log)$/.test(path)) await addLoose(file)
        else if (/\.(?:tar|tgz|zip|tar\.(?:gz|xz|bz2|zst))$/.test(path)) archives.push(path)
      } catch (error) {
        if (!isOfFile(error)) throw error
        const gap = unreadable(path, error)
        if (bundled === null) loose.push(gap)
        else parts.push({ ...noParts, gaps: [gap] })
      }
    },
    parts() {
      const all = joinParts(parts)
      const bundle = [...marks].sort(([, a], [, b]) => b - a)[0]?.[0].kind ?? null
      const named = nameLogs(found, all.objects)
      const gaps = [...all.gaps, ...named.gaps, ...(bundle === null ? loose : []), ...nestedGaps(archives)]
      const objects = bundle === null ? all.objects : all.objects.filter(isRelevantObject)
      return { ...all, objects, bundle, gaps, logs: [...all.logs, ...named.logs] }
    },
  }
}

/** What a snapshot would leave out is let go at once. */
function slim(parts: SourceParts): SourceParts {
  return parts.saved !== null
    ? parts
    : { ...parts, objects: parts.objects.map(stripObject), logs: parts.logs.map(trimAndDetach) }
}

async function readLines(file: SourceFile, { logBytes }: ArchiveLimits): Promise<string[]> {
  const bytes = await readTail(file, logBytes)
  if (bytes.length === 0) return []
  const lines = bytes.toString('utf8').split(/\r?\n/)
  while (lines.at(-1) === '') lines.pop()
  return lines
}

function trimLines(lines: readonly string[]): readonly string[] {
  return trimAndDetach({ namespace: '', pod: '', container: '', previous: false, lines: [...lines] }).lines
}

/** Lines that were cut out of a text hold all of it in memory; those that are kept are copied out of it. */
function trimAndDetach(log: ContainerLog): ContainerLog {
  const { lines } = trimForRedaction(log)
  return { ...log, lines: lines.length === 0 ? lines : Buffer.from(lines.join('\n')).toString('utf8').split('\n') }
}

function classify(path: string): BundleFile | null {
  for (const layout of layouts) {
    const file = layout.classify(path)
    if (file !== null) return file
  }
  return null
}

/** True for a fault of one file, on disk or in its text; false for one of the archive around it. */
function isOfFile(error: unknown): boolean {
  if (error instanceof PostmortemError) return !(error instanceof ArchiveRefused)
  return error instanceof Error && 'syscall' in error
}

function unreadable(path: string, error: unknown): Gap {
  const known = error instanceof PostmortemError
  return {
    what: `the file ${path}`,
    reason: 'unreadable',
    detail: known ? error.message : `${path} could not be read (${codeOf(error)}).`,
    remedy: known ? error.hint : 'Check the permissions of the file.',
  }
}

function namelessLog(path: string): Gap[] {
  if (!path.endsWith('.log')) return []
  return [
    {
      what: `the log ${path}`,
      reason: 'unreadable',
      detail: 'It does not name the container that wrote it.',
      remedy: 'kubectl cluster-info dump --all-namespaces --output-directory=DIR',
    },
  ]
}

function nestedGaps(archives: readonly string[]): Gap[] {
  const [first] = archives
  if (first === undefined) return []
  const rest = archives.length - 1
  return [
    {
      what: `the archive ${first}${rest === 0 ? '' : ` and ${rest} more`}`,
      reason: 'not-in-source',
      detail: 'An archive inside a source is not opened.',
      remedy: 'Give it by itself, with --from.',
    },
  ]
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
