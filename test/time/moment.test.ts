import { expect, test } from 'vitest'
import { hasClock, momentDay, momentTime } from '../../src/time/moment.ts'

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
