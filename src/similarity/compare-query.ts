import type { Verdict } from '../schema/analysis/match.ts'
import type { PairComparison } from './compare-pair.ts'
import { round, type Similarity } from './similarity.ts'
import { signatureTerm } from './words/term-space.ts'

/** What makes the score: how much of the query the document covers, and how alike the two are. Chosen by hand. */
const coveredShare = 0.7
const likenessShare = 0.3
/** A document that covers half of the query is related to it. */
const mostlyCovered = 0.5

/**
 * Judges how an incident answers a sentence or a snapshot. A short query can't be as long as a document, so what counts
 * is how much of the query the document covers: the share of the query's weight, each term by the square of its rarity.
 */
export function compareQuery(similarity: Similarity, query: number, found: number): PairComparison {
  const [asked, document] = [similarity.space.vector(query), similarity.space.vector(found)]
  let covered = 0
  for (const [term, weight] of asked) if (document.has(term)) covered += weight * weight
  const score = round(coveredShare * Math.min(1, covered) + likenessShare * similarity.score(query, found))
  const sharedCauses = similarity.sharedCauses(query, found)
  const shared = signaturesOf(similarity, query).filter((s) => document.has(signatureTerm(s)))
  return {
    score,
    verdict: verdictOf(similarity, query, { covered, sharedCauses, shared }),
    confidence: 0,
    stated: null,
    sharedCauses,
  }
}

/**
 * A mechanism needs at least half of the mechanisms that the query shows to stand in the causes of the document, each
 * by its rarity; names that only the query has count for nothing, since a new incident hits new services.
 */
function verdictOf(
  similarity: Similarity,
  query: number,
  { covered, sharedCauses, shared }: { covered: number; sharedCauses: readonly string[]; shared: readonly string[] },
): Verdict {
  const weight = (signatures: Iterable<string>) =>
    [...signatures].reduce((sum, signature) => sum + similarity.space.rarity(signatureTerm(signature)), 0)
  if (sharedCauses.length > 0 && weight(sharedCauses) * 2 >= weight(similarity.causes(query))) return 'same-mechanism'
  const symptoms = new Set(similarity.signatures.filter(({ kind }) => kind === 'symptom').map(({ id }) => id))
  if (shared.some((signature) => symptoms.has(signature))) return 'same-symptom'
  return shared.length > 0 || covered >= mostlyCovered ? 'related' : 'none'
}

function signaturesOf(similarity: Similarity, index: number): string[] {
  const passages = similarity.profiles[index]?.passages ?? []
  return [...new Set(passages.flatMap(({ signatures }) => signatures.map(({ signature }) => signature)))]
}
