import { expect, test } from 'vitest'
import { findDuration, parseDuration } from '../../src/time/duration.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

const vocabulary = builtinVocabulary()
const minute = 60
const hour = 3600
const day = 86_400

test.each([
  ['1415 minutes', 1415 * minute],
  ['1,415 minutes', 1415 * minute],
  ['19 hours 43 minutes.', 19 * hour + 43 * minute],
  ['33h 15m (during support hours 10:00-17:00 M-F)', 33 * hour + 15 * minute],
  ['02:14', 2 * hour + 14 * minute],
  ['02:14:30', 2 * hour + 14 * minute + 30],
  ['2 days', 2 * day],
  ['5 days, 3 hours', 5 * day + 3 * hour],
  ['1h30', 90 * minute],
  ['1 h 30 min', 90 * minute],
  ['1h 5m 30s', 65 * minute + 30],
  ['1.5 hours', 90 * minute],
  ['1,5 heures', 90 * minute],
  ['half an hour', 30 * minute],
  ['an hour', hour],
  ['an hour and a half', 90 * minute],
  ['3 timer og 20 minutter', 3 * hour + 20 * minute],
  ['2 jours', 2 * day],
  ['3小时20分钟', 3 * hour + 20 * minute],
  ['(4 hours)', 4 * hour],
  ['02:11 – 05:23 UTC (3 hours 12 minutes)', 3 * hour + 12 * minute],
  ['0 minutes', 0],
  ['3 h 20', 3 * hour + 20 * minute],
  ['two hours', 2 * hour],
  ['two and a half hours', 150 * minute],
  ['deux heures et demie', 150 * minute],
  ['une demi-heure', 30 * minute],
  ['zwei Stunden', 2 * hour],
  ['halvannen time', 90 * minute],
  ['dos horas y media', 150 * minute],
  ['2時間半', 150 * minute],
  ['两个半小时', 150 * minute],
  // The number belongs to what follows it.
  ['1h 50 requests', hour],
])('%s', (text, seconds) => {
  expect(parseDuration(text, vocabulary)).toEqual({
    text,
    minSeconds: seconds,
    maxSeconds: seconds,
    approximate: false,
  })
})

test.each([
  ['~8–12 days (silent accumulation)', 8 * day, 12 * day, true],
  ['10 to 15 minutes', 10 * minute, 15 * minute, false],
  ['2h-3h', 2 * hour, 3 * hour, false],
  ['10 mins – 15 mins', 10 * minute, 15 * minute, false],
  ['3 h to 4 h', 3 * hour, 4 * hour, false],
  ['20+ hours', 20 * hour, null, false],
  ['12 hours+', 12 * hour, null, false],
  ['2 hours or more', 2 * hour, null, false],
  ['more than 3 hours', 3 * hour, null, false],
  ['> 2h', 2 * hour, null, false],
  ['under 5 minutes', null, 5 * minute, false],
  ['up to 2 h', null, 2 * hour, false],
  ['~2.5 days undetected', 2.5 * day, 2.5 * day, true],
  ['約 11 時間 11 分', 11 * hour + 11 * minute, 11 * hour + 11 * minute, true],
  ['environ 3 heures', 3 * hour, 3 * hour, true],
  ['ca. 3 timer', 3 * hour, 3 * hour, true],
])('%s', (text, minSeconds, maxSeconds, approximate) => {
  expect(parseDuration(text, vocabulary)).toEqual({ text, minSeconds, maxSeconds, approximate })
})

test.each([
  '',
  '?',
  'N/A',
  '10:00-17:00',
  '10:00 UTC',
  '7:32 PM',
  '128/128',
  '3 pods',
  'May',
  'about',
  'Unknown onset',
])('%j is no length of time', (text) => {
  expect(parseDuration(text, vocabulary)).toBeNull()
})

test('finds a length of time behind other words', () => {
  expect(findDuration('paged ~32 minutes after expiry', vocabulary)).toMatchObject({
    minSeconds: 32 * minute,
    approximate: true,
  })
  expect(findDuration('nobody noticed', vocabulary)).toBeNull()
})
