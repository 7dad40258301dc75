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

/**
 * Days from one moment to a later one, each at the precision given: a day counts from its start (UTC where no zone is
 * stated), a month from its first day. Null where either is not a moment.
 */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [instantOf(from), instantOf(to)]
  return start === null || end === null ? null : (end - start) / 86_400_000
}

/** Milliseconds since the epoch of the first instant that a moment may mean; null where it is not a moment. */
export function instantOf(moment: string): number | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(moment)
  if (!match) return null
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z'] = match
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(instant) ? null : instant
}
