import type { Verdict } from '../schema/match.ts'
import type { Similarity } from './similarity.ts'
import { findStatedRelation, type StatedRelation } from './stated-relation.ts'
import { signatureTerm } from './term-space.ts'

/** What two incidents are to each other. The same whichever is asked first. */
export interface PairJudgement {
  /** 0 to 1, for ranking. */
  readonly score: number
  readonly verdict: Verdict
  /** How sure "same mechanism" is, 0 to 1. */
  readonly confidence: number
  readonly stated: StatedRelation | null
  /** Mechanism signatures in the causes of both, rarest first. */
  readonly sharedCauses: readonly string[]
}

/**
 * Logistic weights of "same mechanism", fitted on five hand-labelled corpora together (35 pairs that share a mechanism, 114
 * that only look so). The bar was set on the same five, where nothing wrong was joined any more, since a wrong merge costs
 * more trust than a missed one; on other corpora some wrong merges are to be expected.
 */
const bias = -2.18
const weights = { aboveNoise: 0.78, mechanism: 2.09, margin: 0.85, ranks: -0.7, sharedCause: 2.88 }
export const sameMechanismBar = 0.65
/** Words alone join nothing: this much of what the mechanisms are made of must be shared. */
const leastMechanism = 0.3
/** A signature in more than half of the incidents tells these two from no others. */
const rareCauseShare = 0.5

/** Judges two incidents by what they say of each other, what they share, and how near nothing else comes. */
export function judgePair(similarity: Similarity, i: number, j: number): PairJudgement | null {
  const [a, b] = [similarity.profiles[i]?.incident, similarity.profiles[j]?.incident]
  if (a === undefined || b === undefined) return null
  const text = similarity.score(i, j)
  const stated = findStatedRelation(a, b)
  const sharedCauses = similarity
    .sharedCauses(i, j)
    .filter((signature) => similarity.space.rarity(signatureTerm(signature)) >= Math.log(1 / rareCauseShare))
  if (stated?.kind === 'same' || stated?.kind === 'duplicate') {
    return { score: 0.5 + text / 2, verdict: 'same-mechanism', confidence: 1, stated, sharedCauses }
  }
  const vetoed = stated?.kind === 'different'
  const confidence = vetoed ? 0 : confidenceOf(similarity, i, j, sharedCauses.length > 0)
  return {
    score: vetoed ? text / 3 : text,
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

function confidenceOf(similarity: Similarity, i: number, j: number, sharedCause: boolean): number {
  const score = similarity.score(i, j)
  if (score === 0) return 0
  if (!sharedCause && (similarity.mechanismScore(i, j) < leastMechanism || nameOtherCauses(similarity, i, j))) return 0
  const noise = Math.max((similarity.noise(i) + similarity.noise(j)) / 2, 0.01)
  const ranks = similarity.rank(i, j) * similarity.rank(j, i)
  const rivals = Math.max(bestBut(similarity, i, j), bestBut(similarity, j, i), 0.01)
  const sum =
    bias +
    weights.aboveNoise * Math.log(score / noise + 0.1) +
    weights.mechanism * similarity.mechanismScore(i, j) +
    weights.margin * Math.log(score / rivals + 0.05) +
    weights.ranks * Math.log(ranks) +
    weights.sharedCause * (sharedCause ? 1 : 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Both name a mechanism in their causes, and none is the same: alike in words only. */
function nameOtherCauses(similarity: Similarity, i: number, j: number): boolean {
  return similarity.causes(i).size > 0 && similarity.causes(j).size > 0 && similarity.sharedCauses(i, j).length === 0
}

/** The best score of i but for j: what comes between the two. */
function bestBut(similarity: Similarity, i: number, j: number): number {
  return similarity.neighbours(i).find(({ index }) => index !== j)?.score ?? 0
}

/** Without a shared mechanism: the same symptom, related, or nothing. */
function lesserVerdict(similarity: Similarity, i: number, j: number, stated: StatedRelation | null): Verdict {
  const score = similarity.score(i, j)
  const noise = Math.max((similarity.noise(i) + similarity.noise(j)) / 2, 0.01)
  const near = similarity.rank(i, j) <= 3 || similarity.rank(j, i) <= 3
  if (near && score >= 2 * noise && sharesSymptom(similarity, i, j)) return 'same-symptom'
  if (stated !== null || (near && score >= 3 * noise)) return 'related'
  return 'none'
}

function sharesSymptom(similarity: Similarity, i: number, j: number): boolean {
  const [a, b] = [symptomsOf(similarity, i), symptomsOf(similarity, j)]
  return [...a].some((s) => b.has(s) && similarity.space.rarity(signatureTerm(s)) >= Math.log(1 / rareCauseShare))
}

function symptomsOf(similarity: Similarity, i: number): ReadonlySet<string> {
  const told = new Set(['title', 'summary', 'impact', 'detection'])
  const passages = similarity.profiles[i]?.passages ?? []
  return new Set(passages.filter(({ zone }) => told.has(zone)).flatMap((p) => p.signatures.map((s) => s.signature)))
}
