import type { Milestone } from '../../schema/incident/timeline-entry.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** The milestone that the words of an event name; null where they name none. */
export function readMilestone(event: string, { milestones }: Vocabulary): Milestone | null {
  const words = event.toLowerCase()
  return milestones.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
