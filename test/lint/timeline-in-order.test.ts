import { expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { timelineInOrder } from '../../src/lint/rules/timeline-in-order.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

function messages(header: string, ...times: string[]): string[] {
  const rows = times.map((time, i) => `| ${time} | Event ${i} |\n`).join('')
  const markdown = `# Incident: x\n\n**Date:** 2026-05-04\n\n## Timeline\n\n| ${header} | Event |\n|---|---|\n${rows}`
  return lintIncident(parseIncident(markdown), { rules: [timelineInOrder] }).flatMap(({ ruleId, message }) =>
    ruleId === timelineInOrder.id ? message : [],
  )
}

test('one slip is reported once, with the row that it is held against', () => {
  const found = messages('Time (UTC)', '2026-05-04 10:00', '2026-05-04 12:00', '2026-05-04 09:00', '2026-05-04 09:30')
  expect(found).toEqual([
    '"2026-05-04 09:00" is earlier than "2026-05-04 12:00" above it. Correct the time, or move the entry up.',
  ])
})

test('a day-long row between two times hides no slip', () => {
  expect(messages('Time (UTC)', '2026-05-04 10:00', '2026-05-04', '2026-05-04 09:00')).toHaveLength(1)
})

test('approximate times are held to no order', () => {
  expect(messages('Time (UTC)', '2026-05-04 10:00', '~2026-05-04 09:00')).toEqual([])
  expect(messages('Time (approx.)', '2026-05-04 10:00', '2026-05-04 09:00')).toEqual([])
})

test('a timeline told backwards is one thing to say, not one a row', () => {
  const found = messages('Time (UTC)', '2026-05-04 12:00', '2026-05-04 11:00', '2026-05-04 10:00')
  expect(found).toEqual(['The timeline runs from the newest entry to the oldest. Turn it round: oldest first.'])
})

test('two rows in the wrong order are a slip, not a direction', () => {
  expect(messages('Time (UTC)', '2026-05-04 12:00', '2026-05-04 11:00')).toEqual([
    expect.stringContaining('earlier than'),
  ])
})
