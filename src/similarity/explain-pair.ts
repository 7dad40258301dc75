import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Match } from '../schema/analysis/match.ts'
import { compareText } from '../text/compare-text.ts'
import type { PairComparison } from './compare-pair.ts'
import { cutQuote, makeEvidence } from './corpus/evidence.ts'
import { quoteText } from './corpus/quote.ts'
import type { ReadPassage } from './profile.ts'
import type { Similarity } from './similarity.ts'
import { signatureTerm } from './words/term-space.ts'

type Reason = Match['evidence'][number]

/** Reasons of one match, for a list that is read at a glance. */
const mostReasons = 4

/** Gives the reasons for a match, weightiest first: what a document says itself, then shared signatures, then wording. */
export function explainPair(
  similarity: Similarity,
  query: { readonly index: number; readonly subject: ParsedIncident },
  found: { readonly index: number; readonly subject: ParsedIncident },
  comparison: PairComparison,
): Reason[] {
  const reasons = [
    ...statedReason(query.subject, found.subject, comparison),
    ...signatureReasons(similarity, query.index, found),
    ...wordingReason(similarity, query.index, found),
  ]
  const seen = new Set<string>()
  return reasons
    .filter(({ query: words, found: { quote } }) => {
      const key = `${words}\n${quote}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, mostReasons)
}

function statedReason(query: ParsedIncident, found: ParsedIncident, { stated }: PairComparison): Reason[] {
  if (stated === null) return []
  const kind = stated.kind === 'mention' ? 'link' : 'statement'
  if (stated.by === found.incident) {
    const words = cutQuote(query.incident.title ?? query.incident.id)
    return [
      { query: words, found: makeEvidence(found, kind, quoteText(stated.quote, ['relations', stated.index], 'quote')) },
    ]
  }
  const title = found.incident.title ?? found.incident.id
  return [{ query: cutQuote(stated.quote), found: makeEvidence(found, kind, quoteText(title, ['title'])) }]
}

function signatureReasons(
  similarity: Similarity,
  query: number,
  found: { index: number; subject: ParsedIncident },
): Reason[] {
  const [ours, theirs] = [bySignature(similarity, query), bySignature(similarity, found.index)]
  return [...ours.keys()]
    .filter((signature) => theirs.has(signature) && similarity.space.rarity(signatureTerm(signature)) > 0)
    .sort(
      (a, b) =>
        similarity.space.rarity(signatureTerm(b)) - similarity.space.rarity(signatureTerm(a)) || compareText(a, b),
    )
    .slice(0, 2)
    .flatMap((signature) => {
      const [mine, its] = [ours.get(signature), theirs.get(signature)]
      if (!mine || !its) return []
      const hit = its.signatures.find((s) => s.signature === signature)
      const words = cutQuote(
        mine.text,
        mine.signatures.find((s) => s.signature === signature),
      )
      return [{ query: words, found: makeEvidence(found.subject, 'signature', its, hit) }]
    })
}

/** Where in a document its words say most about what happened; the lower the more. */
export const zoneRank: Readonly<Record<string, number>> = {
  cause: 0,
  summary: 1,
  title: 2,
  other: 3,
  timeline: 4,
  fix: 5,
  impact: 6,
}

/** The best place that shows each signature: a cause before a row of the timeline. */
export function bySignature(similarity: Similarity, index: number): ReadonlyMap<string, ReadPassage> {
  const best = new Map<string, ReadPassage>()
  for (const passage of similarity.profiles[index]?.passages ?? []) {
    for (const { signature } of passage.signatures) {
      const before = best.get(signature)
      if (!before || (zoneRank[passage.zone] ?? 9) < (zoneRank[before.zone] ?? 9)) best.set(signature, passage)
    }
  }
  return best
}

/** The two sentences that share the most of what is rare. */
function wordingReason(
  similarity: Similarity,
  query: number,
  found: { index: number; subject: ParsedIncident },
): Reason[] {
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
