import type { SentenceTerms } from '../profile.ts'
import type { TermSpace, TermVector } from './term-space.ts'

/** What the members of a group have in common: the terms that at least half of them share, by mean weight. */
export function groupTerms(vectors: readonly TermVector[]): TermVector {
  const sums = new Map<string, { members: number; weight: number }>()
  for (const vector of vectors) {
    for (const [term, weight] of vector) {
      const before = sums.get(term) ?? { members: 0, weight: 0 }
      sums.set(term, { members: before.members + 1, weight: before.weight + weight })
    }
  }
  const least = Math.max(2, vectors.length / 2)
  const shared = [...sums].filter(([, { members }]) => members >= least)
  const length = Math.hypot(...shared.map(([, { weight }]) => weight)) || 1
  return new Map(shared.map(([term, { weight }]) => [term, weight / length]))
}

/** How much a passage speaks of it: the cosine of its terms with the group's, 0 to 1. */
export function relevance(space: TermSpace, sentence: SentenceTerms, terms: TermVector): number {
  const vector = space.sentenceVector(sentence)
  let [sum, squares] = [0, 0]
  for (const [term, weight] of vector) {
    sum += weight * (terms.get(term) ?? 0)
    squares += weight * weight
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares)
}
