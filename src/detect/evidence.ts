import type { ClusterEvent } from '../kube/cluster-event.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import type { Condition } from '../kube/condition.ts'
import { toInstant } from '../kube/instant.ts'
import type { FindingEvidence } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { cutText } from '../text/cut-text.ts'

/** What is quoted of a message or a log line (UTF-16 units): a scheduler's message about a hundred nodes fits. */
const longestQuote = 600

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

/** Quotes the last lines of the log that tells of a container's end, oldest first; none where no log was taken. */
export function quoteLog(view: ClusterView, pod: ObjectRef, container: string, lines = 5): FindingEvidence[] {
  const log = view.logOf(pod, container)
  if (log === null) return []
  const said = log.lines.filter((line) => line.trim() !== '').slice(-lines)
  return said.map((line) => quote('log', pod, line, timeOfLine(line)))
}

/** The time that a log line opens with, as `kubectl logs --timestamps` and most loggers write it, or names as `ts`. */
export function timeOfLine(line: string): string | null {
  const found = line.slice(0, 160).match(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?:Z|[+-]\d{2}:\d{2})/)
  return toInstant(found?.[0].replace(' ', 'T').replace(',', '.') ?? null)
}
