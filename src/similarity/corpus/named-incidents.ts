import { fileStem } from '../../parse/field/incident-link.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { vocabularyOf } from '../../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import type { Passage } from '../passage.ts'
import { isBefore, writtenOn } from './onset.ts'

/** The earlier incidents that a passage of a document names, by their indices; each document by its index as well. */
export type NamedIncidents = (passage: Pick<Passage, 'text' | 'zone'>, by: number) => readonly number[]

/** A slug that is longer is no word of another story. Characters; from the study of 24 teams, as all that follows. */
const longestWord = 12
/** A date names an incident where a word for one stands so near, in characters, and few other dates stand beside it. */
const nearby = 60
const mostDates = 3

const idForm = /^[a-z]{1,8}[-_]?(?:\d{4}[-_])?\d{2,6}(?!\d)/
const token = /[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:\/\d+)*/gu
const isoDate = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g

/** Where scripts without spaces meet, a word begins in the middle of a run. */
const spacedLetter = '[\\p{L}--[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]]'
const nounOf = perVocabulary(
  ({ incidentNouns }) => new RegExp(`(?<!${spacedLetter})${alternatives(incidentNouns)}`, 'iv'),
)

/**
 * Gets ready to find the incidents that sentences name: by the stem of the file, by its slug or by the id that it begins
 * with, where no other document has the same, or by a day that one document alone has. "INC-014/016" are two names.
 */
export function indexNames(subjects: ReadonlyArray<{ readonly incident: Incident }>): NamedIncidents {
  const stems = subjects.map(({ incident }) => fileStem(incident.path ?? incident.id).toLowerCase())
  const named = unique(stems.map((stem) => [isName(stem) ? stem : null, slugOf(stem), idForm.exec(stem)?.[0]]))
  const dated = unique(subjects.map(({ incident }) => [writtenOn(incident)]))
  return ({ text, zone }, by) => {
    const own = subjects[by]?.incident
    if (own === undefined) return []
    const found = new Set<number | undefined>(namesIn(text).map((name) => named.get(name)))
    const dates = [...text.matchAll(isoDate)]
    if (zone !== 'timeline' && dates.length <= mostDates) {
      const noun = nounOf(vocabularyOf(own.language))
      for (const { index, 0: date } of dates) {
        if (noun.test(text.slice(Math.max(0, index - nearby), index + date.length + nearby))) found.add(dated.get(date))
      }
    }
    return [...found]
      .filter((index) => index !== undefined)
      .filter((index) => subjects[index] !== undefined && isBefore(subjects[index].incident, own))
  }
}

/** A single word may stand anywhere, and a bare day is told by more than that it stands there. */
function isName(stem: string): boolean {
  return /[-_\d]/.test(stem) && /\p{L}/u.test(stem)
}

/** What follows the day or the id that a file name begins with; nothing where it is a word that stands anywhere. */
function slugOf(stem: string): string | undefined {
  const slug = stem
    .replace(/^(?:\d{4}-\d{2}-\d{2}|\d+)[-_ ]+/, '')
    .replace(idForm, '')
    .replace(/^[-_ ]+/, '')
  return slug.length > longestWord && /[-_]/.test(slug) ? slug : undefined
}

/** Every name that a text may give: words as they are, files without their ending, and the id that each begins with. */
function namesIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(token)].flatMap(([written]) => {
    const [first = '', ...others] = written.split('/')
    const stem = fileStem(first).replace(/[.\-_]+$/, '')
    const id = idForm.exec(stem)?.[0]
    return [stem, ...(id === undefined ? [] : [id, ...others.map((digits) => id.replace(/\d+$/, digits))])]
  })
}

/** Names with the index of the one document that has each. */
function unique(names: ReadonlyArray<ReadonlyArray<string | null | undefined>>): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const shared = new Set<string>()
  for (const [index, own] of names.entries()) {
    for (const name of new Set(own)) {
      if (name === null || name === undefined) continue
      if (found.has(name)) shared.add(name)
      found.set(name, index)
    }
  }
  for (const name of shared) found.delete(name)
  return found
}
