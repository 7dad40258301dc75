import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTextIndex, rarityOf, type TermCounts, weightOf } from '../../src/similarity/words/text-index.ts'

const texts: TermCounts[] = [
  new Map([
    ['iscsi', 3],
    ['session', 1],
    ['restart', 1],
  ]),
  new Map([
    ['iscsi', 1],
    ['session', 2],
  ]),
  new Map([
    ['certificate', 2],
    ['restart', 4],
  ]),
]

/** The same figure from the formula, without an index. */
function cosineOf(all: readonly TermCounts[], i: number, j: number): number {
  const vector = (n: number) =>
    new Map(
      [...(all[n] ?? [])].map(([term, count]) => {
        const df = all.filter((text) => text.has(term)).length
        return [term, weightOf(count, rarityOf(df, all.length))] as const
      }),
    )
  const [a, b] = [vector(i), vector(j)]
  const length = (v: ReadonlyMap<string, number>) => Math.hypot(...v.values()) || 1
  return [...a].reduce((sum, [term, weight]) => sum + weight * (b.get(term) ?? 0), 0) / (length(a) * length(b))
}

describe('the index of texts', () => {
  test('gives the cosine that the formula gives, asked one by one or all at once', () => {
    const index = buildTextIndex(texts)
    for (const i of texts.keys()) {
      const row = [...index.scoresOf(i)]
      for (const j of texts.keys()) {
        expect(index.score(i, j)).toBeCloseTo(cosineOf(texts, i, j), 10)
        expect(row[j]).toBeCloseTo(cosineOf(texts, i, j), 10)
      }
    }
  })

  test('holds for any texts, in whatever order it is asked', () => {
    const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const text = fc.uniqueArray(fc.tuple(term, fc.integer({ min: 1, max: 9 })), { selector: ([name]) => name })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (raw, x, y) => {
        const all = raw.map((entries) => new Map(entries))
        const [i, j] = [x % all.length, y % all.length]
        const index = buildTextIndex(all)
        const before = index.score(i, j)
        index.scoresOf(j)
        index.candidates(i, 3)
        expect(index.score(j, i)).toBeCloseTo(before, 10)
        expect(before).toBeCloseTo(cosineOf(all, i, j), 10)
      }),
    )
  })

  test('finds as candidates only what shares a term, and no more than asked for', () => {
    const index = buildTextIndex(texts)
    expect(index.candidates(0, 9)).toEqual([1, 2])
    expect(index.candidates(0, 1)).toEqual([1])
    expect(index.candidates(1, 9)).toEqual([0])
  })

  test('has no score for a text without terms', () => {
    const index = buildTextIndex([new Map(), new Map([['a', 1]])])
    expect(index.score(0, 1)).toBe(0)
    expect(index.candidates(0, 5)).toEqual([])
  })
})
