import { expect, test } from 'vitest'
import { findSecrets } from '../../src/redact/find/find-secrets.ts'
import { redactText } from '../../src/redact/redact-text.ts'
import { ordinaryLines } from './ordinary-lines.ts'

const lines = ordinaryLines(6)

test('there are at least two thousand ordinary lines, all different', () => {
  expect(new Set(lines).size).toBeGreaterThanOrEqual(2000)
})

test('not one of them is redacted', () => {
  const redacted = lines
    .map((line) => ({ line, text: redactText(line).text }))
    .filter(({ line, text }) => line !== text)
  expect(redacted).toEqual([])
})

test('nor is any when they stand together as one log', () => {
  const log = lines.join('\n')
  expect(redactText(log).redactions).toEqual([])
})

test('none is a secret to lint', () => {
  expect(lines.filter((line) => findSecrets(line).length > 0)).toEqual([])
})
