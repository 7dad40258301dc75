import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Match } from '../schema/analysis/match.ts'
import { cutQuote, makeEvidence } from './corpus/evidence.ts'
import { quoteText } from './corpus/quote.ts'
import type { ReadPassage } from './profile.ts'
import { signatureReasons } from './signature-reasons.ts'
import type { Similarity } from './similarity.ts'
import type { StatedRelation } from './stated-relations.ts'
import { signatureTerm } from './words/term-space.ts'

type Reason = Match['evidence'][number]

/** An incident with its index among those that are compared. */
interface Compared {
  readonly index: number
  readonly subject: ParsedIncident
}

/** Reasons of one match, for a list that is read at a glance. */
const mostReasons = 4

/**
 * Gives the reasons for a match, each with words of both sides, the weightiest first: what a document says itself, then shared
 * signatures, then wording.
 */
export function explainPair(
  similarity: Similarity,
  query: Compared,
  found: Compared,
  stated: StatedRelation | null,
): Reason[] {
  const passages = (index: number) => similarity.profiles[index]?.passages ?? []
  const reasons = [
    ...statedReason(query, found, stated),
    ...signatureReasons(passages(query.index), found.subject, passages(found.index), (signature) =>
      similarity.space.rarity(signatureTerm(signature)),
    ),
    ...wordingReason(similarity, query.index, found),
  ]
  const seen = new Set<string>()
  return reasons
    .filter(({ query: words, found: { quote } }) => {
      const key = `${words}\n${quote}`
      return words !== '' && quote !== '' && !seen.has(key) && seen.add(key)
    })
    .slice(0, mostReasons)
}

function statedReason(query: Compared, found: Compared, stated: StatedRelation | null): Reason[] {
  if (stated === null) return []
  const titleOf = ({ subject: { incident } }: Compared) => incident.title ?? incident.id
  if (stated.by === found.index) {
    return [{ query: cutQuote(titleOf(query)), found: makeEvidence(found.subject, 'statement', stated.quote) }]
  }
  const title = quoteText(titleOf(found), ['title'])
  return [{ query: cutQuote(stated.quote.text), found: makeEvidence(found.subject, 'statement', title) }]
}

/** The two sentences that share the most of what is rare. */
function wordingReason(similarity: Similarity, query: number, found: Compared): Reason[] {
  const shared = (a: ReadPassage, b: ReadPassage) => {
    const [left, right] = [similarity.space.sentenceVector(a), similarity.space.sentenceVector(b)]
    let sum = 0
    for (const [term, weight] of left) if (right.has(term)) sum += Math.min(weight, right.get(term) ?? 0)
    return sum / Math.sqrt(4 + left.size + right.size)
  }
  const sentences = (index: number) =>
    (similarity.profiles[index]?.passages ?? []).filter(
      (passage) => passage.zone !== 'reference' && passage.words.length > 2 && !similarity.space.isBoilerplate(passage),
    )
  let best: { score: number; mine: ReadPassage; its: ReadPassage } | null = null
  for (const mine of sentences(query)) {
    for (const its of sentences(found.index)) {
      const score = shared(mine, its)
      if (score > (best?.score ?? 0)) best = { score, mine, its }
    }
  }
  if (best === null) return []
  return [{ query: cutQuote(best.mine.text), found: makeEvidence(found.subject, 'wording', best.its) }]
}
