import { compareText } from '../diagnostic/compare.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Incident } from '../schema/incident.ts'
import type { Signature } from '../signature/signature.ts'
import { profileOf } from './profile.ts'
import { measureSimilarity, type Similarity } from './similarity.ts'
import { type Subject, toSubject } from './subject.ts'

/** Incidents under analysis, in an order that the input has no say in. */
export interface OrderedCorpus {
  readonly subjects: readonly Subject[]
  readonly similarity: Similarity
  readonly signatures: readonly Signature[]
}

/** Orders the incidents by id, and gets ready to compare them. */
export function orderCorpus(
  incidents: ReadonlyArray<Incident | ParsedIncident>,
  signatures: readonly Signature[],
): OrderedCorpus {
  const subjects = incidents.map(toSubject).sort(compareSubjects)
  const similarity = measureSimilarity(
    subjects.map(({ incident }) => profileOf(incident)),
    signatures,
  )
  return { subjects, similarity, signatures }
}

/** By id, and for those that share one by path and by all that they say. */
export function compareSubjects({ incident: a }: Subject, { incident: b }: Subject): number {
  return (
    compareText(a.id, b.id) ||
    compareText(a.path ?? '', b.path ?? '') ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}
