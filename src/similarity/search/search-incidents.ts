import type { Verdict } from '../../schema/analysis/match.ts'
import type { Signature } from '../../signature/signature.ts'
import { blendEmbeddings } from '../embedding/blend-embeddings.ts'
import type { Embeddings } from '../embedding/embedding.ts'
import { averageViews } from '../likeness.ts'
import type { Profile, ReadPassage } from '../profile.ts'
import { isCommonWord } from '../words/common-words.ts'
import { holdsIdentifier, readIdentifiers } from '../words/read-identifiers.ts'
import { signatureTerm } from '../words/term-space.ts'
import { buildTextIndex, rarityOf, type TermCounts } from '../words/text-index.ts'
import { isBareSymptom, judgeSnapshot, signatureRarities } from './judge-signatures.ts'
import { quotePassage } from './quote-passage.ts'

/** A document that may be searched. */
export interface Searched {
  readonly profile: Profile
  /** Its own text, for names as they are written. */
  readonly text: string
}

/** How a document answers a query. */
export interface Answer {
  /** For an order, 0 to 1; no probability. */
  readonly score: number
  readonly verdict: Verdict
  /** The passage that holds most of what is asked; null where none does. */
  readonly quote: ReadPassage | null
}

/** An answer covers this much of the query, each word by its rarity. Chosen on 60 sentences for six teams, and checked on 50 that were in view. */
const leastCovered = 0.4
/** A query has each word once, and a document that speaks of it often is about it. Mentions; between 8 and 12 all is the same there. */
const queryHalfMentions = 12
/** A word in more documents than this, and in more than two, tells none of them apart. Chosen by hand. */
const tellingShare = 0.5
const tellingDocuments = 2
/** An identifier in more documents than this, and in more than two, points at none of them. The same sentences. */
const identifierShare = 0.15
const identifierDocuments = 2

/**
 * Searches incidents for the answer to a sentence or to what a cluster shows. A query is short, so what counts is how much of
 * it a document covers; and a name that few documents hold is never lost among other words.
 *
 * @param kind No sentence states a mechanism: that is for a cluster to show.
 */
export function searchIncidents(
  query: Profile,
  documents: readonly Searched[],
  kind: 'sentence' | 'snapshot',
  signatures: readonly Signature[],
  embeddings?: Embeddings,
): { readonly answers: Answer[]; readonly rarity: (signature: string) => number } {
  const ofSignature = signatureRarities(documents.map(({ profile }) => profile))
  const profiles = [query, ...documents.map(({ profile }) => profile)]
  const counts = profiles.map(countWords)
  const tokens = profiles.map((profile) => profile.tokens)
  const texts = averageViews(buildTextIndex(counts, queryHalfMentions), buildTextIndex(tokens, queryHalfMentions), 0)
  const likeness = embeddings ? blendEmbeddings(texts, profiles, embeddings) : texts
  const scores = Float64Array.from(likeness.scoresOf(0))
  const words = [...(counts[0]?.keys() ?? [])]
  const holding = new Map(words.map((word) => [word, counts.reduce((n, own) => n + Number(own.has(word)), -1)]))
  const rarity = (word: string) => Math.log((documents.length + 1) / ((holding.get(word) ?? 0) + 0.5))
  const asked = words.reduce((sum, word) => sum + rarity(word), 0)
  const exact = rareIdentifiers(query, documents)
  const mostTelling = Math.max(tellingDocuments, tellingShare * documents.length)
  const isTelling = (word: string) => !isCommonWord(word) && (holding.get(word) ?? 0) <= mostTelling
  const bare = isBareSymptom(query, signatures, isTelling)
  const shown = kind === 'snapshot' ? judgeSnapshot(query, profiles.slice(1), signatures, ofSignature) : []
  const answers = documents.map(({ profile }, n): Answer => {
    const own = counts[n + 1] ?? new Map()
    const covered = words.filter((word) => own.has(word)).reduce((sum, word) => sum + rarity(word), 0)
    const sum =
      (scores[n + 1] ?? 0) + exact.reduce((total, { found, weight }) => total + (found.has(n) ? weight : 0), 0)
    const score = sum / (1 + sum)
    const judged = shown[n]
    if (judged !== undefined && judged !== 'none') return { score, verdict: judged, quote: null }
    const quote = quotePassage(profile, words, isTelling, rarity)
    const isCovered = quote !== null && covered >= leastCovered * asked
    return { score, verdict: isCovered ? (bare ? 'same-symptom' : 'related') : 'none', quote }
  })
  return { answers, rarity: ofSignature }
}

/** The words and signatures of a text, with their mentions. */
function countWords({ passages }: Profile): TermCounts {
  const counts = new Map<string, number>()
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
  for (const { words, signatures } of passages) {
    words.forEach(add)
    for (const { signature } of signatures) add(signatureTerm(signature))
  }
  return counts
}

interface ExactIdentifier {
  /** The documents that hold it. */
  readonly found: ReadonlySet<number>
  readonly weight: number
}

function rareIdentifiers(query: Profile, documents: readonly Searched[]): ExactIdentifier[] {
  const most = Math.max(identifierDocuments, identifierShare * documents.length)
  const lower = documents.map(({ text }) => text.toLowerCase())
  return readIdentifiers(query.passages.map(({ text }) => text).join('\n')).flatMap((identifier) => {
    // A name that others write in capitals is no rarer for it.
    const known = lower.filter((text) => holdsIdentifier(text, identifier.toLowerCase())).length
    const found = new Set([...documents.keys()].filter((n) => holdsIdentifier(documents[n]?.text ?? '', identifier)))
    return found.size === 0 || known > most ? [] : [{ found, weight: rarityOf(known, documents.length) }]
  })
}
