import { fromRecord } from '../parse/from-record.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { redactQuotes } from '../redact/redact-quotes.ts'
import type { Match } from '../schema/analysis/match.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { compareFar, comparePair, type PairComparison } from '../similarity/compare-pair.ts'
import { compareQuery } from '../similarity/compare-query.ts'
import type { Embeddings } from '../similarity/embedding.ts'
import { explainPair } from '../similarity/explain-pair.ts'
import { profileOf } from '../similarity/profile.ts'
import { readQuery } from '../similarity/read-query.ts'
import { measureSimilarity } from '../similarity/similarity.ts'
import { findStatedRelation } from '../similarity/stated-relation.ts'
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
 * The verdict abstains (`none`, `related`) where it is not sure; ties are in order of id. An incident is not compared
 * with itself (the same id). Secrets are masked in what is quoted.
 */
export function matchIncident(
  query: ParsedIncident | Snapshot | string,
  incidents: readonly ParsedIncident[],
  options: MatchOptions = {},
): Match[] {
  const signatures = options.signatures ?? builtinSignatures
  const asked = readQuery(query, signatures)
  const subjects = incidents
    .filter(({ incident }) => asked.subject === null || incident.id !== asked.subject.incident.id)
    .sort((a, b) => compareText(a.incident.id, b.incident.id))
  const similarity = measureSimilarity(
    [asked.profile, ...subjects.map(({ incident }) => profileOf(incident, signatures))],
    signatures,
    options.embeddings,
  )
  const near = new Set(similarity.neighbours(0).map(({ index }) => index))
  const compare = (index: number, incident: Incident): PairComparison | null => {
    if (asked.subject === null) return compareQuery(similarity, 0, index)
    const isFar = !near.has(index) && findStatedRelation(asked.subject.incident, incident) === null
    return isFar ? compareFar(similarity, 0, index) : comparePair(similarity, 0, index)
  }
  const compared = subjects.flatMap((subject, n) => {
    const comparison = compare(n + 1, subject.incident)
    return comparison ? [{ subject, index: n + 1, comparison }] : []
  })
  compared.sort(
    (a, b) => b.comparison.score - a.comparison.score || compareText(a.subject.incident.id, b.subject.incident.id),
  )
  const from = { index: 0, subject: asked.subject ?? fromRecord(asked.profile.incident) }
  const matches = compared.map(({ subject, index, comparison }, place) => ({
    incident: subject.incident.id,
    score: comparison.score,
    verdict: comparison.verdict,
    evidence:
      comparison.score > 0 && (comparison.verdict !== 'none' || place < explainedAnyway)
        ? explainPair(similarity, from, { index, subject }, comparison)
        : [],
  }))
  const quoted = new Set(matches.flatMap(({ incident, evidence }) => (evidence.length > 0 ? [incident] : [])))
  const documents = incidents.filter((each) => quoted.has(each.incident.id)).map(sourceTextOf)
  return redactQuotes(matches, documents)
}
