import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { redactSnapshot } from '../redact/redact-snapshot.ts'
import type { RedactOptions } from '../redact/redactor.ts'
import { emptySnapshot } from '../schema/cluster/empty-snapshot.ts'
import type { ContainerLog, Gap, Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { findGaps } from './find-gaps.ts'
import { newestTime } from './newest-time.ts'
import { mergeObjects } from './source/merge-objects.ts'
import type { SourceParts } from './source/source-parts.ts'
import { stripObject } from './strip-object.ts'
import { trimForRedaction, trimLog } from './trim-log.ts'

export interface ComposeOptions extends RedactOptions {
  /** The clock. Where the newest time in the data is at most ten minutes before it, the data is taken as fresh. */
  readonly now?: Date | undefined
}

/** Twice the five minutes in which every kubelet renews its conditions: newer data was taken just now. */
const freshMs = 10 * 60_000

/**
 * Makes a snapshot of what a source holds: merged, stripped, redacted, with what it does not show listed as gaps.
 * Never gives back anything that is not redacted.
 * @throws PostmortemError BAD_SOURCE where redaction fails
 */
export function composeSnapshot(
  parts: SourceParts,
  source: Snapshot['source'],
  options: ComposeOptions = {},
): Snapshot {
  if (parts.saved !== null) {
    return redactOrFail(
      { ...parts.saved, source: { ...parts.saved.source, kind: 'snapshot', name: source.name } },
      options,
    )
  }
  const objects = mergeObjects(parts.objects).map(stripObject)
  const logs = mergeLogs(parts.logs)
  const time = takenTime(parts, options)
  const reported = new Set(parts.gaps.map(({ what }) => what))
  const missing = findGaps({ objects, logs, listed: parts.listed, sourceKind: source.kind })
  const gaps = [
    ...time.gaps,
    // What the collector reported explains better why a kind is missing.
    ...missing.filter(({ what }) => !reported.has(what)),
    ...[...parts.gaps].sort((a, b) => compareText(a.what, b.what)),
  ]
  const redacted = redactOrFail(
    {
      ...emptySnapshot(),
      takenAt: time.takenAt,
      source,
      objects,
      logs: logs.map(trimForRedaction),
      gaps,
    },
    options,
  )
  return { ...redacted, logs: redacted.logs.map(trimLog) }
}

/** Fails closed, and without the message of the fault: it may quote what should have been removed. */
function redactOrFail(snapshot: Snapshot, options: RedactOptions): Snapshot {
  try {
    return redactSnapshot(snapshot, options)
  } catch {
    throw new PostmortemError(
      'BAD_SOURCE',
      `${snapshot.source.name ?? 'The source'} could not be redacted, so no snapshot was made of it.`,
      'Report this as a bug of postmortem-kit; until then, give a source without the object that trips it.',
    )
  }
}

/** Of several logs of one container the longest stays. */
function mergeLogs(logs: readonly ContainerLog[]): ContainerLog[] {
  const found = new Map<string, ContainerLog>()
  for (const log of logs) {
    const id = [log.namespace, log.pod, log.container, log.previous ? 0 : 1].join('\u0000')
    const other = found.get(id)
    if (other === undefined || log.lines.length > other.lines.length) found.set(id, log)
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, log]) => log)
}

/** A file does not state when it was taken; the newest time in it is the earliest that it can have been. */
function takenTime(parts: SourceParts, { now }: ComposeOptions): { takenAt: string | null; gaps: Gap[] } {
  const newest = newestTime(parts.objects, now?.getTime())
  if (newest !== null && now !== undefined && now.getTime() - newest <= freshMs) {
    return { takenAt: now.toISOString(), gaps: [] }
  }
  const takenAt = newest === null ? null : new Date(newest).toISOString()
  return {
    takenAt,
    gaps: [
      {
        what: 'the moment of capture',
        reason: 'not-in-source',
        detail:
          takenAt === null
            ? 'The source holds no time.'
            : `The newest time in the source, ${takenAt}, is taken instead.`,
        remedy: null,
      },
    ],
  }
}
