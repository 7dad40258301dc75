import type { Profile } from '../profile.ts'
import type { TextIndex } from '../words/text-index.ts'
import { type Embeddings, textToEmbed } from './embedding.ts'

/** The share of the vectors beside the words. Words beat small models on postmortems, so they keep the greater part. Chosen by hand. */
const vectorShare = 0.3

/** A vector that is shorter, with the mean taken off, is the mean but for rounding. */
const leastLength = 1e-9

/**
 * Blends the likeness of vectors into that of words. The mean of all vectors is taken off first, since every two texts of
 * one team are near each other in any model; what then points apart counts as nothing. Texts without a vector are compared by
 * words alone. In a large corpus the candidates are still those that share rare words.
 */
export function blendEmbeddings(index: TextIndex, profiles: readonly Profile[], { vectors }: Embeddings): TextIndex {
  const own = profiles.map((profile) => vectors.get(textToEmbed(profile.passages)) ?? null)
  const units = own.map(centre(own))
  const blend = (i: number, j: number, words: number) => {
    const [a, b] = [units[i], units[j]]
    return a && b ? (1 - vectorShare) * words + vectorShare * Math.max(0, product(a, b)) : words
  }
  return {
    size: index.size,
    score: (i, j) => blend(i, j, index.score(i, j)),
    scoresOf: (i) => {
      const scores = index.scoresOf(i)
      for (let j = 0; j < scores.length; j++) scores[j] = blend(i, j, scores[j] ?? 0)
      return scores
    },
    candidates: (i, limit) => index.candidates(i, limit),
  }
}

/** Takes the mean of all vectors off one, and makes it of length 1; null for none, and for what is the mean itself. */
function centre(all: ReadonlyArray<Float32Array | null>): (vector: Float32Array | null) => Float64Array | null {
  const there = all.filter((vector) => vector !== null)
  const mean = new Float64Array(there[0]?.length ?? 0)
  for (const vector of there)
    for (let k = 0; k < mean.length; k++) mean[k] = (mean[k] ?? 0) + (vector[k] ?? 0) / there.length
  return (vector) => {
    if (vector === null) return null
    const off = Float64Array.from(vector, (value, k) => value - (mean[k] ?? 0))
    const length = Math.sqrt(product(off, off))
    return length < leastLength ? null : off.map((value) => value / length)
  }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}
