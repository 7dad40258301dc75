import { expect, test } from 'vitest'
import { secondsBetween, toInstant } from '../../src/kube/instant.ts'
import { formatSeconds } from '../../src/text/format-seconds.ts'

test.each([
  ['2026-03-14T03:20:00Z', '2026-03-14T03:20:00Z'],
  ['2026-03-14T03:20:00.999999Z', '2026-03-14T03:20:00Z'],
  ['2026-03-14T03:20:00+02:00', '2026-03-14T01:20:00Z'],
  ['0001-01-01T00:00:00Z', null],
  ['1970-01-01T00:00:00Z', null],
  ['2026-13-45T99:99:99Z', null],
  ['2026-03-14', null],
  ['yesterday', null],
  [null, null],
])('%s is read as %s', (text, instant) => {
  expect(toInstant(text)).toBe(instant)
})

test.each([
  [0, '0 s'],
  [27, '27 s'],
  [250, '4 min 10 s'],
  [3600, '1 h'],
  [3605, '1 h'],
  [11_100, '3 h 5 min'],
  [698_400, '8 d 2 h'],
])('%i seconds are %s', (seconds, words) => {
  expect(formatSeconds(seconds)).toBe(words)
})

test('an unknown time has no distance', () => {
  expect(secondsBetween(null, '2026-03-14T03:20:00Z')).toBeNull()
  expect(secondsBetween('2026-03-14T03:20:00Z', '2026-03-14T03:19:30Z')).toBe(-30)
})
