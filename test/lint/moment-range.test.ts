import { expect, test } from 'vitest'
import { isSurelyBefore, momentRange } from '../../src/lint/rules/moment-range.ts'

test.each([
  ['2026', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['2026-02', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['2026-02-28', '2026-02-28T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['2026-02-28T23', '2026-02-28T23:00:00Z', '2026-03-01T00:00:00Z'],
  ['2026-02-28T08:30+01:00', '2026-02-28T07:30:00Z', '2026-02-28T07:31:00Z'],
  ['2026-02-28T08:30:15-05:30', '2026-02-28T14:00:15Z', '2026-02-28T14:00:16Z'],
])('%s may be any instant from %s until %s', (text, from, until) => {
  expect(momentRange(text)).toMatchObject({ from: Date.parse(from), until: Date.parse(until) })
})

test('what is not a moment has no range', () => {
  expect(momentRange('yesterday')).toBeNull()
  expect(isSurelyBefore('yesterday', '2026-02-28')).toBe(false)
})

test.each([
  ['2026-02-27T08:30', '2026-02-27T08:31', true],
  ['2026-02-27T08:30', '2026-02-27T08:30', false],
  ['2026-02-27', '2026-02-27T08:30', false],
  ['2026-02-27', '2026-02-28T00:00', true],
  ['2026-02', '2026-02-28', false],
  ['2026-02-27T09:30+02:00', '2026-02-27T08:00Z', true],
  ['2026-02-27T09:30+02:00', '2026-02-27T07:00Z', false],
])('%s before %s: %s', (a, b, expected) => {
  expect(isSurelyBefore(a, b)).toBe(expected)
})

test('a wall clock of unknown zone is before or after a UTC time only where every zone agrees', () => {
  expect(isSurelyBefore('2026-02-27T08:00', '2026-02-27T15:00Z')).toBe(false)
  expect(isSurelyBefore('2026-02-27T08:00', '2026-02-27T20:01Z')).toBe(true)
  expect(isSurelyBefore('2026-02-27T08:00Z', '2026-02-27T22:00')).toBe(false)
  expect(isSurelyBefore('2026-02-27T08:00Z', '2026-02-27T22:01')).toBe(true)
})
