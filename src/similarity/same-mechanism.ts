import type { Similarity } from './similarity.ts'
import { findStatedRelation } from './stated-relation.ts'
import { isNamedAsTime } from './words/is-named-as-time.ts'
import { signatureTerm } from './words/term-space.ts'

/**
 * Logistic weights of "same mechanism" by what two incidents share, fitted on five hand-labelled corpora and our own examples
 * (38 pairs that share a mechanism, 114 that only look so, and those of no kin), with a strong ridge, since so few pairs
 * bear no finer weights. The scale was then set on figures that each corpus got from weights fitted on the others (Platt's
 * method), so that 0.5 means as likely as not.
 */
const bias = -3.89
const weights = { aboveNoise: 1.33, mechanism: 3.01, places: -0.5, sharedCause: 2.16, named: 5.34 }
/** A little more than as likely as not: a wrong merge costs more trust than a missed one. Chosen by hand. */
export const sameMechanismBar = 0.54
/** Two texts that are no more alike than this many times what any two of the team are: only their own word joins them. Chosen by hand. */
const leastAboveNoise = 2
/** Mechanisms that are alike by less than this have nothing to do with each other. Chosen by hand. */
const leastMechanism = 0.05
/** Keeps the logarithm of a ratio near 0 within bounds; the weights were fitted with it. */
export const logFloor = 0.1
/** A signature in more than half of the incidents distinguishes these two from no others. */
export const rareCauseShare = 0.5

/**
 * How likely two incidents share a mechanism, 0 to 1: by what they say about each other, how far they are above what any two
 * share by chance, what of their mechanisms is the same, and how many others are nearer to either. (To count no kin among
 * those others was tried: it joins chains, at twice the wrong pairs.)
 */
export function estimateSameMechanism(similarity: Similarity, i: number, j: number): number {
  const [a, b] = [similarity.profiles[i]?.incident, similarity.profiles[j]?.incident]
  const score = similarity.score(i, j)
  if (a === undefined || b === undefined) return 0
  const stated = findStatedRelation(a, b)
  if (stated?.kind === 'different') return 0
  if (stated?.kind === 'same' || stated?.kind === 'duplicate') return 1
  if (score === 0 || (stated === null && haveOtherMechanisms(similarity, i, j))) return 0
  const noise = similarity.noise(i, j)
  const named = stated !== null && !isNamedAsTime(stated, stated.by === a ? b : a)
  const sharedCause = rareSharedCauses(similarity, i, j).length > 0
  if (score < leastAboveNoise * noise && !named) return 0
  const sum =
    bias +
    weights.aboveNoise * Math.log(score / noise + logFloor) +
    weights.mechanism * similarity.mechanismScore(i, j) +
    weights.places * Math.log(similarity.place(i, j) * similarity.place(j, i)) +
    (sharedCause ? weights.sharedCause : 0) +
    (named ? weights.named : 0)
  return 1 / (1 + Math.exp(-sum))
}

/** The mechanism signatures in the causes of both that distinguish them from most others, rarest first. */
export function rareSharedCauses(similarity: Similarity, i: number, j: number): readonly string[] {
  return similarity
    .sharedCauses(i, j)
    .filter((signature) => similarity.space.rarity(signatureTerm(signature)) >= Math.log(1 / rareCauseShare))
}

/** Both state a mechanism, and not the same: alike in words only, as one symptom of two causes is. */
export function haveOtherMechanisms(similarity: Similarity, i: number, j: number): boolean {
  return (
    similarity.statesMechanism(i) &&
    similarity.statesMechanism(j) &&
    similarity.mechanismScore(i, j) < leastMechanism &&
    similarity.sharedCauses(i, j).length === 0
  )
}
