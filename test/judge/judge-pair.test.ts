import { describe, expect, test } from 'vitest'
import { findContradictions, judgePair } from '../../src/judge/judge-pair.ts'
import { indexJudgement } from '../../src/judge/judgement-index.ts'
import type { Judgement } from '../../src/schema/analysis/judgement.ts'

const pier: Judgement = {
  patterns: [
    { id: 'pier', name: 'The pier drops out', members: ['a', 'b'] },
    { id: 'horn', name: 'The horn is silent', members: ['x', 'y'] },
  ],
  apart: [['b', 'q']],
}

const same = (a: string, b: string) => ({ incidents: [a, b] as const, verdict: 'same' as const })
const apart = (a: string, b: string) => ({ incidents: [a, b] as const, verdict: 'apart' as const })

describe('the same', () => {
  test('makes a pattern of two that are in none, with an id of its own', () => {
    const first = judgePair({}, same('a', 'b'), { name: 'Fähre läuft auf · Pier' })
    expect(first).toEqual({
      outcome: 'added',
      judgement: { patterns: [{ id: 'fahre-lauft-auf-pier', name: 'Fähre läuft auf · Pier', members: ['a', 'b'] }] },
      message: null,
      at: [],
    })
    const second = judgePair(first.judgement, same('c', 'd'), { name: 'Fähre läuft auf, Pier' })
    expect(second.judgement.patterns?.map(({ id }) => id)).toEqual(['fahre-lauft-auf-pier', 'fahre-lauft-auf-pier-2'])
    expect(judgePair({}, same('a', 'b'), { name: '霧' }).judgement.patterns?.[0]?.id).toBe('pattern')
  })

  test('lets the one join the pattern of the other, whichever is named first', () => {
    for (const answer of [same('b', 'c'), same('c', 'b')]) {
      expect(judgePair(pier, answer).judgement).toEqual({
        ...pier,
        patterns: [{ id: 'pier', name: 'The pier drops out', members: ['a', 'b', 'c'] }, pier.patterns?.[1]],
      })
    }
  })

  test('changes nothing where it is known', () => {
    expect(judgePair(pier, same('b', 'a'))).toMatchObject({ outcome: 'known', judgement: pier })
  })

  test('joins two patterns only where that is said', () => {
    expect(judgePair(pier, same('a', 'x'))).toEqual({
      outcome: 'two-patterns',
      judgement: pier,
      message: 'a is of "pier", x is of "horn".',
      at: [
        ['patterns', 0],
        ['patterns', 1],
      ],
    })
    expect(judgePair(pier, same('x', 'a'), { merge: true }).judgement).toEqual({
      patterns: [{ id: 'pier', name: 'The pier drops out', members: ['a', 'b', 'x', 'y'] }],
      apart: [['b', 'q']],
    })
  })

  test('is refused where it would join what is apart, by way of others too', () => {
    for (const answer of [same('b', 'q'), same('a', 'q'), same('q', 'a')]) {
      expect(judgePair(pier, answer)).toEqual({
        outcome: 'contradiction',
        judgement: pier,
        message: 'b and q are judged to be apart.',
        at: [
          ['apart', 0],
          ['patterns', 0, 'members', 1],
        ],
      })
    }
    const without: Judgement = { patterns: [{ id: 'pier', name: 'Pier', members: ['a', 'b'], without: ['c'] }] }
    expect(judgePair(without, same('c', 'b'))).toMatchObject({
      outcome: 'contradiction',
      message: '"pier" is judged to be without c.',
    })
  })

  test('joins a pattern that holds one by what was found, and lists both there', () => {
    const from: Judgement = { patterns: [{ id: 'pier', name: 'Pier', from: ['found-1'] }] }
    const patterns = [{ id: 'pier', title: 'Pier', members: ['a', 'b'].map((incident) => ({ incident })) }]
    const judged = judgePair(from, same('a', 'c'), { patterns: patterns as never })
    expect(judged.judgement.patterns).toEqual([{ id: 'pier', name: 'Pier', from: ['found-1'], members: ['a', 'c'] }])
  })

  test('makes a pattern of its own for another cause of an incident that is in one', () => {
    for (const other of ['c', 'x']) {
      const { judgement } = judgePair(pier, same('a', other), { name: 'Fog', separate: true })
      expect(judgement.patterns?.slice(0, 2)).toEqual(pier.patterns)
      expect(judgement.patterns?.[2]).toEqual({ id: 'fog', name: 'Fog', members: ['a', other] })
      expect(indexJudgement(judgement).relation('b', other)).toBe(null)
    }
    expect(judgePair(pier, same('b', 'q'), { separate: true }).outcome).toBe('contradiction')
  })

  test('does not choose between several patterns of one incident', () => {
    const both: Judgement = {
      patterns: [
        { id: 'p', name: 'P', members: ['a', 'b'] },
        { id: 'q', name: 'Q', members: ['a', 'c'] },
      ],
    }
    expect(judgePair(both, same('a', 'd'), { merge: true })).toMatchObject({
      outcome: 'two-patterns',
      message: 'a is of "p" and "q".',
      judgement: both,
    })
  })
})

describe('apart', () => {
  test('is one more entry', () => {
    expect(judgePair(pier, apart('a', 'c')).judgement.apart).toEqual([
      ['b', 'q'],
      ['a', 'c'],
    ])
    expect(judgePair(pier, apart('q', 'b'))).toMatchObject({ outcome: 'known', judgement: pier })
  })

  test('is refused for members of one pattern, with their lines', () => {
    expect(judgePair(pier, apart('x', 'y'))).toMatchObject({
      outcome: 'contradiction',
      message: 'x and y are both of "horn".',
      at: [
        ['patterns', 1, 'members', 0],
        ['patterns', 1, 'members', 1],
      ],
    })
  })
})

test('nothing is the same as itself', () => {
  expect(judgePair(pier, same('a', 'a')).outcome).toBe('contradiction')
})

test('what follows from answers is not open any more', () => {
  const { relation } = indexJudgement(pier)
  expect(relation('a', 'b')).toBe('same')
  expect(relation('a', 'q')).toBe('apart')
  expect(relation('q', 'a')).toBe('apart')
  expect(relation('a', 'x')).toBe(null)
  expect(relation('q', 'x')).toBe(null)
})

test('a judgement that contradicts itself is told with its entries', () => {
  const broken: Judgement = {
    patterns: [{ id: 'pier', name: 'Pier', members: ['a', 'b', 'c'] }],
    apart: [['c', 'z', 'a']],
  }
  expect(findContradictions(broken)).toEqual([
    {
      message: 'a and c are judged to be apart.',
      at: [
        ['apart', 0],
        ['patterns', 0, 'members', 0],
        ['patterns', 0, 'members', 2],
      ],
    },
  ])
  expect(findContradictions(pier)).toEqual([])
})
