import { expect, test } from 'vitest'
import { formatRepeats, parseRepeatedEvent } from '../../src/draft/event-repeats.ts'

test.each([
  { count: 3, last: null },
  { count: 1, last: '2026-03-14T03:10:02Z' },
  { count: 80011, last: '2026-03-14T03:10:02Z' },
  { count: 1, last: null },
])('an event is read back without how often it came: %o', (repeats) => {
  const [text, markdown] = ['crane: back-off', '`crane`: `back-off`'].map((event) => event + formatRepeats(repeats))
  expect(parseRepeatedEvent({ text: text ?? '', markdown: markdown ?? '' })).toBe('crane: back-off')
})

test('brackets at the end of what the cluster says are its own', () => {
  const event = { text: 'crane: tried to pull (3 times)', markdown: '`crane`: `tried to pull (3 times)`' }
  expect(parseRepeatedEvent(event)).toBe(event.text)
})
