import { parseRepeatedEvent } from '../../draft/event-repeats.ts'
import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { compareText } from '../../text/compare-text.ts'

/**
 * Adds to the timeline of a draft the events of an earlier document that the new snapshot no longer holds: an API server
 * keeps them for an hour, and they stay true. An event that came again stands once, with its new count.
 */
export function mergeTimeline(
  earlier: readonly TimelineEntry[],
  { incident: { timeline }, repeatedEvents }: IncidentDraft,
): TimelineEntry[] {
  const repeated = new Map(repeatedEvents.map(({ at, event }) => [at, event]))
  const known = new Set(timeline.map((entry, i) => keyOf(entry, repeated.get(`timeline[${i}]`) ?? entry.event.text)))
  return [...timeline, ...earlier.filter((entry) => !known.has(keyOf(entry, parseRepeatedEvent(entry.event))))].sort(
    (a, b) => compareText(a.time.start ?? '', b.time.start ?? '') || compareText(a.event.text, b.event.text),
  )
}

function keyOf({ time }: TimelineEntry, event: string): string {
  return `${time.start ?? ''} ${event}`
}
