import type { Resolution } from '../../schema/incident/resolution.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import type { ParseContext } from '../parse-context.ts'
import { readSteps } from '../recovery/read-steps.ts'
import { readProse } from './prose.ts'

/** What was done to end the outage, and the section it stands in; null where nothing is written. */
export function readResolution(timeline: readonly TimelineEntry[], context: ParseContext): Resolution | null {
  const prose = readProse(['resolution'], 'resolution', context)
  const steps = readSteps(timeline, context)
  if (prose === null && steps.length === 0) return null
  const { places } = context
  if (prose === null) places.set(['resolution'], places.place(['resolution', 'steps', 0]))
  return { text: prose?.text ?? null, markdown: prose?.markdown ?? null, steps }
}
