import type { VocabularyAdditions } from '../schema/config.ts'
import { defineLanguage } from './language.ts'
import { normalizePhrase } from './normalize-phrase.ts'
import { teamTag } from './team-tag.ts'
import { compileVocabulary, type Vocabulary } from './vocabulary.ts'

/**
 * Gives a vocabulary that knows a team's own words as well. Where a phrase meant something else before, the team's
 * meaning holds; the words hold for documents of every language.
 */
export function extendVocabulary(vocabulary: Vocabulary, additions: VocabularyAdditions): Vocabulary {
  const severities = Object.entries(additions.severities ?? {}).map(([level, words]) => [
    level,
    words.flatMap(spellings),
  ])
  const team = defineLanguage({ ...additions, severities: Object.fromEntries(severities), tag: teamTag })
  return compileVocabulary([team, ...vocabulary.languages])
}

/** "sev5" is written "SEV-5" and "Sev 5" as well. */
function spellings(word: string): string[] {
  const normal = normalizePhrase(word)
  return [
    ...new Set([normal, normal.replace(/(\p{L})(?=\p{N})/gu, '$1 '), normal.replace(/(\p{L}) (?=\p{N})/gu, '$1')]),
  ]
}
