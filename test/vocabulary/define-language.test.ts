import { describe, expect, test } from 'vitest'
import { defineLanguage, type LanguageDefinition } from '../../src/vocabulary/language.ts'
import { compileVocabulary, withDateOrder } from '../../src/vocabulary/vocabulary.ts'

const elvish = defineLanguage({
  tag: 'qya',
  sections: { summary: 'narn, narn eleni', timeline: ['lúmëa lauta'] },
  columns: { time: 'lúmë', event: 'lúmë, nat' },
  months: 'narvinyë, nénimë nen, súlimë, víressë, lótessë, nárië, cermië, úrimë, yavannië, narquelië, hísimë, ringarë',
  units: { minute: 'mín', hour: 'lúmi, lúmë' },
  numbers: 'min = 1, perta min = 0.5',
  milestones: { resolved: /\bmanquë\b/ },
  dateOrder: 'day-first',
})

test('folded phrases are parsed over any number of lines', () => {
  const { sections } = defineLanguage({
    tag: 'qya',
    sections: {
      summary: `narn, narn eleni,
        narn anda`,
    },
  })
  expect(sections.summary).toEqual(['narn', 'narn eleni', 'narn anda'])
})

test('alternatives in brackets are phrases each, and may go over a line', () => {
  const { sections } = defineLanguage({
    tag: 'qya',
    sections: {
      summary: `narn(|i) (eleni|anda|
        lauta), coa`,
    },
  })
  expect(sections.summary).toEqual([
    ...['narn eleni', 'narn anda', 'narn lauta'],
    ...['narni eleni', 'narni anda', 'narni lauta'],
    'coa',
  ])
})

test('a list is taken as it is', () => {
  expect(defineLanguage({ tag: 'qya', sections: { summary: ['narn, (eleni)'] } }).sections.summary).toEqual([
    'narn, (eleni)',
  ])
})

test('a group that is left out is there, and empty', () => {
  expect(elvish.weekdays).toEqual([])
  expect(elvish.fields).toEqual({})
  expect(defineLanguage({ tag: 'qya' }).dateOrder).toBeNull()
})

test('a language is frozen to its last list', () => {
  expect(Object.isFrozen(elvish)).toBe(true)
  expect(Object.isFrozen(elvish.sections)).toBe(true)
  expect(Object.isFrozen(elvish.sections.summary)).toBe(true)
  expect(Object.isFrozen(elvish.months[1])).toBe(true)
})

describe('a vocabulary of it', () => {
  const vocabulary = compileVocabulary([elvish])

  test('looks each group up by its kind', () => {
    expect(vocabulary.sections.get('Narn eleni')).toBe('summary')
    expect(vocabulary.columns.get('event')).toEqual(new Set(['lume', 'nat']))
    expect(vocabulary.months.get('nen')).toBe(2)
    expect(vocabulary.units.get('lúmi')).toBe('hour')
    expect([...vocabulary.numbers]).toEqual([
      ['perta min', 0.5],
      ['min', 1],
    ])
    expect(vocabulary.milestones).toEqual([['resolved', /\bmanquë\b/]])
    expect(vocabulary.dateOrder).toBe('day-first')
  })

  test('compiles a group once, for documents with an order of day and month of their own too', () => {
    const ofDocument = withDateOrder(vocabulary, 'month-first')
    expect(ofDocument.dateOrder).toBe('month-first')
    expect(vocabulary.dateOrder).toBe('day-first')
    expect(ofDocument.sections).toBe(vocabulary.sections)
  })

  test('leaves a phrase to the language that stands first', () => {
    const other = defineLanguage({ tag: 'sjn', sections: { impact: 'narn' }, units: { day: 'lúmë' } })
    const joined = compileVocabulary([other, elvish])
    expect(joined.sections.get('narn')).toBe('impact')
    expect(joined.units.get('lúmë')).toBe('day')
    expect(compileVocabulary([elvish, other]).sections.get('narn')).toBe('summary')
  })
})

test.each<[string, Partial<LanguageDefinition>]>([
  ['"Klingon!" is no BCP 47 tag', { tag: 'Klingon!' }],
  ['sections of the language qya: A phrase is empty', { sections: { summary: 'narn,, yáva' } }],
  ['none of the language qya: A phrase is empty', { none: 'ú,' }],
  ['months of the language qya: A year has twelve months and not 2', { months: 'narvinyë, nénimë' }],
  ['numbers of the language qya: "min" gives no value', { numbers: 'min' }],
  ['numbers of the language qya: "min = one" gives no value', { numbers: 'min = one' }],
])('%s', (message, definition) => {
  expect(() => defineLanguage({ tag: 'qya', ...definition })).toThrow(message)
})
