import type { SnapshotRedactor } from '../../redact/redact-snapshot.ts'
import type { ContainerLog, Gap } from '../../schema/cluster/snapshot.ts'
import { compareText } from '../../text/compare-text.ts'
import { countOf } from '../../text/count-of.ts'
import { groupBy } from '../../text/group-by.ts'
import type { PageRedactor } from '../create-page-redactor.ts'
import type { TimeWindow } from '../event-window.ts'
import { runBounded } from '../source/run-bounded.ts'
import { keptLines, trimForRedaction, trimLog } from '../trim-log.ts'
import type { ChosenLogs } from './choose-logs.ts'
import type { ClusterReader } from './cluster-reader.ts'

/** Logs that are read at a time; as many as lists. */
const readers = 6
/** What is read of a log (bytes): 500 lines of 256 bytes. */
const mostBytes = 128 * 1024
/** A kubelet that has not answered by then (milliseconds) is gone, and the API server would wait for it longer than we do. */
const logMs = 10_000

const silentWords = 'The kubelet of the node does not answer.'
const silentRemedy = 'Look in the log store, or on the node under /var/log/pods.'

export interface CollectLogsOptions {
  readonly window: TimeWindow
  /** Nodes whose kubelet is known not to answer. */
  readonly silentNodes: ReadonlySet<string>
  readonly redactor: SnapshotRedactor
  readonly pageRedactor: PageRedactor
  readonly signal: AbortSignal
  readonly onLog: (done: number, total: number) => void
}

export interface CollectedLogs {
  /** Redacted, by namespace, pod and container, the previous log first. */
  readonly logs: readonly ContainerLog[]
  readonly gaps: readonly Gap[]
}

/** Reads and redacts the logs that were chosen. A node that does not give one is not asked for more. */
export async function collectLogs(
  reader: ClusterReader,
  { requests, leftOut }: ChosenLogs,
  options: CollectLogsOptions,
): Promise<CollectedLogs> {
  const { window, redactor, pageRedactor, signal } = options
  const logs: ContainerLog[] = []
  const failures: Array<{ readonly gap: Gap; readonly node: string }> = []
  const silent = new Set(options.silentNodes)
  const bounds = { lines: keptLines, bytes: mostBytes, since: window.since?.toISOString() }
  let done = 0
  await runBounded(requests, readers, async ({ node, ...request }) => {
    const { namespace, pod, container, previous } = request
    const what = `log of ${container} in ${namespace}/${pod}`
    if (silent.has(node)) {
      failures.push({ node, gap: { what, reason: 'unreachable', detail: silentWords, remedy: silentRemedy } })
    } else {
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(logMs)])
      const { lines, gap } = await reader.log(request, bounds, { signal: deadline })
      if (gap !== null) {
        failures.push({ node, gap })
        if (gap.reason !== 'denied' && gap.reason !== 'absent') silent.add(node)
      } else {
        const inside = lines.filter((line) => isBefore(line, window.until))
        const log = trimForRedaction({ namespace, pod, container, previous, lines: inside })
        try {
          if (inside.length > 0) logs.push(trimLog(redactor.log(log)))
        } catch {
          failures.push({
            node,
            gap: { what, reason: 'unreadable', detail: 'It could not be redacted.', remedy: null },
          })
        }
      }
    }
    done += 1
    options.onLog(done, requests.length)
    await pageRedactor.pause()
  })
  return { logs: logs.sort((a, b) => compareText(orderOf(a), orderOf(b))), gaps: joinGaps(failures, leftOut) }
}

/** Lines of one node that failed for one reason are one gap: twenty containers are not twenty lines of a document. */
function joinGaps(failures: ReadonlyArray<{ readonly gap: Gap; readonly node: string }>, leftOut: number): Gap[] {
  const groups = groupBy(failures, ({ gap, node }) => (gap.reason === 'denied' ? 'denied' : `on ${node}`))
  const gaps = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, [first, ...others]]): Gap[] => {
      if (first === undefined) return []
      if (others.length === 0) return [first.gap]
      const where = key === 'denied' ? '' : ` ${key}`
      return [{ ...first.gap, what: `${others.length + 1} container logs${where}` }]
    })
  if (leftOut === 0) return gaps
  return [
    ...gaps,
    {
      what: `logs of ${countOf(leftOut, 'further unhealthy container')}`,
      reason: 'truncated',
      detail: 'Logs are read of two pods of each workload and of sixty containers at most.',
      remedy: 'kubectl logs -n NAMESPACE POD --all-containers --previous',
    },
  ]
}

function isBefore(line: string, until: Date | null): boolean {
  return until === null || !(Date.parse(line.slice(0, line.indexOf(' '))) > until.getTime())
}

function orderOf({ namespace, pod, container, previous }: ContainerLog): string {
  return [namespace, pod, container, previous ? 0 : 1].join('\u0000')
}
