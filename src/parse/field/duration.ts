import type { Duration } from '../../schema/incident/duration.ts'
import { parseDuration } from '../../time/duration.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

/** The stated length of the incident. */
export function readDuration(context: ParseContext): Duration | null {
  for (const labelled of labelledValues(context, 'duration')) {
    const duration = parseDuration(labelled.text, context.vocabulary)
    if (duration === null) continue
    context.places.set(['duration'], labelled.place)
    return duration
  }
  return null
}
