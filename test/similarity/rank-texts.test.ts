import { describe, expect, test } from 'vitest'
import { rankTexts } from '../../src/similarity/rank-texts.ts'
import { standardizeView } from '../../src/similarity/standardize-view.ts'
import { buildTextIndex } from '../../src/similarity/words/text-index.ts'

const texts = ['pier session lost', 'pier session stale', 'pier lamp out', 'gull on antenna'].map(
  (text) => new Map(text.split(' ').map((word) => [word, 1])),
)

describe('ranks', () => {
  const ranks = rankTexts(buildTextIndex(texts))

  test('count what is more alike on the side of each', () => {
    expect([ranks.rank(0, 1), ranks.rank(0, 2), ranks.rank(0, 3)]).toEqual([1, 2, 3])
    expect(ranks.rank(3, 0)).toBe(1)
    expect(ranks.nearest(0)).toEqual([1, 2, 3])
  })

  test('the peak is the mean of the three greatest', () => {
    const index = buildTextIndex(texts)
    expect(ranks.peak(0)).toBeCloseTo((index.score(0, 1) + index.score(0, 2) + index.score(0, 3)) / 3, 12)
  })
})

describe('a standardized view', () => {
  test('is in standard deviations from the mean of all pairs, the same from both sides', () => {
    const view = standardizeView(buildTextIndex(texts))
    const pairs = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => view(i, j)))
    expect(pairs.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 4)
    expect(view(0, 1)).toBeGreaterThan(1)
    expect(view(1, 0)).toBe(view(0, 1))
  })

  test('that tells no pairs apart is 0', () => {
    expect(standardizeView(buildTextIndex([new Map(), new Map(), new Map()]))(0, 1)).toBe(0)
  })
})
