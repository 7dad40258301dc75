import type { Incident } from '../../schema/incident/incident.ts'
import { compareText } from '../../text/compare-text.ts'

/** The onset as far as it is known: the start of the window, else the stated day. At the precision given; null unknown. */
export function onsetOf({ window, date }: Incident): string | null {
  return window.start ?? date
}

/** Orders by onset, the unknown last, then by id: the order of every list of members. */
export function compareOnset(a: Incident, b: Incident): number {
  return compareText(onsetOf(a) ?? '~', onsetOf(b) ?? '~') || compareText(a.id, b.id)
}

/** The day on which a document was written, or the month where no day is known; its promises date from then. */
export function writtenOn(incident: Incident): string | null {
  return (incident.date ?? onsetOf(incident))?.slice(0, 10) ?? null
}

/** Orders by the day of the document, an unknown one last, then by onset. */
export function compareWritten(a: Incident, b: Incident): number {
  return compareText(writtenOn(a) ?? '~', writtenOn(b) ?? '~') || compareOnset(a, b)
}

/**
 * Whether a document surely stands before another: by the days on which they were written, those of one day by the clock of
 * their onsets.
 */
export function isBefore(a: Incident, b: Incident): boolean {
  const [day, laterDay] = [writtenOn(a), writtenOn(b)]
  if (day === null || laterDay === null || day !== laterDay) return day !== null && laterDay !== null && day < laterDay
  const [onset, laterOnset] = [a.window.start, b.window.start]
  return onset !== null && laterOnset !== null && onset < laterOnset && !laterOnset.startsWith(onset)
}
