import type { Verdict } from '../schema/analysis/match.ts'
import { distinguishingRarity } from './mechanisms.ts'
import type { Similarity } from './similarity.ts'
import type { StatedRelation } from './stated-relations.ts'
import { confidenceOf, shippedWeights, weighOrder } from './weights.ts'
import { signatureTerm } from './words/term-space.ts'

/** What two incidents are to each other. The same whichever is asked first. */
export interface PairComparison {
  readonly verdict: Verdict
  /** How sure "same mechanism" is, 0 to 1. */
  readonly confidence: number
  readonly stated: StatedRelation | null
}

/**
 * From here on two share a mechanism. Chosen on 24 teams, where with other weights, and each team with numbers from the others, 28
 * of 30 were right; with the weights shipped 17 of 17 were, on twelve of these teams, which were in view.
 */
export const sameMechanismBar = 0.75
/** From here on they are related: an eighth of these were strangers. The same 24 teams. */
const relatedBar = 0.4
/** From here on a shared symptom is more than chance: right in 17 of 18. The same 24 teams. */
const symptomBar = 0.1

/** Judges two incidents by how near they are to each other, what they state of cause and fix, and what they say about each other. */
export function comparePair(similarity: Similarity, i: number, j: number): PairComparison {
  const stated = similarity.stated.between(i, j)
  const confidence = confidenceOf(similarity.features(i, j))
  const verdict = verdictOf(similarity, i, j, confidence)
  if (stated?.kind !== 'different') return { verdict, confidence, stated }
  // A person says that the cause was another: at most they looked alike.
  return { verdict: verdict === 'same-symptom' ? verdict : 'none', confidence: 0, stated }
}

/** For an order of likeness, 0 to 1; no probability. */
export function orderScore(similarity: Similarity, i: number, j: number): number {
  return 1 / (1 + shippedWeights.order.stated - weighOrder(similarity.order(i, j)))
}

function verdictOf(similarity: Similarity, i: number, j: number, confidence: number): Verdict {
  if (confidence >= sameMechanismBar) return 'same-mechanism'
  if (confidence >= symptomBar && sharesSymptom(similarity, i, j)) return 'same-symptom'
  return confidence >= relatedBar ? 'related' : 'none'
}

/** Where an incident says how it was felt. */
const symptomZones = new Set(['title', 'summary', 'impact', 'detection'])

function sharesSymptom(similarity: Similarity, i: number, j: number): boolean {
  const [a, b] = [symptomsOf(similarity, i), symptomsOf(similarity, j)]
  return [...a].some((s) => b.has(s) && similarity.space.rarity(signatureTerm(s)) >= distinguishingRarity)
}

function symptomsOf(similarity: Similarity, i: number): ReadonlySet<string> {
  const passages = similarity.profiles[i]?.passages ?? []
  const shown = passages.filter(({ zone }) => symptomZones.has(zone)).flatMap((passage) => passage.signatures)
  return new Set(shown.map(({ signature }) => signature).filter((signature) => !similarity.isMechanism(signature)))
}
