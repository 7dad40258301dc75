import { describe, expect, test } from 'vitest'
import { builtinLanguages } from '../../src/vocabulary/builtin-languages.ts'
import { normalizePhrase } from '../../src/vocabulary/normalize-phrase.ts'

const tables = ['sections', 'fields', 'severities', 'statuses', 'actionStatuses', 'roles'] as const

describe.each(builtinLanguages.map((language) => [language.tag, language] as const))('%s', (_, language) => {
  test('has twelve months, seven weekdays at least, and what every document needs', () => {
    expect(language.months).toHaveLength(12)
    // Months that are written as numbers (3月) need no names.
    const named = language.months.filter((names) => names.length > 0)
    expect([0, 12]).toContain(named.length)
    expect(language.weekdays.length).toBeGreaterThanOrEqual(7)
    for (const kind of ['summary', 'impact', 'root-causes', 'timeline', 'resolution', 'action-items'] as const)
      expect(language.sections[kind], kind).not.toHaveLength(0)
    for (const field of ['date', 'severity', 'status', 'duration', 'services'] as const)
      expect(language.fields[field], field).not.toHaveLength(0)
    for (const column of ['time', 'event', 'action', 'owner', 'status'] as const)
      expect(language.columns[column], column).not.toHaveLength(0)
    for (const unit of ['minute', 'hour', 'day'] as const) expect(language.units[unit], unit).not.toHaveLength(0)
  })

  test('no month has the name of another', () => {
    const names = language.months.flat()
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  test.each(tables)('no phrase of its %s has two meanings', (table) => {
    const meanings = new Map<string, string>()
    const clashes: string[] = []
    for (const [meaning, phrases] of Object.entries(language[table]) as [string, readonly string[]][]) {
      for (const phrase of phrases) {
        const normal = normalizePhrase(phrase)
        const known = meanings.get(normal)
        if (known !== undefined && known !== meaning) clashes.push(`${phrase}: ${known} and ${meaning}`)
        meanings.set(normal, meaning)
      }
    }
    expect(clashes).toEqual([])
  })

  test.each([...tables, 'columns'] as const)('every phrase of its %s says something', (table) => {
    const phrases = Object.values(language[table]).flat() as string[]
    expect(phrases.filter((phrase) => normalizePhrase(phrase) === '')).toEqual([])
  })

  test('words that are looked up one by one are one word in lower case', () => {
    const words = [...language.weekdays, ...language.months.flat(), ...Object.values(language.units).flat()]
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
