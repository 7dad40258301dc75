import type { Duration } from '../../schema/incident/duration.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { findDuration } from '../../time/duration.ts'
import { parseMoment } from '../../time/moment.ts'
import type { ParseContext } from '../parse-context.ts'

/** Two lengths contradict each other that differ by half of the shorter and by a quarter of an hour: people round. By hand. */
const tolerance = 1.5
const leastSeconds = 15 * 60

/** Reports a stated duration that the onset and the end contradict: "61 minutes (01:40 to 02:11)". */
export function reportLength({ duration, window }: Incident, { places, report, vocabulary }: ParseContext): void {
  const start = window.start === null ? null : parseMoment(window.start)
  const end = window.end === null ? null : parseMoment(window.end)
  if (!duration || !start || !end || (start.zone === null) !== (end.zone === null)) return
  const span = { shortest: Math.max(0, end.from - start.until) / 1000, longest: (end.until - start.from) / 1000 }
  // "2 h for users, 3 days in all" states two, one of which may be the window's.
  const others = duration.text.split(/[;,(（，；]/u).flatMap((part) => findDuration(part, vocabulary) ?? [])
  const found = [duration, ...others].map((length) => compare(length, span))
  if (found.some((difference) => difference === null)) return
  report(
    'duration-conflict',
    `The document states "${duration.text}", and from ${window.start} to ${window.end} it is ${found[0]}. Correct one of them.`,
    places.place(['duration']),
  )
}

/** Whether the window is less or more than a stated length; null where they agree. */
function compare(
  { minSeconds, maxSeconds }: Pick<Duration, 'minSeconds' | 'maxSeconds'>,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
): 'less' | 'more' | null {
  const least = minSeconds ?? 0
  const most = maxSeconds ?? Number.POSITIVE_INFINITY
  if (least > longest * tolerance && least - longest >= leastSeconds) return 'less'
  return shortest > most * tolerance && shortest - most >= leastSeconds ? 'more' : null
}
