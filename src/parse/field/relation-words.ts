import type { RelationKind } from '../../schema/incident/relation.ts'
import type { FoundPhrase } from '../../vocabulary/phrase-finder.ts'
import type { RelationPhrase } from '../../vocabulary/relation-phrases.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { readWords } from '../../vocabulary/worded-text.ts'

/** Between an adjective and its noun: "the same kind of failure"; where it follows the noun, a blank. Characters; chosen by hand. */
const mostBetween = 24
const mostBehind = 2

/**
 * What the words of a sentence say about another incident, a denial before anything else; null where they say nothing. The
 * same alert, runbook or task may be missing after any failure: there the lesson is the same, and not the incident.
 */
export function relationWords(sentence: string, { relations }: Vocabulary): RelationKind | null {
  const phrases = relations.find(readWords(sentence))
  if (phrases.length === 0) return null
  const says = (phrase: RelationPhrase) => phrases.some(({ meaning }) => meaning === phrase)
  const isLesson = says('lesson')
  if (!isLesson && (says('apart') || isSaidOf(phrases, 'other', 'cause', sentence))) return 'different'
  if (says('duplicate')) return 'duplicate'
  if (!isLesson && (says('recurs') || isSaidOf(phrases, 'same', 'thing', sentence))) return 'same'
  return says('caused-by') ? 'caused-by' : null
}

/** Whether one of the adjectives stands before one of the nouns in its sentence, or directly behind it. */
function isSaidOf(
  phrases: readonly FoundPhrase<RelationPhrase>[],
  adjective: RelationPhrase,
  noun: RelationPhrase,
  sentence: string,
): boolean {
  const having = (phrase: RelationPhrase) => phrases.filter(({ meaning }) => meaning === phrase)
  const nouns = having(noun)
  const moments = having('moment')
  return having(adjective).some(({ at, end }) => {
    if (moments.some((moment) => moment.at >= end && moment.at <= end + mostBehind)) return false
    return nouns.some(
      (said) =>
        (said.at >= end && said.at <= end + mostBetween && !/[.。]/.test(sentence.slice(end, said.at))) ||
        (said.end <= at && said.end >= at - mostBehind),
    )
  })
}
