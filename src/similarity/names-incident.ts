import type { Incident } from '../schema/incident/incident.ts'
import type { Relation } from '../schema/incident/relation.ts'
import { daysBetween } from '../time/moment.ts'
import { onsetOf } from './corpus/onset.ts'
import { isNamedBy } from './is-named-by.ts'
import { isCommonWord } from './words/common-words.ts'
import { readWords, stemWord } from './words/read-words.ts'

/** By id; else by the day and a service or component that both the words and the other document name. */
export function namesIncident(named: Pick<Relation, 'id' | 'date'>, quote: string, other: Incident): boolean {
  if (named.id !== null) return isNamedBy(named.id, other)
  if (named.date === null || !isAround(named.date, other)) return false
  const words = new Set(readWords(quote))
  return [...other.affectedServices.map(({ name }) => name), ...other.components, other.title ?? ''].some((name) =>
    readWords(name).some((word) => word.length > 3 && words.has(word) && !namesNothing(word)),
  )
}

/** Words that every document of a team may hold: "staging" names no incident. */
function namesNothing(word: string): boolean {
  return isCommonWord(word) || anyPlace.has(word)
}

const anyPlace = new Set(['staging', 'production', 'development', 'sandbox', 'live', 'database'].map(stemWord))

/** A day meets the stated day or the onset, a month the month; a day either way for zones and nights. */
function isAround(date: string, incident: Incident): boolean {
  return [incident.date, onsetOf(incident)].some((known) => {
    if (known === null) return false
    if (date.length < 10) return known.startsWith(date)
    const days = daysBetween(date, known.slice(0, 10))
    return days !== null && Math.abs(days) <= 1
  })
}
