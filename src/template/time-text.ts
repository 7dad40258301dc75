import type { TimeExpression } from '../schema/incident/time-expression.ts'
import { readTime } from '../time/read-time.ts'
import { TimelineClock } from '../time/timeline-clock.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** What the header of a timeline says of all its times. */
export interface TimeHeading {
  readonly zone: string | null
  readonly approximate: boolean
}

/**
 * Writes a time so that it says the same on its own: in the words of its author, and in ISO 8601 where those take their
 * day or zone from rows above them. A time that is not known keeps its words.
 */
export function timeText(time: TimeExpression, heading: TimeHeading, vocabulary: Vocabulary): string {
  if (time.start === null || saysTheSame(time.text, time, heading, vocabulary)) return time.text
  const range = time.end === null ? time.start : `${time.start} – ${time.end}`
  return time.approximate && !heading.approximate ? `~${range}` : range
}

function saysTheSame(text: string, time: TimeExpression, heading: TimeHeading, vocabulary: Vocabulary): boolean {
  const read = new TimelineClock(null).resolve(text, readTime(text, vocabulary), heading)
  return (
    read.start === time.start &&
    read.end === time.end &&
    read.precision === time.precision &&
    read.approximate === time.approximate
  )
}

/** Checks whether the times mean the same below this heading as without it. */
export function headingFits(times: readonly TimeExpression[], heading: TimeHeading): boolean {
  return times.every(
    ({ start, zone, approximate }) =>
      start === null ||
      ((!heading.approximate || approximate) && (heading.zone === null || zone !== null || !start.includes('T'))),
  )
}
