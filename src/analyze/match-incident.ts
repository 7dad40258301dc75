import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { redactQuotes } from '../redact/redact-quotes.ts'
import type { Match } from '../schema/analysis/match.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { comparePair, orderScore } from '../similarity/compare-pair.ts'
import type { Embeddings } from '../similarity/embedding/embedding.ts'
import { explainPair } from '../similarity/explain-pair.ts'
import { ownTexts } from '../similarity/own-text.ts'
import { profilesOf } from '../similarity/profile.ts'
import { explainAnswer } from '../similarity/search/explain-answer.ts'
import { isSearch, type Query, readSearch } from '../similarity/search/read-query.ts'
import { searchIncidents } from '../similarity/search/search-incidents.ts'
import { measureSimilarity } from '../similarity/similarity.ts'
import { compareText } from '../text/compare-text.ts'
import { sourceTextOf } from './source-text-of.ts'

export interface MatchOptions {
  /** Failure signatures that texts and a snapshot are searched for. @default builtinSignatures */
  readonly signatures?: readonly Signature[] | undefined
  /** Vectors of the query and the incidents, by `embedIncidents`, that count beside the words. @default none */
  readonly embeddings?: Embeddings | undefined
}

/** Reasons are looked up for the best matches even where the verdict is none, so that a person can judge. */
const explainedAnyway = 5

/**
 * Compares an incident, a snapshot or a sentence with the incidents that are known, and gives all of them, best first.
 * The verdict abstains (`none`, `related`) where it is not sure, and where the words of either side can't be quoted; a sentence is
 * never told the same mechanism. Ties are in order of id. An incident is not compared with itself (the same id). Secrets are
 * masked in what is quoted.
 */
export function matchIncident(query: Query, incidents: readonly ParsedIncident[], options: MatchOptions = {}): Match[] {
  const subjects = incidents
    .filter(({ incident }) => isSearch(query) || incident.id !== query.incident.id)
    .sort((a, b) => compareText(a.incident.id, b.incident.id))
  const found = isSearch(query) ? search(query, subjects, options) : compare(query, subjects, options)
  found.sort((a, b) => b.score - a.score || compareText(a.incident, b.incident))
  const matches = found.map(({ incident, score, verdict, explain }, place): Match => {
    const evidence = verdict !== 'none' || (score > 0 && place < explainedAnyway) ? explain() : []
    return { incident, score, verdict: evidence.length > 0 ? verdict : 'none', evidence }
  })
  const quoted = new Set(matches.flatMap(({ incident, evidence }) => (evidence.length > 0 ? [incident] : [])))
  const documents = incidents.filter((each) => quoted.has(each.incident.id)).map(sourceTextOf)
  return redactQuotes(matches, documents)
}

interface Found extends Pick<Match, 'incident' | 'score' | 'verdict'> {
  readonly explain: () => Match['evidence']
}

/** What is not among the nearest, and that neither names, is ranked and no more. */
function compare(
  query: ParsedIncident,
  subjects: readonly ParsedIncident[],
  { signatures = builtinSignatures, embeddings }: MatchOptions,
): Found[] {
  const all = [query, ...subjects]
  const similarity = measureSimilarity(profilesOf(all, signatures), signatures, embeddings)
  const near = new Set(similarity.nearest(0))
  return subjects.map((subject, n) => {
    const index = n + 1
    const stated = similarity.stated.between(0, index)
    const isNear = near.has(index) || stated !== null
    return {
      incident: subject.incident.id,
      score: orderScore(similarity, 0, index),
      verdict: isNear ? comparePair(similarity, 0, index).verdict : 'none',
      explain: () => explainPair(similarity, { index: 0, subject: query }, { index, subject }, stated),
    }
  })
}

function search(
  query: Snapshot | string,
  subjects: readonly ParsedIncident[],
  { signatures = builtinSignatures, embeddings }: MatchOptions,
): Found[] {
  const asked = readSearch(query, signatures)
  const texts = ownTexts(subjects)
  const documents = profilesOf(subjects, signatures).map((profile, n) => ({ profile, text: texts[n] ?? '' }))
  const kind = typeof query === 'string' ? 'sentence' : 'snapshot'
  const { answers, rarity } = searchIncidents(asked, documents, kind, signatures, embeddings)
  return subjects.flatMap((subject, n) => {
    const [answer, profile] = [answers[n], documents[n]?.profile]
    if (!answer || !profile) return []
    const { score, verdict } = answer
    const explain = () => explainAnswer(asked, { subject, profile }, answer, rarity)
    return [{ incident: subject.incident.id, score, verdict, explain }]
  })
}
