import { comparedWithAll } from './rank-texts.ts'
import { round } from './round.ts'
import type { TextIndex } from './words/text-index.ts'

/** What is rarer on either side than any team shows is counted as this. Chosen on 24 teams. */
const [leastDeviation, mostDeviation] = [-2, 8]
/** A view that is the same for all pairs, but for rounding. */
const leastSpread = 1e-9
/** Pairs that stand for all where there are more incidents than are compared with all. For speed. */
const sampledPairs = comparedWithAll ** 2

/**
 * How far a pair is above the mean of all pairs in a view, in standard deviations: what is alike in a team of short notices is
 * not in one of long reports. A view that distinguishes no pairs gives 0.
 */
export function standardizeView(view: TextIndex): (i: number, j: number) => number {
  let moments: { readonly mean: number; readonly spread: number } | undefined
  return (i, j) => {
    moments ??= measureMoments(view)
    if (moments.spread < leastSpread) return 0
    const deviation = (view.score(i, j) - moments.mean) / moments.spread
    return round(Math.max(leastDeviation, Math.min(mostDeviation, deviation)))
  }
}

/** Over all pairs; in a large corpus over those of rows at even distances, so that the same corpus gives the same figures. */
function measureMoments(view: TextIndex): { mean: number; spread: number } {
  const step = Math.max(1, Math.floor(view.size ** 2 / sampledPairs))
  let [pairs, sum, squares] = [0, 0, 0]
  for (let i = 0; i < view.size; i += step) {
    const scores = view.scoresOf(i)
    for (let j = step === 1 ? i + 1 : 0; j < view.size; j++) {
      if (j === i) continue
      const score = scores[j] ?? 0
      pairs++
      sum += score
      squares += score * score
    }
  }
  const mean = sum / (pairs || 1)
  return { mean, spread: Math.sqrt(Math.max(0, squares / (pairs || 1) - mean * mean)) }
}
