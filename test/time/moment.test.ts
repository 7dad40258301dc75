import { expect, test } from 'vitest'
import { daysBetween, hasClock, isSurelyBefore, momentDay, momentTime, parseMoment } from '../../src/time/moment.ts'

test('moments of any precision and zone can be put in order', () => {
  const ordered = [
    '2022',
    '2022-05',
    '2022-05-03',
    '2022-05-03T01:00+02:00',
    '2022-05-03T00:00Z',
    '2022-05-03T00:00:01',
  ]
  expect([...ordered].sort((a, b) => momentTime(a) - momentTime(b))).toEqual([
    '2022',
    '2022-05',
    '2022-05-03T01:00+02:00',
    '2022-05-03',
    '2022-05-03T00:00Z',
    '2022-05-03T00:00:01',
  ])
  expect(momentTime('2022-05-03T01:30-05:00')).toBe(Date.UTC(2022, 4, 3, 6, 30))
  expect(momentTime('soon')).toBeNaN()
})

test('tells the day and whether a time of day is given', () => {
  expect(momentDay('2022-05-03T23:00-08:00')).toBe('2022-05-03')
  expect(momentDay('2022-05')).toBeNull()
  expect(hasClock('2022-05-03')).toBe(false)
  expect(hasClock('2022-05-03T10')).toBe(true)
})

test('the days between two moments', () => {
  expect(daysBetween('2026-02', '2026-02-15T12:00Z')).toBe(14.5)
  expect(daysBetween('2026-02-16', '2026-02-15')).toBe(-1)
  expect(daysBetween('soon', '2026-02-15')).toBeNull()
})

test('a moment in its parts', () => {
  expect(parseMoment('2026-02-27T08:30')).toMatchObject({ day: '2026-02-27', clock: '08:30', zone: null })
  expect(parseMoment('2026-02-27T08+01:00')).toMatchObject({ day: '2026-02-27', clock: '08:00', zone: '+01:00' })
  expect(parseMoment('2026-02')).toMatchObject({ day: null, clock: null, zone: null })
})

test.each([
  ['2026', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['2026-02', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['2026-02-28', '2026-02-28T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['2026-02-28T23', '2026-02-28T23:00:00Z', '2026-03-01T00:00:00Z'],
  ['2026-02-28T08:30+01:00', '2026-02-28T07:30:00Z', '2026-02-28T07:31:00Z'],
  ['2026-02-28T08:30:15-05:30', '2026-02-28T14:00:15Z', '2026-02-28T14:00:16Z'],
])('%s may be any instant from %s until %s', (text, from, until) => {
  expect(parseMoment(text)).toMatchObject({ from: Date.parse(from), until: Date.parse(until) })
})

test('what is no moment is before nothing', () => {
  expect(parseMoment('yesterday')).toBeNull()
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
