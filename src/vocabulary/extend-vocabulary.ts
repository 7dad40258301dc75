import type { VocabularyAdditions } from '../schema/config.ts'
import type { Language } from './language.ts'
import { normalizePhrase } from './normalize-phrase.ts'
import { compileVocabulary, teamTag, type Vocabulary } from './vocabulary.ts'

/**
 * Gives a vocabulary that knows a team's own words as well. Where a phrase meant something else before, the team's
 * meaning holds; the words hold for documents of every language.
 */
export function extendVocabulary(vocabulary: Vocabulary, additions: VocabularyAdditions): Vocabulary {
  return compileVocabulary([teamLanguage(additions), ...vocabulary.languages])
}

function teamLanguage({
  sections,
  fields,
  columns,
  severities,
  statuses,
  actionStatuses,
}: VocabularyAdditions): Language {
  return {
    tag: teamTag,
    commonWords: [],
    sections: sections ?? {},
    distinctiveWords: [],
    conjunctions: [],
    fillers: [],
    sectionVetoes: [],
    fields: fields ?? {},
    columns: columns ?? {},
    titleLabels: [],
    months: [],
    weekdays: [],
    units: {},
    severities: Object.fromEntries(
      Object.entries(severities ?? {}).map(([level, words]) => [level, words.flatMap(spellings)]),
    ),
    statuses: statuses ?? {},
    actionStatuses: actionStatuses ?? {},
    priorities: [],
    roles: {},
    milestones: {},
    approximate: [],
    clockWords: [],
    dayParts: [],
    until: [],
    dayShifts: {},
    dateOrder: null,
    zones: {},
    numbers: {},
    halves: [],
    allTimes: [],
    placeholders: [],
    none: [],
  }
}

/** "sev5" is written "SEV-5" and "Sev 5" as well. */
function spellings(word: string): string[] {
  const normal = normalizePhrase(word)
  return [
    ...new Set([normal, normal.replace(/(\p{L})(?=\p{N})/gu, '$1 '), normal.replace(/(\p{L}) (?=\p{N})/gu, '$1')]),
  ]
}
