import { expect, test } from 'vitest'
import { findDateOrder, findOpenDates } from '../../src/time/date-order.ts'

test.each([
  ['a number over twelve', '27/02/2026 and 03/10/2026', [], 'day-first'],
  ['a number over twelve in second place', '03/10/2026, 02/27/2026', [], 'month-first'],
  ['a date before a clock', '27/02 14:05 first error', [], 'day-first'],
  ['the same day in ISO 8601', '03/10/2026, that is 2026-03-10', [], 'month-first'],
  ['the day of the file name', '03/10/2026', ['2026-10-03'], 'day-first'],
  ['a time zone of the United States', '03/10/2026 10:15 PDT', [], 'month-first'],
  ['nothing', '03/10/2026', ['2026-01-01'], null],
  ['two dates that contradict each other', '27/02/2026 and 02/27/2026', [], null],
  ['shares', '13/20 nodes and 2/30 volumes', [], null],
])('%s gives the order', (_, text, known, order) => {
  expect(findDateOrder(text, known)).toBe(order)
})

test('finds the dates whose day is open', () => {
  expect(findOpenDates('on 03/10/2026, not 27/02/2026 or 05/05/2026')).toEqual([{ text: '03/10/2026', index: 3 }])
})
