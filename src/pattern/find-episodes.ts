import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { compareOnset, onsetOf } from '../similarity/corpus/onset.ts'
import { dayMs, type Moment, parseMoment } from '../time/moment.ts'

type Episode = PatternFacts['episodes'][number]

/** A longer window is a slow decay or a mistyped year, and swallows nothing that began in it. Milliseconds; chosen by hand. */
const longestMs = 60 * dayMs

/**
 * Joins members whose windows overlap into episodes: one outage that several documents describe, or that was found in one
 * service after the other, came back once. A window without an end ends where it starts, and a moment lasts as long as
 * its precision: a day that another window touches overlaps with it.
 */
export function findEpisodes(members: readonly Incident[]): Episode[] {
  const episodes: Array<Episode & { readonly until: number | null }> = []
  for (const incident of [...members].sort(compareOnset)) {
    const [from, until] = spanOf(incident)
    const last = episodes.at(-1)
    if (last && from !== null && last.until !== null && from < last.until) {
      const later = until !== null && until > last.until
      episodes[episodes.length - 1] = {
        start: last.start,
        end: later ? endOf(incident) : last.end,
        incidents: [...last.incidents, incident.id],
        until: later ? until : last.until,
      }
    } else episodes.push({ start: onsetOf(incident), end: endOf(incident), incidents: [incident.id], until })
  }
  return episodes.map(({ start, end, incidents }) => ({ start, end, incidents }))
}

function endOf(incident: Incident): string | null {
  return incident.window.end ?? onsetOf(incident)
}

/** The first instant and the first one after the end, in milliseconds since the epoch. */
function spanOf(incident: Incident): [from: number | null, until: number | null] {
  const [start, end] = [onsetOf(incident), endOf(incident)].map((moment) =>
    moment === null ? null : parseMoment(moment),
  )
  if (!start || !end) return [start?.from ?? null, null]
  if (end.from - start.from > longestMs) return [start.from, lastInstant(start)]
  return [start.from, Math.max(start.from, end.from) + lastInstant(end) - end.from]
}

/** A bare month or year says too little to overlap with anything. */
function lastInstant({ day, from, until }: Moment): number {
  return day === null ? from : until
}
