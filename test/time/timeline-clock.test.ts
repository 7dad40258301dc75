import { expect, test } from 'vitest'
import { readTime } from '../../src/time/read-time.ts'
import { TimelineClock } from '../../src/time/timeline-clock.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

const vocabulary = builtinVocabulary()

function resolveRows(day: string | null, rows: readonly string[], zone: string | null = null): (string | null)[] {
  const [year = 0, month = 0, of = 0] = day?.split('-').map(Number) ?? []
  const clock = new TimelineClock(day === null ? null : { year, month, day: of })
  return rows.map((row) => clock.resolve(row, readTime(row, vocabulary), { zone, approximate: false }).start)
}

test('passes midnight where the clock goes far back', () => {
  expect(resolveRows('2025-12-31', ['22:10', '23:50', '00:05', '01:30'])).toEqual([
    '2025-12-31T22:10',
    '2025-12-31T23:50',
    '2026-01-01T00:05',
    '2026-01-01T01:30',
  ])
})

test('keeps the day where rows are merely out of order', () => {
  expect(resolveRows('2025-03-04', ['10:15', '10:05', '10:20'])).toEqual([
    '2025-03-04T10:15',
    '2025-03-04T10:05',
    '2025-03-04T10:20',
  ])
})

test('inherits a day, and takes the year nearest to the document', () => {
  expect(resolveRows('2026-01-02', ['Dec 30 09:00', '10:00', 'Jan 1 08:00', '09:00'])).toEqual([
    '2025-12-30T09:00',
    '2025-12-30T10:00',
    '2026-01-01T08:00',
    '2026-01-01T09:00',
  ])
})

test('goes on from the end of a range that has a day of its own', () => {
  expect(resolveRows(null, ['2026-04-03 → 2026-04-10', '08:00'])).toEqual(['2026-04-03', '2026-04-10T08:00'])
})

test('a day on a line of its own counts for the rows below it, at any hour', () => {
  const clock = new TimelineClock({ year: 2025, month: 3, day: 4 })
  const at = (row: string) => clock.resolve(row, readTime(row, vocabulary), { zone: null, approximate: false }).start
  expect(at('23:00')).toBe('2025-03-04T23:00')
  clock.setDay({ year: null, month: 3, day: 6 })
  expect(at('08:00')).toBe('2025-03-06T08:00')
})

test('without a day nothing is guessed', () => {
  expect(resolveRows(null, ['10:15', 'Feb 7 18:38', '--:--'])).toEqual([null, null, null])
})

test('the zone of a heading counts where the row gives none, and summer time by the day', () => {
  expect(resolveRows('2025-03-09', ['01:30', '03:30', '12:00 UTC'], 'PT')).toEqual([
    '2025-03-09T01:30-08:00',
    '2025-03-09T03:30-07:00',
    '2025-03-09T12:00Z',
  ])
})

test('a zone that is not known is kept as words and shifts nothing', () => {
  const clock = new TimelineClock({ year: 2025, month: 3, day: 4 })
  expect(
    clock.resolve('10:15', readTime('10:15', vocabulary), { zone: 'Europe/Olso', approximate: false }),
  ).toMatchObject({
    start: '2025-03-04T10:15',
    zone: 'Europe/Olso',
  })
})

test('words that are no time are kept', () => {
  const clock = new TimelineClock({ year: 2025, month: 3, day: 4 })
  expect(clock.resolve('post-reboot', null, { zone: null, approximate: false })).toEqual({
    text: 'post-reboot',
    start: null,
    end: null,
    precision: null,
    zone: null,
    approximate: false,
  })
})

test('approximate in the heading makes every row so', () => {
  const clock = new TimelineClock({ year: 2025, month: 3, day: 4 })
  expect(clock.resolve('10:15', readTime('10:15', vocabulary), { zone: null, approximate: true }).approximate).toBe(
    true,
  )
})

test('counts days that are given by the one before', () => {
  const rows = ['2025-03-04 22:18', '23:40', 'next day 00:15', '次日 01:30', '同日 02:00', 'the next day 08:00']
  expect(resolveRows(null, rows)).toEqual([
    '2025-03-04T22:18',
    '2025-03-04T23:40',
    '2025-03-05T00:15',
    '2025-03-05T01:30',
    '2025-03-05T02:00',
    '2025-03-06T08:00',
  ])
})
