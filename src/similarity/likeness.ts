import { round } from './round.ts'
import type { TextIndex } from './words/text-index.ts'

/** Two incidents that share nothing are this much alike, so that a logarithm can be taken. Chosen on 24 teams. */
export const leastLikeness = 0.001

/**
 * How alike whole texts are: the mean of two views, of which one knows what words mean and where they stand, and the other
 * takes the source as it is written. Either alone ranks worse, on 24 teams. Rounded, so that no order of summing shows.
 *
 * @param least The least that two are alike.
 */
export function averageViews(terms: TextIndex, tokens: TextIndex, least: number): TextIndex {
  const mean = (a: number, b: number) => Math.max(least, round((a + b) / 2))
  const scores = new Float64Array(terms.size)
  return {
    size: terms.size,
    score: (i, j) => mean(terms.score(i, j), tokens.score(i, j)),
    scoresOf: (i) => {
      const [a, b] = [terms.scoresOf(i), tokens.scoresOf(i)]
      for (let j = 0; j < scores.length; j++) scores[j] = mean(a[j] ?? 0, b[j] ?? 0)
      return scores
    },
    candidates: (i, limit) => terms.candidates(i, limit),
  }
}
