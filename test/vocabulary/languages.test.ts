import { describe, expect, test } from 'vitest'
import { builtinLanguages } from '../../src/vocabulary/builtin-languages.ts'
import type { Language } from '../../src/vocabulary/language.ts'
import { normalizePhrase } from '../../src/vocabulary/normalize-phrase.ts'
import { PhraseFinder } from '../../src/vocabulary/phrase-finder.ts'
import { compileVocabulary } from '../../src/vocabulary/vocabulary.ts'
import { wordGroups } from '../../src/vocabulary/word-groups.ts'

/** The phrases of each group with what they mean, as they are compared: "février" and "fevrier" are two words only where the spelling counts. */
function phrasesOf(language: Language): { group: string; phrase: string; meaning: string }[] {
  const vocabulary = compileVocabulary([language])
  return (Object.keys(wordGroups) as (keyof typeof wordGroups)[]).flatMap((group) => {
    const [held, compiled]: unknown[] = [language[group], vocabulary[group]]
    if (held === null || typeof held !== 'object') return []
    return Object.entries(held).flatMap(([meaning, inner]: [string, unknown]) =>
      [inner].flat().flatMap((phrase, i) => {
        const isList = Array.isArray(held) && group !== 'months'
        // A phrase with a value stands in a pair of both.
        if (typeof phrase !== 'string' || (isList && i > 0)) return []
        const isSpelled =
          compiled instanceof PhraseFinder ||
          ((compiled instanceof Set || compiled instanceof Map) && compiled.has(phrase))
        return [{ group, phrase: isSpelled ? phrase : normalizePhrase(phrase), meaning: isList ? '' : meaning }]
      }),
    )
  })
}

const shared: ReadonlySet<string> = new Set([
  'columns',
  'deeds',
  'namedDeeds',
  'deedObjects',
  'recovery',
  'noticed',
  'noticedNames',
  'noticing',
  'relations',
])

describe.each(builtinLanguages.map((language) => [language.tag, language] as const))('%s', (_, language) => {
  test('has what every document needs', () => {
    // Months that are written as numbers (3月) need no names.
    expect([0, 12]).toContain(language.months.length)
    expect(language.weekdays.length).toBeGreaterThanOrEqual(7)
    for (const kind of ['summary', 'impact', 'root-causes', 'timeline', 'resolution', 'action-items'] as const)
      expect(language.sections[kind]?.length, kind).toBeGreaterThan(0)
    for (const field of ['date', 'severity', 'status', 'duration', 'services'] as const)
      expect(language.fields[field]?.length, field).toBeGreaterThan(0)
    for (const column of ['time', 'event', 'action', 'owner', 'status'] as const)
      expect(language.columns[column]?.length, column).toBeGreaterThan(0)
    for (const unit of ['minute', 'hour', 'day'] as const) expect(language.units[unit]?.length, unit).toBeGreaterThan(0)
  })

  test('no phrase has two meanings in one group, and none stands twice', () => {
    const meanings = new Map<string, string>()
    const clashes: string[] = []
    for (const { group, phrase, meaning } of phrasesOf(language)) {
      // One header may name several columns, and one word several things.
      const key = shared.has(group) ? `${group} ${meaning} ${phrase}` : `${group} ${phrase}`
      const known = meanings.get(key)
      if (known !== undefined) clashes.push(`${group}: ${phrase}: ${known} and ${meaning}`)
      meanings.set(key, meaning)
    }
    expect(clashes).toEqual([])
    expect(meanings.size).toBeGreaterThan(50)
  })

  test('every phrase has letters or digits', () => {
    expect(phrasesOf(language).filter(({ phrase }) => normalizePhrase(phrase) === '')).toEqual([])
  })

  test('words that are looked up as they are spelled are in lower case', () => {
    const words = [...language.weekdays, ...language.months.flat(), ...Object.values(language.units).flat()]
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
