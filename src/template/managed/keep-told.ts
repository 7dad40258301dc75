import type { AffectedService } from '../../schema/incident/affected-service.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { compareText } from '../../text/compare-text.ts'

/**
 * Adds to a new timeline what an earlier snapshot told and this one no longer shows: events live for an hour, and what
 * they told at three in the morning stays true. An event that has come again since is told with its new count.
 */
export function keepToldEvents(before: readonly TimelineEntry[], now: readonly TimelineEntry[]): TimelineEntry[] {
  const known = new Set(now.map(eventKey))
  return [...now, ...before.filter((entry) => !known.has(eventKey(entry)))].sort(
    (a, b) => compareText(a.time.start ?? '', b.time.start ?? '') || compareText(a.event.text, b.event.text),
  )
}

/** Adds to the services that are hit now those that were, and have recovered. */
export function keepToldServices(
  before: readonly AffectedService[],
  now: readonly AffectedService[],
): AffectedService[] {
  const known = new Set(now.map(serviceKey))
  return [...now, ...before.filter((service) => !known.has(serviceKey(service)))]
}

function eventKey({ time, event }: TimelineEntry): string {
  return `${time.start ?? ''} ${event.text.replace(/ \((?:\d+ times)?(?:, )?(?:last at \S+)?\)$/, '')}`
}

function serviceKey({ name, qualifier }: AffectedService): string {
  return `${name}\n${qualifier ?? ''}`
}
