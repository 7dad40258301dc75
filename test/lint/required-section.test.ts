import { expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { requiredSection } from '../../src/lint/rules/required-section.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { readRuleFixture } from './read-rule-fixture.ts'

const messages = (markdown: string): string[] =>
  lintIncident(parseIncident(markdown), { rules: [requiredSection] }).flatMap(({ ruleId, message }) =>
    ruleId === requiredSection.id ? message : [],
  )

test('names each answer that is missing', () => {
  const found = messages(readRuleFixture('required-section/invalid.md').markdown)
  expect(found.map((message) => message.split('.')[0]).sort()).toEqual([
    'The document has no action items',
    'The document has no resolution',
    'The document has no root cause',
    'The document has no summary',
    'The document has no timeline',
  ])
})

test('a section that is there and empty is not missing', () => {
  const headings = ['Impact', 'Timeline', 'Contributing Factors', 'Resolution', 'Action Items']
  expect(messages(`# Incident: x\n\n${headings.map((heading) => `## ${heading}\n\n`).join('')}`)).toEqual([])
})

test('an empty text is told everything, and does not fail', () => {
  expect(messages('')).toHaveLength(5)
})
