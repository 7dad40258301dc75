import { expect, test } from 'vitest'
import { listOpenPairs } from '../../src/analyze/list-open-pairs.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const incident = (id: string, words: string) =>
  parseIncident(`# Incident: ${words}\n\n## Root Cause\n\n${words}.\n`, { path: `${id}.md` })

const incidents = [
  incident('2031-01-01-a', 'The tide gauge lost its session to the pier and its file system was read-only'),
  incident('2031-02-02-b', 'The pier session of the tide gauge was lost, a read-only file system was left'),
  incident('2031-03-03-c', 'The tide gauge ran out of memory and was killed'),
  incident('2031-04-04-d', 'The session to the pier ended, and the gauge wrote to a read-only file system'),
  incident('2031-05-05-e', 'The certificate of the fog lamp had expired'),
]
const pairsOf = (options = {}) => listOpenPairs(incidents, options).map(({ incident: a, other: b }) => `${a} ${b}`)

test('takes each incident with its three nearest, each pair once and the later first', () => {
  const pairs = pairsOf()
  expect(new Set(pairs).size).toBe(pairs.length)
  expect(pairs).toContain('2031-02-02-b 2031-01-01-a')
  expect(pairs.every((pair) => pair.slice(0, 10) > pair.slice(13, 23))).toBe(true)
  for (const { incident: record } of incidents) {
    expect(pairs.filter((pair) => pair.includes(record.id)).length).toBeGreaterThanOrEqual(3)
  }
  expect(listOpenPairs([...incidents].reverse())).toEqual(listOpenPairs(incidents))
})

test('quotes both sides', () => {
  const found = listOpenPairs(incidents).find(
    (pair) => pair.incident === '2031-02-02-b' && pair.other === '2031-01-01-a',
  )
  expect(found?.evidence[0]?.query).toMatch(/read-only/)
  expect(found?.evidence[0]?.found).toMatchObject({ path: '2031-01-01-a.md', line: expect.any(Number) })
})

test('leaves out what is judged, and what follows from it', () => {
  const judgement = {
    patterns: [{ id: 'pier', name: 'Pier', members: ['2031-01-01-a', '2031-02-02-b'] }],
    apart: [['2031-02-02-b', '2031-05-05-e']],
  }
  const open = pairsOf({ judgement })
  expect(open).not.toContain('2031-02-02-b 2031-01-01-a')
  expect(open).not.toContain('2031-05-05-e 2031-01-01-a')
  expect(open).not.toContain('2031-05-05-e 2031-02-02-b')
  expect(open).toContain('2031-04-04-d 2031-01-01-a')
})

test('of one incident gives the nearest that are open, however many were judged', () => {
  const first = pairsOf({ incident: '2031-04-04-d' })
  expect(first.length).toBe(3)
  const apart = first.slice(0, 2).map((pair) => pair.split(' '))
  const second = pairsOf({ incident: '2031-04-04-d', judgement: { apart } })
  expect(second.length).toBe(2)
  expect(second).toContain(first[2])
  expect(pairsOf({ incident: 'no-such' })).toEqual([])
})
