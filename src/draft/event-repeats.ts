import type { Prose } from '../schema/incident/prose.ts'

/** How often an event came, and when it came last (UTC). */
export interface EventRepeats {
  readonly count: number
  readonly last: string | null
}

/** What a drafted document has behind an event that came more than once: " (3 times, last at 2026-02-28T00:05:12Z)". */
export function formatRepeats({ count, last }: EventRepeats): string {
  const stated = [count > 1 ? `${count} times` : '', last === null ? '' : `last at ${last}`].filter(
    (part) => part !== '',
  )
  return stated.length === 0 ? '' : ` (${stated.join(', ')})`
}

/**
 * Reads an event of a document that was drafted before, without what {@link formatRepeats} has put behind it. The words of
 * the cluster stand in a code span: brackets at their end are theirs.
 */
export function parseRepeatedEvent({ text, markdown }: Prose): string {
  return markdown.trimEnd().endsWith('`') ? text : text.replace(/ \((?:\d+ times|(?:\d+ times, )?last at \S+)\)$/, '')
}
