import type { ClusterEvent } from '../kube/cluster-event.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import type { Condition } from '../kube/condition.ts'
import { toInstant } from '../kube/instant.ts'
import type { FindingEvidence } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { cutText } from '../text/cut-text.ts'

/** What is quoted of a message or a log line (UTF-16 units): a scheduler's message about a hundred nodes fits. */
/** The longest quote (characters). Chosen: a stack trace's first lines fit. */
const longestQuote = 600
/** The most lines of a log that are quoted, where the caller wants no fewer. Chosen. */
const mostLines = 5
/** The time of a log line is looked for in this many characters from its beginning. Chosen: JSON loggers put it behind a few keys. */
const timeWithin = 160

/** Quotes an event, at its first time, as often as the cluster counted it. */
export function quoteEvent(event: ClusterEvent): FindingEvidence {
  const quote = event.message === '' ? event.reason : `${event.reason}: ${event.message}`
  return {
    source: 'event',
    object: event.object,
    at: event.firstAt,
    quote: cutText(quote.trim(), longestQuote),
    count: event.count,
  }
}

/** Quotes a condition as kubectl names it: "Ready=False (ContainersNotReady): message". */
export function quoteCondition(object: ObjectRef, condition: Condition): FindingEvidence {
  const reason = condition.reason === null ? '' : ` (${condition.reason})`
  const message = condition.message === null ? '' : `: ${condition.message}`
  return quote('condition', object, `${condition.type}=${condition.status}${reason}${message}`, condition.changedAt)
}

/** Quotes anything else. */
export function quote(
  source: FindingEvidence['source'],
  object: ObjectRef,
  text: string,
  at: string | null = null,
): FindingEvidence {
  return { source, object, at, quote: cutText(text.trim(), longestQuote), count: 1 }
}

/** Quotes the last lines of the log before a container's last end, oldest first; none where no log was taken. */
export function quoteLog(view: ClusterView, pod: ObjectRef, container: string, lines = mostLines): FindingEvidence[] {
  const log = view.logOf(pod, container)
  if (log === null) return []
  const last = log.lines.filter((line) => line.trim() !== '').slice(-lines)
  return last.map((line) => quote('log', pod, line, timeOfLine(line)))
}

/** Reads the time at the beginning of a log line, as `kubectl logs --timestamps` and most loggers write it, or in a key such as `ts`. */
export function timeOfLine(line: string): string | null {
  const found = line
    .slice(0, timeWithin)
    .match(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?:Z|[+-]\d{2}:\d{2})/)
  return toInstant(found?.[0].replace(' ', 'T').replace(',', '.') ?? null)
}
