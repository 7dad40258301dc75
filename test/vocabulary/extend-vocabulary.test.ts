import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import type { VocabularyAdditions } from '../../src/schema/config.ts'
import { builtinLanguages } from '../../src/vocabulary/builtin-languages.ts'
import { classifyHeading } from '../../src/vocabulary/classify-heading.ts'
import { extendVocabulary } from '../../src/vocabulary/extend-vocabulary.ts'
import { findField } from '../../src/vocabulary/find-field.ts'
import { isColumn } from '../../src/vocabulary/is-column.ts'
import { builtinVocabulary, narrowVocabulary } from '../../src/vocabulary/vocabulary.ts'

const extend = (additions: VocabularyAdditions) => extendVocabulary(builtinVocabulary(), additions)
const severityOf = (text: string, additions: VocabularyAdditions) =>
  parseIncident(`# Ferry desk down\n\n**Severity:** ${text}\n`, { vocabulary: extend(additions) }).incident.severity
    ?.level

describe('a heading of the team', () => {
  const vocabulary = extend({ sections: { 'root-causes': ['Ship that sank it'], timeline: ['Deck log'] } })

  test('is known, whatever its case and punctuation', () => {
    expect(classifyHeading('Deck log', builtinVocabulary())).toEqual([])
    expect(classifyHeading('## 3. deck-log:', vocabulary)).toEqual(['timeline'])
  })

  test.each([null, ...builtinLanguages.map(({ tag }) => tag)])('is known in a document in %s', (tag) => {
    expect(classifyHeading('Deck log', narrowVocabulary(vocabulary, tag))).toEqual(['timeline'])
  })

  test('joins with those that the kit knows', () => {
    expect(classifyHeading('Ship that sank it and Resolution', vocabulary)).toEqual(['root-causes', 'resolution'])
  })

  test('takes its section into the record of a French document', () => {
    const source = [
      '# Incident : la caisse est en panne',
      '',
      'Le service de caisse était en panne et les clients ne pouvaient pas payer dans les magasins.',
      '',
      '## Deck log',
      '',
      '- 2026-04-02 10:00 UTC : la caisse ne répond pas',
      '- 2026-04-02 10:20 UTC : la caisse est redémarrée par une équipe',
    ].join('\n')
    const { incident } = parseIncident(source, { vocabulary })
    expect(incident.language).toBe('fr')
    expect(incident.timeline).toHaveLength(2)
    expect(incident.sections.map(({ kind }) => kind)).toContain('timeline')
  })
})

test('the meaning of the team wins over that of the kit', () => {
  expect(classifyHeading('Response', builtinVocabulary())).not.toEqual(['detection'])
  expect(classifyHeading('Response', extend({ sections: { detection: ['response'] } }))).toEqual(['detection'])
  expect(findField('Owner', extend({ fields: { severity: ['owner'] } }))).toBe('severity')
})

test('a column of the team is that column and no other', () => {
  const vocabulary = narrowVocabulary(extend({ columns: { action: ['notes'], owner: ['bridge'] } }), 'en')
  expect(isColumn('Notes', 'notes', builtinVocabulary())).toBe(true)
  expect(isColumn('Notes', 'notes', vocabulary)).toBe(false)
  expect(isColumn('Notes', 'action', vocabulary)).toBe(true)
  expect(isColumn('Bridge', 'owner', vocabulary)).toBe(true)
  expect(isColumn('Owner', 'owner', vocabulary)).toBe(true)
})

describe('a scale of the team', () => {
  const upwards = { severities: { critical: ['sev5'], high: ['sev4'], medium: ['sev3'], low: ['sev2', 'sev1'] } }

  test.each([
    ['SEV5', 'low', 'critical'],
    ['sev-4', 'low', 'high'],
    ['Sev 1 — one queue', 'critical', 'low'],
    ['**SEV2** (staging)', 'high', 'low'],
  ])('%s is %s without it and %s with it', (text, without, level) => {
    expect(severityOf(text, {})).toBe(without)
    expect(severityOf(text, upwards)).toBe(level)
  })

  test('leaves the other scales as they are', () => {
    expect(severityOf('P1', upwards)).toBe('critical')
    expect(severityOf('SEV50', upwards)).toBe(severityOf('SEV50', {}))
    expect(severityOf('High', upwards)).toBe('high')
  })

  test('may be of words, and of bare numbers', () => {
    expect(severityOf('Broadside, all decks', { severities: { critical: ['broadside'] } })).toBe('critical')
    expect(severityOf('1', { severities: { low: ['1'] } })).toBe('low')
  })
})

test('states of incidents and of action items may be named', () => {
  const source =
    '# Ferry desk down\n\n**Status:** Moored\n\n## Action Items\n\n| Action | Owner | Status |\n|---|---|---|\n| Add an alert on the queue | mara | Becalmed |\n'
  const plain = parseIncident(source).incident
  expect([plain.status, plain.actionItems[0]?.status]).toEqual([{ state: null, text: 'Moored' }, null])
  const vocabulary = extend({ statuses: { resolved: ['moored'] }, actionStatuses: { dropped: ['becalmed'] } })
  const { status, actionItems } = parseIncident(source, { vocabulary }).incident
  expect([status, actionItems[0]?.status]).toEqual([{ state: 'resolved', text: 'Moored' }, 'dropped'])
})

test('the vocabulary that is extended stays as it was', () => {
  extend({ sections: { timeline: ['summary'] } })
  expect(classifyHeading('Summary', builtinVocabulary())).toEqual(['summary'])
})
