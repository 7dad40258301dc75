import type { Verdict } from '../schema/analysis/match.ts'
import {
  estimateSameMechanism,
  haveOtherMechanisms,
  rareCauseShare,
  rareSharedCauses,
  sameMechanismBar,
} from './same-mechanism.ts'
import type { Similarity } from './similarity.ts'
import { findStatedRelation, type StatedRelation } from './stated-relation.ts'
import { signatureTerm } from './words/term-space.ts'

/** What two incidents are to each other. The same whichever is asked first. */
export interface PairComparison {
  /** 0 to 1, for ranking. */
  readonly score: number
  readonly verdict: Verdict
  /** How sure "same mechanism" is, 0 to 1. */
  readonly confidence: number
  readonly stated: StatedRelation | null
  /** Mechanism signatures in the causes of both, rarest first. */
  readonly sharedCauses: readonly string[]
}

/** The share that is left of the likeness of two texts that state unrelated mechanisms. Chosen by hand. */
const otherMechanismShare = 0.7

/** What the likeness is divided by where a document says that the cause is another. Chosen by hand. */
const differentDivisor = 3
/** Only the nearest three of either are compared with what any two share by chance. */
const nearRank = 3
/** How many times that the texts must share for the same symptom, and to be related without one. Chosen by hand. */
const symptomAboveNoise = 2
const relatedAboveNoise = 3

/** Judges two incidents by what they say about each other, what they share, and how near nothing else comes. */
export function comparePair(similarity: Similarity, i: number, j: number): PairComparison | null {
  const [a, b] = [similarity.profiles[i]?.incident, similarity.profiles[j]?.incident]
  if (a === undefined || b === undefined) return null
  const text = likenessOf(similarity, i, j)
  const stated = findStatedRelation(a, b)
  const sharedCauses = rareSharedCauses(similarity, i, j)
  if (stated?.kind === 'same' || stated?.kind === 'duplicate') {
    return { score: (1 + text) / 2, verdict: 'same-mechanism', confidence: 1, stated, sharedCauses }
  }
  const vetoed = stated?.kind === 'different'
  const confidence = estimateSameMechanism(similarity, i, j)
  return {
    score: vetoed ? text / differentDivisor : text,
    verdict: vetoed
      ? 'same-symptom'
      : confidence >= sameMechanismBar
        ? 'same-mechanism'
        : lesserVerdict(similarity, i, j, stated),
    confidence,
    stated,
    sharedCauses,
  }
}

/**
 * Judges an incident that is not among the nearest of the other and that neither names: it is ranked and no more. To ask
 * how near it is seen from the other side would take a comparison of everything with everything.
 */
export function compareFar(similarity: Similarity, i: number, j: number): PairComparison {
  return { score: likenessOf(similarity, i, j), verdict: 'none', confidence: 0, stated: null, sharedCauses: [] }
}

function likenessOf(similarity: Similarity, i: number, j: number): number {
  return similarity.score(i, j) * (haveOtherMechanisms(similarity, i, j) ? otherMechanismShare : 1)
}

/** Without a shared mechanism: the same symptom, related, or nothing. */
function lesserVerdict(similarity: Similarity, i: number, j: number, stated: StatedRelation | null): Verdict {
  const score = similarity.score(i, j)
  const noise = similarity.noise(i, j)
  const near = similarity.rank(i, j) <= nearRank || similarity.rank(j, i) <= nearRank
  if (near && score >= symptomAboveNoise * noise && sharesSymptom(similarity, i, j)) return 'same-symptom'
  if (stated !== null || (near && score >= relatedAboveNoise * noise)) return 'related'
  return 'none'
}

function sharesSymptom(similarity: Similarity, i: number, j: number): boolean {
  const [a, b] = [symptomsOf(similarity, i), symptomsOf(similarity, j)]
  return [...a].some((s) => b.has(s) && similarity.space.rarity(signatureTerm(s)) >= Math.log(1 / rareCauseShare))
}

/** Where an incident says how it was felt. */
const symptomZones = new Set(['title', 'summary', 'impact', 'detection'])

function symptomsOf(similarity: Similarity, i: number): ReadonlySet<string> {
  const passages = similarity.profiles[i]?.passages ?? []
  return new Set(
    passages.filter(({ zone }) => symptomZones.has(zone)).flatMap((p) => p.signatures.map((s) => s.signature)),
  )
}
