import type { Duration } from '../../schema/incident/duration.ts'
import { parseDuration } from '../../time/duration.ts'
import { factsOf, type Reading } from '../reading.ts'

/** The stated length of the incident. */
export function readDuration(reading: Reading): Duration | null {
  for (const fact of factsOf(reading, 'duration')) {
    const duration = parseDuration(fact.text, reading.vocabulary)
    if (duration === null) continue
    reading.places.set(['duration'], fact.place)
    return duration
  }
  return null
}
