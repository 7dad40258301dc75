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
  const subjects = incidents
    .map(toSubject)
    .sort(
      (a, b) =>
        compareText(a.incident.id, b.incident.id) ||
        compareText(a.incident.path ?? '', b.incident.path ?? '') ||
        compareText(JSON.stringify(a.incident), JSON.stringify(b.incident)),
    )
  const similarity = measureSimilarity(
    subjects.map(({ incident }) => profileOf(incident)),
    signatures,
  )
  return { subjects, similarity, signatures }
}
