import { createSnapshotRedactor } from '../../redact/redact-snapshot.ts'
import type { RedactOptions } from '../../redact/redactor.ts'
import type { Gap, Snapshot } from '../../schema/cluster/snapshot.ts'
import { clusterKinds } from '../cluster-kinds.ts'
import { createPageRedactor } from '../create-page-redactor.ts'
import { eventGaps, metricsGap } from '../find-gaps.ts'
import { chooseLogs, silentNodes } from './choose-logs.ts'
import type { ClusterReader } from './cluster-reader.ts'
import { collectLogs } from './collect-logs.ts'
import { collectObjects } from './collect-objects.ts'
import { resolveKinds } from './resolve-kinds.ts'

export interface TakeSnapshotOptions extends RedactOptions {
  /** The clock: when the cluster was read. */
  readonly now: Date
  /** @default all of them; where these may not be listed, that of the context */
  readonly namespaces?: readonly string[] | undefined
  /** Events and log lines before it are left out. */
  readonly since?: Date | undefined
  /** Events and log lines after it are left out; objects are always as they are now. */
  readonly until?: Date | undefined
  /** Milliseconds for each list; all of them together have twice that. @default 60000 */
  readonly timeoutMs?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Called after each list and each log. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** How far back a restart or a warning is recent where no `since` is given (milliseconds), as in `kube/cluster-view.ts`. */
const recentMs = 24 * 3600_000
/** All logs together (milliseconds); each has ten seconds. */
const logsMs = 30_000

/**
 * Takes a snapshot of a live cluster, redacted as it comes. A part that is refused, late or broken becomes a gap and
 * costs no other part; an add-on that is not installed is none. Neither Secrets nor ConfigMaps are asked for.
 *
 * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where the server gives no first answer
 */
export async function takeSnapshot(reader: ClusterReader, options: TakeSnapshotOptions): Promise<Snapshot> {
  const { now, signal = new AbortController().signal, timeoutMs = 60_000, onProgress = () => {} } = options
  const namespaces = options.namespaces ? [...new Set(options.namespaces)] : null
  const window = { since: options.since ?? null, until: options.until ?? null }
  const { served, gaps: absent } = resolveKinds(clusterKinds, await reader.groups({ signal }))

  const redactor = createSnapshotRedactor({ keys: options.keys ?? [] })
  const pageRedactor = createPageRedactor(redactor)
  let lists = 0
  const onList = (done: number, total: number): void => {
    lists = total
    onProgress(done, total)
  }
  const withDeadline = (ms: number): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(ms)])
  const { objects, gaps, confined } = await collectObjects(reader, served, {
    namespaces,
    window,
    pageRedactor,
    listMs: timeoutMs,
    signal: withDeadline(2 * timeoutMs),
    onList,
  })
  const recentFrom = (options.since ?? new Date(now.getTime() - recentMs)).getTime()
  const chosen = chooseLogs(objects, { recentFrom })
  const taken = await collectLogs(reader, chosen, {
    window,
    silentNodes: silentNodes(objects),
    redactor,
    pageRedactor,
    signal: withDeadline(logsMs),
    onLog: (done, total) => onProgress(lists + done, lists + total),
  })
  signal.throwIfAborted()

  const seen = confined && reader.namespace !== null ? [reader.namespace] : namespaces
  return {
    schemaVersion: 1,
    kind: 'ClusterSnapshot',
    takenAt: now.toISOString(),
    source: {
      kind: 'live',
      name: null,
      context: reader.context === null ? null : redactor.text(reader.context),
      server: redactor.text(reader.server),
      namespaces: seen && [...seen].sort(),
    },
    window: { since: window.since?.toISOString() ?? null, until: window.until?.toISOString() ?? null },
    objects: [...objects],
    logs: [...taken.logs],
    gaps: [
      ...absent,
      ...gaps,
      ...taken.gaps,
      ...eventGaps(objects, window.since),
      ...pastGap(window.until, now),
      metricsGap,
    ].map(redactor.gap),
    redactions: redactor.redactions(),
  }
}

function pastGap(until: Date | null, now: Date): Gap[] {
  if (until === null || until.getTime() >= now.getTime() - 600_000) return []
  return [
    {
      what: `the state of the cluster at ${until.toISOString()}`,
      reason: 'not-in-source',
      detail: 'A live cluster shows its present state; only events, logs and times in its objects show the past.',
      remedy: 'Read a snapshot or a dump that was taken then: --from FILE',
    },
  ]
}
