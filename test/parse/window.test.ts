import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const windowOf = (markdown: string) => {
  const { start, end } = parseIncident(`# Pump stopped\n\n${markdown}\n`).incident.window
  return `${start} – ${end}`
}
const rows = (...lines: string[]) => `\n\n## Timeline\n\n${lines.map((line) => `- ${line}`).join('\n')}`

describe('onset and end', () => {
  test.each([
    [
      'the range beside the duration comes first',
      `**Date:** 2026-05-04\n\n**Duration:** 20 minutes (09:40 to 10:00 UTC)${rows('08:00 Deploy', '11:00 Resolved')}`,
      '2026-05-04T09:40Z – 2026-05-04T10:00Z',
    ],
    [
      'two moments with an arrow between them',
      '**Date:** 2026-05-04\n\n**Duration:** ~12h (reboot 2026-05-03 ~20:00 UTC → fix 2026-05-04 ~08:00 UTC)',
      '2026-05-03T20:00Z – 2026-05-04T08:00Z',
    ],
    [
      'stated ends come before the timeline',
      `**Started:** 2026-05-04 09:40\n**Resolved:** 2026-05-04 10:00${rows('2026-05-04 08:00 Deploy', '2026-05-04 11:00 All clear')}`,
      '2026-05-04T09:40 – 2026-05-04T10:00',
    ],
    [
      'a sentence of the impact gives them',
      `**Date:** 2026-05-04\n\n## Impact\n\nThe doors stood still between 09:40 and 10:20.${rows('09:00 Deploy', '11:00 Review')}`,
      '2026-05-04T09:40 – 2026-05-04T10:20',
    ],
    [
      'a sentence of the summary, with an aside',
      '**Date:** 2026-05-04\n\n## Summary\n\nThe pump was down from ~09:40 (maybe before) to 10:20 UTC.',
      '2026-05-04T09:40Z – 2026-05-04T10:20Z',
    ],
    [
      'what is told in days is as exact as its row',
      `**Date:** 2026-05-04\n\n## Summary\n\nThe log stopped working between 2026-05-02 and 2026-05-04.${rows('08:00 Users report it', '09:15 Resolved')}`,
      '2026-05-02 – 2026-05-04T09:15',
    ],
    [
      'work that was done is no trouble',
      `**Date:** 2026-05-04\n\n## Summary\n\nWe cleaned the pump from 14:00 to 15:00.${rows('09:00 Pump fails', '10:00 Resolved')}`,
      '2026-05-04T09:00 – 2026-05-04T10:00',
    ],
    [
      'nobody says that the last row is the end',
      `**Date:** 2026-05-04${rows('09:00 Pump fails', '10:00 Talks with the maker')}`,
      '2026-05-04T09:00 – null',
    ],
    [
      'unless the status does',
      `**Date:** 2026-05-04\n**Status:** Resolved${rows('09:00 Pump fails', '10:00 Talks with the maker')}`,
      '2026-05-04T09:00 – 2026-05-04T10:00',
    ],
    [
      'a row of months before is background',
      `**Date:** 2026-05-04${rows('2026-02-01 10:00: Leak found in the workshop', '2026-05-04 09:00: Pump fails', '2026-05-04 10:00: Resolved')}`,
      '2026-05-04T09:00 – 2026-05-04T10:00',
    ],
    [
      'unless it began there',
      `**Date:** 2026-05-04${rows('2026-02-01 10:00: First errors occurred', '2026-05-04 09:00: Pump fails', '2026-05-04 10:00: Resolved')}`,
      '2026-02-01T10:00 – 2026-05-04T10:00',
    ],
    [
      'the day stands in the header of the times',
      '## Timeline\n\n| Timeline 04.05.2026 | Event |\n|---|---|\n| 09:00 | Pump fails |\n| 10:00 | Resolved |',
      '2026-05-04T09:00 – 2026-05-04T10:00',
    ],
    [
      'the day stands over nested rows',
      '## Timeline\n\n- 2026-05-04 09:00 - 10:00\n  - 09:00 Pump fails\n  - 10:00 Resolved\n',
      '2026-05-04T09:00 – 2026-05-04T10:00',
    ],
  ])('%s', (_, markdown, window) => expect(windowOf(markdown)).toBe(window))
})

describe('a duration that onset and end contradict', () => {
  const conflictOf = (duration: string) =>
    parseIncident(
      `# A\n\n**Date:** 2026-05-04\n**Duration:** ${duration}${rows('09:00 Pump fails', '10:00 Resolved')}\n`,
    ).diagnostics.find(({ ruleId }) => ruleId === 'duration-conflict')

  test.each(['1 hour', '70 minutes', 'about 50 minutes', '20+ minutes', 'less than 2 hours', 'unknown'])(
    '%s is none',
    (duration) => expect(conflictOf(duration)).toBeUndefined(),
  )

  test.each([
    ['2 hours', 'it is less'],
    ['30 minutes', 'it is more'],
    ['20 minutes (09:00 to 10:00)', 'it is more'],
  ])('%s is one', (duration, words) => {
    const conflict = conflictOf(duration)
    expect(conflict?.message).toContain(words)
    expect(conflict?.place?.start.line).toBe(4)
  })
})
