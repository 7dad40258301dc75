import { expect, test } from 'vitest'
import { findZone, findZoneConflict, matchZone, zoneOffset } from '../../src/time/zone.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

test.each([
  ['UTC', '2025-07-01T12:00', 'Z'],
  ['GMT', '2025-07-01T12:00', 'Z'],
  ['z', '2025-07-01T12:00', 'Z'],
  ['JST', '2025-07-01T12:00', '+09:00'],
  ['IST', '2025-07-01T12:00', '+05:30'],
  ['CET', '2025-07-01T12:00', '+01:00'],
  ['CEST', '2025-07-01T12:00', '+02:00'],
  ['PST', '2025-07-01T12:00', '-08:00'],
  ['UTC+1', '2025-07-01T12:00', '+01:00'],
  ['UTC-7', '2025-07-01T12:00', '-07:00'],
  ['UTC-03:30', '2025-07-01T12:00', '-03:30'],
  ['+0530', '2025-07-01T12:00', '+05:30'],
  ['-00:30', '2025-07-01T12:00', '-00:30'],
  ['PT', '2025-01-15T12:00', '-08:00'],
  ['PT', '2025-07-15T12:00', '-07:00'],
  ['ET', '2025-11-02T00:30', '-04:00'],
  ['ET', '2025-11-02T03:00', '-05:00'],
  ['Europe/Oslo', '2025-03-30T01:59', '+01:00'],
  ['Europe/Oslo', '2025-03-30T03:00', '+02:00'],
  ['Asia/Kolkata', '2025-07-01T12:00', '+05:30'],
  ['America/Argentina/Ushuaia', '2025-07-01T12:00', '-03:00'],
  ['Europe/Olso', '2025-07-01T12:00', null],
  ['XYZ', '2025-07-01T12:00', null],
])('%s at %s is %s', (zone, local, offset) => {
  expect(zoneOffset(zone, local)).toBe(offset)
})

test.each([
  ['UTC', 'UTC'],
  ['UTC+1 later', 'UTC+1'],
  ['z', 'z'],
  ['+01:00', '+01:00'],
  ['America/New_York.', 'America/New_York'],
  ['PDT unless noted', 'PDT'],
])('%j begins with the zone %j', (text, zone) => {
  expect(matchZone(text, 0)?.text).toBe(zone)
})

test.each(['UTCs', 'zebra', 'ESTimate', 'PTO', '+1 replica', 'Europe'])('%j begins with no zone', (text) => {
  expect(matchZone(text, 0)).toBeNull()
})

test.each([
  ['Timeline (all times PST) 01/16/2024', 'PST'],
  ['All times in UTC+1', 'UTC+1'],
  ['Time (UTC)', 'UTC'],
  ['PDT (UTC-7)', 'PDT'],
  ['Time UTC / PDT', null],
  ['Timeline', null],
  ['GMTools upgrade', null],
])('%j declares %j', (text, zone) => {
  expect(findZone(text, builtinVocabulary())).toBe(zone)
})

test.each([
  ['Timeline (all times Pacific)', 'America/Los_Angeles'],
  ['Chronologie (heure de Paris)', 'Europe/Paris'],
  ['时间轴（北京时间）', 'Asia/Shanghai'],
  ['Central European Time', '+01:00'],
  ['Pacification of the queue', null],
])('"%s" calls its zone by words', (text, zone) => {
  expect(findZone(text, builtinVocabulary())).toBe(zone)
})

test('a zone that contradicts itself is found where it stands', () => {
  const text = 'ca. 11:20 PST (UTC-7)'
  const conflict = findZoneConflict(text)
  expect(conflict).toMatchObject({ zone: 'PST', gloss: 'UTC-7' })
  expect(text.slice(conflict?.start, conflict?.end)).toBe('PST (UTC-7')
  expect(findZoneConflict('11:20 PDT (UTC-7), JST (UTC+9), CET (UTC+01:00)')).toBeNull()
})
