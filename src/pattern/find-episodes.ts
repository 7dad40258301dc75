import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { compareOnset, instantOf, onsetOf } from '../similarity/corpus/onset.ts'

type Episode = PatternFacts['episodes'][number]

const dayMs = 86_400_000
/** A longer window is a slow decay or a mistyped year, and swallows nothing that began in it. */
const longestMs = 60 * dayMs

/**
 * Joins members whose windows overlap into episodes: one outage that several documents tell of, or that was found in one
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
  const [start, end] = [onsetOf(incident), endOf(incident)]
  const from = start === null ? null : instantOf(start)
  const to = end === null ? null : instantOf(end)
  if (from === null || to === null) return [from, null]
  if (to - from > longestMs) return [from, from + lastsMs(start ?? '')]
  return [from, Math.max(from, to) + lastsMs(end ?? '')]
}

/** How long a moment lasts, by its precision. A bare month or year says too little to overlap with anything. */
function lastsMs(moment: string): number {
  if (moment.includes('T')) return moment.length > 13 ? 60_000 : 3_600_000
  return moment.length === 10 ? dayMs : 0
}
