import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { ReadPassage } from '../similarity/profile.ts'
import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import type { Warning } from '../vocabulary/word-groups.ts'
import { matchesAny } from '../vocabulary/word-pattern.ts'
import type { Member } from './found-pattern.ts'

const zones = new Set(['title', 'summary', 'detection', 'cause', 'lesson', 'other', 'impact'])

/** Whether a text in a language says that nobody was warned. */
export function isUnwarned(text: string, language: string | null): boolean {
  return shows('unwarned', text, language)
}

function shows(warning: Warning, text: string, language: string | null): boolean {
  return matchesAny(text, vocabularyOf(language).warnings.get(warning))
}

/** Whether the row of the timeline in which somebody knew says that an alert fired. */
function foundByAlert({ timeline, language }: Incident): boolean {
  const row = timeline.find(({ milestone }) => milestone === 'detected')
  return row !== undefined && shows('alert', row.event.text, language) && !isUnwarned(row.event.text, language)
}

/** Finds the words by which an incident says that nobody was warned of it: a section on detection before any other. */
export function findUnwarned(
  { similarity }: OrderedCorpus,
  { index, subject }: Member,
): PatternFacts['unwarned'][number] | null {
  const passages: readonly ReadPassage[] = similarity.profiles[index]?.passages ?? []
  const { language } = subject.incident
  const unwarned = passages.filter(({ zone, text }) => zones.has(zone) && isUnwarned(text, language))
  const best = unwarned.find(({ zone }) => zone === 'detection') ?? unwarned[0]
  if (best === undefined) return null
  // One alert fired; that another is missing is then a wish, unless somebody was late for all that.
  if (foundByAlert(subject.incident) && !unwarned.some(({ text }) => shows('late', text, language))) return null
  return { incident: subject.incident.id, evidence: makeEvidence(subject, 'statement', best) }
}
