import { expect, test } from 'vitest'
import { defineRule } from '../../src/lint/define-rule.ts'
import { lintCorpus } from '../../src/lint/lint-corpus.ts'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const path = 'incidents/2026-04-01-cache-cold.md'
const title = '# Incident: Cache cold after a restart\n'
const twoItems = `${title}
## Action Items

| Item | Owner |
|---|---|
| Warm the cache at start |  |
| Show the hit rate |  |
`
const hits = (markdown: string, rule: string): string[] =>
  lintIncident(parseIncident(markdown, { path })).flatMap(({ ruleId, message }) => (ruleId === rule ? message : []))

test('the engine stamps rule, severity, file and place; the rule gives path and words', () => {
  const rule = defineRule({
    id: 'cache-is-warm',
    severity: 'info',
    why: 'Cold caches are slow.',
    check: ({ report }) => report(['actionItems', 1], 'The cache is cold. Warm it.'),
  })
  const found = lintIncident(parseIncident(twoItems, { path }), { rules: [rule] })
  expect(found).toEqual([
    {
      ruleId: 'cache-is-warm',
      severity: 'info',
      message: 'The cache is cold. Warm it.',
      file: path,
      place: expect.objectContaining({ start: expect.objectContaining({ line: 8 }) }),
    },
  ])
})

test('a text without a path has diagnostics without a file', () => {
  for (const diagnostic of lintIncident(parseIncident(twoItems))) expect(diagnostic).not.toHaveProperty('file')
})

test('a rule is switched off, or its severity changed, by id', () => {
  const parsed = parseIncident(twoItems, { path })
  const severities = { 'action-item-has-owner': 'error', 'required-section': 'off' } as const
  const found = lintIncident(parsed, { severities })
  expect(lintIncident(parsed).some(({ ruleId }) => ruleId === 'required-section')).toBe(true)
  expect(found.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
    'action-item-has-owner error',
    'action-item-has-owner error',
  ])
})

test('what the parser found ambiguous is told too, and obeys the same options', () => {
  const parsed = {
    ...parseIncident(twoItems, { path }),
    diagnostics: [{ ruleId: 'two-dates', severity: 'warning', message: 'Two dates.' }] as const,
  }
  expect(lintIncident(parsed, { rules: [] })).toEqual(parsed.diagnostics)
  expect(lintIncident(parsed, { rules: [], severities: { 'two-dates': 'off' } })).toEqual([])
})

test('a comment answers for the next line, for its own line, or for the whole document', () => {
  expect(hits(twoItems, 'action-item-has-owner')).toHaveLength(2)
  const nextLine = `${title}\n## Action Items\n\n<!-- postmortem-disable-next-line action-item-has-owner -->\n- [ ] Warm it\n- [ ] Show it\n`
  expect(hits(nextLine, 'action-item-has-owner')).toEqual([expect.stringContaining('"Show it"')])
  const ownLine = twoItems.replace('start |  |', 'start |  | <!-- postmortem-disable-line action-item-has-owner -->')
  expect(hits(ownLine, 'action-item-has-owner')).toEqual([expect.stringContaining('"Show the hit rate"')])
  const whole = `${twoItems}\n<!-- postmortem-disable no-secret, action-item-has-owner -->\n`
  expect(hits(whole, 'action-item-has-owner')).toEqual([])
})

test('a comment without a rule, or with another one, covers nothing', () => {
  expect(hits(`<!-- postmortem-disable -->\n\n${twoItems}`, 'action-item-has-owner')).toHaveLength(2)
  expect(hits(`<!-- postmortem-disable no-secret -->\n\n${twoItems}`, 'action-item-has-owner')).toHaveLength(2)
})

test('a corpus is told in the order of files and places, whatever the order of the input', () => {
  const [a, b] = ['a.md', 'b.md'].map((file) => parseIncident(twoItems, { path: file }))
  if (!a || !b) throw new Error('two documents were parsed')
  expect(lintCorpus([b, a])).toEqual(lintCorpus([a, b]))
  expect(lintCorpus([b, a])).toEqual([...lintIncident(a), ...lintIncident(b)])
})
