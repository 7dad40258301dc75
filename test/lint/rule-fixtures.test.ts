import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtinRules } from '../../src/lint/builtin-rules.ts'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { readRuleFixture, ruleFixtures } from './read-rule-fixture.ts'

describe.each(builtinRules)('$id', (rule) => {
  function linesHit(file: string): { hit: string[]; expected: string[] } {
    const { markdown, expected } = readRuleFixture(`${rule.id}/${file}`)
    const parsed = parseIncident(markdown, { path: `incidents/2026-01-01-${rule.id}.md` })
    const hit = lintIncident(parsed, { rules: [rule] }).filter(({ ruleId }) => ruleId === rule.id)
    return { hit: [...new Set(hit.map(({ place }) => `${place?.start.line} ${rule.id}`))], expected }
  }

  test('finds what its invalid fixture marks, and nothing else', () => {
    const { hit, expected } = linesHit('invalid.md')
    expect(expected.length).toBeGreaterThan(0)
    expect(hit).toEqual(expected)
  })

  test('finds nothing in its valid fixture', () => {
    const { hit, expected } = linesHit('valid.md')
    expect(expected).toEqual([])
    expect(hit).toEqual([])
  })
})

test('every rule file is registered, once, in order, and every fixture folder is of a rule', () => {
  const ids = builtinRules.map(({ id }) => id)
  const defined = readdirSync(new URL('../../src/lint/rules/', import.meta.url)).filter((file) =>
    readFileSync(new URL(`../../src/lint/rules/${file}`, import.meta.url), 'utf8').includes('= defineRule({'),
  )
  expect(defined.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(ids)
  expect(readdirSync(ruleFixtures).sort()).toEqual(ids)
})
