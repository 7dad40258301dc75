import { explainNearest } from '../judge/find-nearest.ts'
import { findOpenPairs } from '../judge/find-open-pairs.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { redactQuotes } from '../redact/redact-quotes.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import type { Judgement } from '../schema/analysis/judgement.ts'
import type { OpenPair } from '../schema/analysis/open-pair.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { orderCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { Embeddings } from '../similarity/embedding/embedding.ts'
import { sourceTextOf } from './source-text-of.ts'

export interface ListOpenPairsOptions {
  /** What people have judged already; such pairs are left out. @default nothing */
  readonly judgement?: Judgement | undefined
  /** The patterns of an analysis with this judgement: what is found with a named pattern is judged with it. @default none */
  readonly patterns?: readonly Pick<Pattern, 'id' | 'title' | 'members'>[] | undefined
  /** The id of the one incident whose pairs are asked for. @default all incidents */
  readonly incident?: string | undefined
  /** Failure signatures that texts are searched for. @default builtinSignatures */
  readonly signatures?: readonly Signature[] | undefined
  /** Vectors of the incidents, by `embedIncidents`, that count beside the words. @default none */
  readonly embeddings?: Embeddings | undefined
}

/**
 * Lists the pairs of incidents that a person can judge, each incident with its three nearest, and words of both that speak for
 * one cause. Those worth a look come first, then the latest incidents. A document that describes an incident that another
 * describes too is in no pair. Secrets are masked in what is quoted.
 */
export function listOpenPairs(incidents: readonly ParsedIncident[], options: ListOpenPairsOptions = {}): OpenPair[] {
  const { judgement = {}, patterns = [], incident, signatures = builtinSignatures, embeddings } = options
  const corpus = orderCorpus(incidents, signatures, embeddings)
  const only =
    incident === undefined ? undefined : corpus.subjects.findIndex((subject) => subject.incident.id === incident)
  if (only === -1) return []
  const pairs = findOpenPairs(corpus, judgement, patterns, only).map(
    ({ later, earlier, worthALook }): OpenPair => ({
      incident: corpus.subjects[later]?.incident.id ?? '',
      other: corpus.subjects[earlier]?.incident.id ?? '',
      worthALook,
      evidence: explainNearest(corpus, later, earlier),
    }),
  )
  return redactQuotes(pairs, incidents.map(sourceTextOf))
}
