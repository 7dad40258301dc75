import { describe, expect, test } from 'vitest'
import { analysisSchema } from '../../src/schema/analysis/analysis.ts'
import type { Judgement } from '../../src/schema/analysis/judgement.ts'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour } from '../analyze/incident-builder.ts'

const [tide, buoy, relay] = [
  '2031-01-10-tide-archive-readonly',
  '2031-04-20-buoy-registry-readonly',
  '2031-07-07-weather-relay-readonly',
] as const
const [ferry, crane, radar, gate] = [
  '2031-02-02-ferry-booking-503',
  '2031-03-15-crane-schedule-503',
  '2031-05-05-radar-images-missing',
  '2031-08-30-lock-gate-api-slow',
] as const

function judged(judgement: Judgement, incidents = harbour) {
  const analysis = analyzeRecords(incidents, { judgement })
  expect(analysisSchema.safeParse(analysis).error).toBeUndefined()
  const mechanisms = analysis.patterns.filter(({ kind }) => kind === 'mechanism')
  return {
    analysis,
    members: Object.fromEntries(mechanisms.map(({ id, members }) => [id, members.map(({ incident }) => incident)])),
    problems: analysis.judgementProblems ?? [],
  }
}

const found = analyzeRecords(harbour).patterns
const foundId = found.find(({ kind }) => kind === 'mechanism')?.id ?? ''

describe('names', () => {
  test('a pattern that is found gets the id and the name', () => {
    const { analysis, members } = judged({ patterns: [{ id: 'pier', name: 'The pier drops out', from: [foundId] }] })
    expect(members).toEqual({ pier: [tide, buoy, relay] })
    expect(analysis.patterns[0]?.title).toBe('The pier drops out')
  })

  test('they survive new members, earlier ones as well', () => {
    const judgement = { patterns: [{ id: 'pier', name: 'The pier drops out', members: [tide, buoy] }] }
    const earlier = buildIncident({
      id: '2030-11-11-harbour-log-readonly',
      causes: [
        'The iSCSI session to the pier storage was lost and ext4 remounted the harbour log: Read-only file system.',
      ],
      components: ['pier-storage'],
      relations: [tide, buoy, relay].map((id) => ({
        id,
        date: null,
        kind: 'same',
        quote: `The same failure as ${id}.`,
      })),
    })
    const { members } = judged(judgement, [...harbour, earlier])
    expect(members['pier']).toEqual(expect.arrayContaining([tide, buoy]))
  })

  test('a symptom can be named as well', () => {
    const symptom = found.find(({ kind }) => kind === 'symptom')?.id ?? ''
    const { analysis, problems } = judged({ patterns: [{ id: 'five-o-three', name: 'Doors shut', from: [symptom] }] })
    expect(analysis.patterns.find(({ kind }) => kind === 'symptom')).toMatchObject({
      id: 'five-o-three',
      title: 'Doors shut',
    })
    expect(problems).toEqual([])
  })
})

describe('pins', () => {
  test('what is pinned belongs, with certainty, and what is pinned not to belong does not', () => {
    const { members, analysis } = judged({
      patterns: [{ id: 'pier', name: 'Pier', members: [tide, radar], without: [relay], from: [foundId] }],
    })
    expect(members).toEqual({ pier: [tide, buoy, radar] })
    expect(analysis.patterns[0]?.confidence).toBe('high')
  })

  test('incidents that nothing joins are a pattern where a person says so', () => {
    expect(judged({ patterns: [{ id: 'night', name: 'Night shifts', members: [ferry, crane] }] }).members).toEqual({
      night: [ferry, crane],
      [foundId]: [tide, buoy, relay],
    })
  })

  test('an incident with two causes may be pinned to two', () => {
    const { members } = judged({
      patterns: [
        { id: 'pier', name: 'Pier', members: [tide, buoy] },
        { id: 'spools', name: 'Spools', members: [relay, gate, buoy] },
      ],
    })
    expect(members).toEqual({ pier: [tide, buoy], spools: [buoy, relay, gate] })
  })
})

describe('splits and merges', () => {
  test('told apart, they are in no pattern together', () => {
    const { members } = judged({
      apart: [
        [tide, relay],
        [buoy, relay],
      ],
    })
    expect(Object.values(members)).toEqual([[tide, buoy]])
  })

  test('two named patterns out of one that is found', () => {
    const { members } = judged({
      patterns: [
        { id: 'early', name: 'Early', members: [tide, buoy] },
        { id: 'late', name: 'Late', members: [relay, gate] },
      ],
    })
    expect(members).toEqual({ early: [tide, buoy], late: [relay, gate] })
  })

  test('one named pattern out of two that are found', () => {
    const separate = judged({
      apart: [
        [tide, relay],
        [buoy, relay],
      ],
      patterns: [{ id: 'x', name: 'X', members: [relay, gate] }],
    })
    expect(separate.members).toMatchObject({ x: [relay, gate] })
    const merged = judged({ patterns: [{ id: 'all', name: 'All', members: [tide, buoy, relay, gate, radar] }] })
    expect(merged.members).toEqual({ all: [tide, buoy, radar, relay, gate] })
  })
})

describe('what holds for nothing is told, with the place and the remedy', () => {
  const at = (judgement: Judgement) =>
    judged(judgement).problems.map((problem) => [problem.at.join('.'), problem.message])

  test('an incident that is not there', () => {
    expect(at({ patterns: [{ id: 'p', name: 'P', members: [tide, '2031-04-20-buoy'] }] })).toEqual([
      ['patterns.0.members.1', `There is no incident "2031-04-20-buoy". Did you mean ${buoy}?`],
    ])
    expect(at({ apart: [[tide, 'gone']] })[0]?.[0]).toBe('apart.0.1')
    expect(at({ apart: [[tide, 'gone']] })[0]?.[1]).toContain('or take it out')
  })

  test('a pattern that is not found', () => {
    const [[place, message] = []] = at({ patterns: [{ id: 'p', name: 'P', from: ['disk-full-somewhere'] }] })
    expect(place).toBe('patterns.0.from.0')
    expect(message).toContain('List its incidents under members')
    expect(message).toContain(foundId)
  })

  test('contradictions', () => {
    expect(at({ patterns: [{ id: 'p', name: 'P', members: [tide, buoy], without: [buoy] }] })[0]?.[1]).toContain('both')
    expect(at({ patterns: [{ id: 'p', name: 'P', members: [tide, buoy] }], apart: [[tide, buoy]] })[0]?.[0]).toBe(
      'apart.0',
    )
    expect(
      at({
        patterns: [
          { id: 'p', name: 'P', members: [tide, buoy] },
          { id: 'p', name: 'Q', members: [ferry, crane] },
        ],
      })[0],
    ).toEqual(['patterns.1.id', 'The id "p" is taken by an earlier pattern. Give this one another.'])
    expect(at({ patterns: [{ id: 'p', name: 'P' }] })[0]?.[0]).toBe('patterns.0')
  })
})

test('without a judgement nothing is said of one, and the order of the input changes nothing with one', () => {
  expect(analyzeRecords(harbour)).not.toHaveProperty('judgementProblems')
  const judgement = { patterns: [{ id: 'pier', name: 'Pier', members: [buoy, radar] }], apart: [[tide, relay]] }
  expect(analyzeRecords([...harbour].reverse(), { judgement })).toEqual(analyzeRecords(harbour, { judgement }))
})
