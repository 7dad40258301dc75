import { expect, test } from 'vitest'
import { parseIncident } from '../../src/index.ts'
import { findThemes } from '../../src/statistics/find-themes.ts'

const record = (day: string, cause: string) =>
  parseIncident(`# The gauge was silent on ${day}\n\n**Date:** ${day}\n\n## Root cause\n\n${cause}\n`, {
    path: `${day}-gauge.md`,
  }).incident

test('names that many incidents share are themes, and names that go together are one', () => {
  const themes = findThemes([
    record('2026-01-01', 'The iSCSI session to the Halden box was lost.'),
    record('2026-02-01', 'After an update the Halden box dropped every iSCSI session.'),
    record('2026-03-01', 'A timeout of iSCSI on the Halden box was too short.'),
    record('2026-04-01', 'The certificate had expired. However, nobody was named for it.'),
    record('2026-05-01', 'The disk was full.'),
    record('2026-06-01', 'The key was wrong. However, it had worked before.'),
    record('2026-07-01', 'The rule was missing. However, a draft existed.'),
  ])
  expect(themes).toEqual([
    {
      title: 'Halden, iSCSI',
      incidents: ['2026-01-01-gauge', '2026-02-01-gauge', '2026-03-01-gauge'],
      firstSeen: '2026-01-01',
      lastSeen: '2026-03-01',
    },
  ])
})

test('what nearly all speak of, what two speak of, and acronyms of every trade are none', () => {
  const incidents = [1, 2, 3, 4, 5].map((day) =>
    record(`2026-01-0${day}`, `A PR broke the API of the Tideway cluster${day < 3 ? ' and its Postgres' : ''}.`),
  )
  expect(findThemes(incidents)).toEqual([])
})
