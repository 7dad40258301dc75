import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import type { ParseContext } from '../parse-context.ts'
import { findFaultSpan } from '../timeline/fault-span.ts'
import { timelineRows } from '../timeline/timeline-rows.ts'
import { loosePassage, type Passage } from './passage.ts'

/** The rows of the timeline between the fault and the end: what stands before or after is no cure. */
export function timelinePassages(timeline: readonly TimelineEntry[], context: ParseContext): Passage[] {
  const { shown, over } = findFaultSpan(timeline, context.vocabulary)
  const last = over ?? timeline.length - 1
  const rows = timelineRows(timeline, context)
  return rows.flatMap(({ text, place, entry }, i): Passage[] => {
    // The sentences below the heading of the onset may already say what was done.
    const isBelow = i > 0 && rows[i - 1]?.entry === entry
    if (shown === null || entry < shown || (entry === shown && !isBelow) || entry > last) return []
    const next = rows[i + 1]?.text ?? ''
    return [{ ...loosePassage, text, place, origin: 'timeline', next, rank: 'item', group: entry }]
  })
}
