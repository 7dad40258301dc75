import { expect, test } from 'vitest'
import { PostmortemError } from '../../src/diagnostic/postmortem-error.ts'
import { defineRule } from '../../src/lint/define-rule.ts'

const why = 'Because it is asked for.'

test('gives the rule back, frozen', () => {
  const rule = defineRule({ id: 'impact-has-number', severity: 'info', why, check() {} })
  expect(rule).toMatchObject({ id: 'impact-has-number', severity: 'info', why })
  expect(Object.isFrozen(rule)).toBe(true)
})

test.each(['ImpactHasNumber', 'impact_has_number', '-impact', 'impact-', ''])('refuses the id "%s"', (id) => {
  expect(() => defineRule({ id, severity: 'info', why, check() {} })).toThrow(PostmortemError)
})

test('refuses a rule that has no reason', () => {
  expect(() => defineRule({ id: 'a', severity: 'info', why: ' ', check() {} })).toThrow('has no reason')
})
