import { expect, test } from 'vitest'
import { drawAxis } from '../../src/report/text/draw-axis.ts'

test('moments stand where they fall, together where they fall together', () => {
  expect(drawAxis(['2031-01-01', '2031-01-06', '2031-01-11'], 11)).toBe('|*----*----*|')
  expect(drawAxis(['2031-01-01', '2031-01-01T10:00Z', '2031-01-11'], 11)).toBe('|2---------*|')
  expect(drawAxis([...Array.from({ length: 12 }, () => '2031-01-01'), '2031-03-01'], 4)).toBe('|+--*|')
})

test('there is no axis of one day, and what has no day is not on it', () => {
  expect(drawAxis(['2031-01-01', '2031-01-01'], 11)).toBeNull()
  expect(drawAxis(['2031-01', null, '2031-01-01'], 11)).toBeNull()
  expect(drawAxis([], 11)).toBeNull()
})
