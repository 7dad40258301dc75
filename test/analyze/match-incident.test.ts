import { expect, test } from 'vitest'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { matchRecord } from './analyze-records.ts'
import { buildIncident, harbour } from './incident-builder.ts'

const [tide, , , buoy, , , weather] = harbour

test('an incident finds its kin first, and all others after it', () => {
  const matches = weather ? matchRecord(weather, harbour) : []
  expect(matches).toHaveLength(harbour.length - 1)
  expect(
    matches
      .slice(0, 2)
      .map(({ incident }) => incident)
      .sort(),
  ).toEqual([tide?.id, buoy?.id])
  expect(matches.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['same-mechanism', 'same-mechanism'])
  expect(matches.slice(2).map(({ verdict }) => verdict)).not.toContain('same-mechanism')
  expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).sort((a, b) => b - a))
})

test('reasons quote both sides', () => {
  const [best] = weather ? matchRecord(weather, harbour) : []
  const found = JSON.stringify(harbour.find(({ id }) => id === best?.incident))
  expect(best?.evidence.length).toBeGreaterThan(0)
  for (const { query, found: evidence } of best?.evidence ?? []) {
    expect(JSON.stringify(weather)).toContain(query)
    expect(found).toContain(evidence.quote)
  }
})

test('a sentence finds the incidents of its mechanism, and is told none', () => {
  const matches = matchRecord('pods cannot write: read-only file system after iSCSI session loss', harbour)
  expect(
    matches
      .slice(0, 3)
      .map(({ incident, verdict }) => [incident, verdict])
      .sort(),
  ).toEqual([tide, buoy, weather].map((incident) => [incident?.id, 'related']))
})

test('what nothing resembles is answered with none', () => {
  const verdicts = matchRecord('the espresso machine in the canteen leaks onto the carpet', harbour).map(
    (m) => m.verdict,
  )
  expect(new Set(verdicts)).toEqual(new Set(['none']))
})

test('a snapshot finds the incident of six months ago', () => {
  const snapshot: Snapshot = {
    ...emptySnapshot(),
    logs: [
      {
        namespace: 'quay',
        pod: 'lamp-0',
        container: 'lamp',
        previous: false,
        lines: ['open /data/wal: read-only file system'],
      },
    ],
  }
  const [best] = matchRecord(snapshot, harbour)
  expect([tide?.id, buoy?.id, weather?.id]).toContain(best?.incident)
  expect(best?.verdict).toBe('same-mechanism')
  expect(best?.evidence[0]?.query).toContain('read-only file system')
})

test('words that deny a relation withhold the verdict', () => {
  const query = buildIncident({
    id: '2031-09-09-tide-archive-again',
    causes: [
      'The iSCSI session to the pier storage was lost, again with a Read-only file system under the tide archive.',
    ],
    relations: [{ id: tide?.id ?? '', date: null, kind: 'different', quote: 'This had a different root cause.' }],
  })
  const match = matchRecord(query, harbour).find(({ incident }) => incident === tide?.id)
  expect(match?.verdict).not.toBe('same-mechanism')
})

test('nothing to compare with gives nothing', () => {
  expect(matchRecord('read-only file system', [])).toEqual([])
})
