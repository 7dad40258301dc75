import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const folder = new URL('../../incidents/', import.meta.url)
const files = readdirSync(folder)
const parsed = files.map((file) =>
  parseIncident(readFileSync(new URL(file, folder), 'utf8'), { path: `incidents/${file}` }),
)

describe.each(parsed)('$incident.id', ({ incident, ...rest }) => {
  test('has nothing to be told', () => {
    expect(lintIncident({ incident, ...rest })).toEqual([])
  })

  test('is read in full: metadata, window, causes with roles, owned actions, steps', () => {
    expect(incident.id.startsWith(incident.date ?? 'no date')).toBe(true)
    expect(incident).toMatchObject({
      severity: expect.anything(),
      status: { state: 'resolved' },
      duration: expect.anything(),
    })
    expect(incident.window.start).toMatch(/T.*Z$/)
    expect(incident.window.end).toMatch(/T.*Z$/)
    expect(incident.rootCauses[0]?.role).toBe('primary')
    for (const { owner, priority, status } of incident.actionItems) {
      expect([owner, priority, status]).not.toContain(null)
    }
    // Scaling down and up again is one of them.
    expect(incident.resolution?.steps.length).toBeGreaterThan(0)
    expect(incident.timeline.map(({ milestone }) => milestone)).toEqual(
      expect.arrayContaining(['started', 'detected', 'resolved']),
    )
    expect(incident.metrics.timeToDetect?.source).toBe('timeline')
  })

  test('links only to incidents that are there', () => {
    const targets = [...rest.text.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, target]) => target)
    expect(files).toEqual(expect.arrayContaining(targets))
    expect(incident.relatedIncidents.map((id) => `${id}.md`).sort()).toEqual([...new Set(targets)].sort())
  })
})

test('the stated durations of the examples agree with their windows', () => {
  const disagreeing = parsed.filter(({ incident: { window, duration } }) => {
    const seconds = (Date.parse(window.end ?? '') - Date.parse(window.start ?? '')) / 1000
    const { minSeconds, maxSeconds } = duration ?? { minSeconds: null, maxSeconds: null }
    // "~31 h" may be off by its last digit.
    return !(Math.abs(seconds - (minSeconds ?? 0)) <= 1800 && Math.abs(seconds - (maxSeconds ?? 0)) <= 1800)
  })
  // This one states the length of the impact on users, and began three days before.
  expect(disagreeing.map(({ incident }) => incident.id)).toEqual(['2026-04-21-keycloak-database-standby-lost'])
})
