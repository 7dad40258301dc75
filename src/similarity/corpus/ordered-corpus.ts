import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Analysis } from '../../schema/analysis/analysis.ts'
import type { Signature } from '../../signature/signature.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Embeddings } from '../embedding/embedding.ts'
import { profilesOf } from '../profile.ts'
import { measureSimilarity, type Similarity } from '../similarity.ts'
import { findDuplicates } from './find-duplicates.ts'

/** Incidents under analysis, in an order that the input has no say in. */
export interface OrderedCorpus {
  /** One for each incident: a document that describes the same one as another stands among the duplicates. */
  readonly subjects: readonly ParsedIncident[]
  readonly duplicates: Analysis['duplicates']
  readonly similarity: Similarity
  readonly signatures: readonly Signature[]
}

/** Orders the incidents by id, and gets ready to compare them. */
export function orderCorpus(
  incidents: readonly ParsedIncident[],
  signatures: readonly Signature[],
  embeddings?: Embeddings,
): OrderedCorpus {
  const documents = [...incidents].sort(compareSubjects)
  const duplicates = findDuplicates(documents, signatures)
  const subjects = documents.filter((subject) => !duplicates.has(subject))
  const similarity = measureSimilarity(profilesOf(subjects, signatures), signatures, embeddings)
  return {
    subjects,
    duplicates: documents.flatMap((subject) => duplicates.get(subject) ?? []),
    similarity,
    signatures,
  }
}

/** By id, and for those that share one by path and by all that they say. */
export function compareSubjects({ incident: a }: ParsedIncident, { incident: b }: ParsedIncident): number {
  return (
    compareText(a.id, b.id) ||
    compareText(a.path ?? '', b.path ?? '') ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}
