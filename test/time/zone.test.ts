import { expect, test } from 'vitest'
import { findZone, matchZone, zoneOffset } from '../../src/time/zone.ts'

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
  expect(findZone(text)).toBe(zone)
})
