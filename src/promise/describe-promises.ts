import { formatPath } from '../diagnostic/source-map.ts'
import type { FollowThrough, OpenPromise } from '../schema/analysis/analysis.ts'
import { cutQuote, makeEvidence } from '../similarity/corpus/evidence.ts'
import type { FollowedPromise, Promised, UnfollowedPromise } from './follow-promises.ts'
import type { Statement } from './statement.ts'

/** A followed promise as it is reported: the documents by their ids. */
export function toFollowThrough({ later, verdict, ...promise }: FollowedPromise): FollowThrough {
  return { promise: describePromise(promise), later: describeLater(later), verdict }
}

/** A promise of which nothing is sure, as it is reported. */
export function toOpenPromise({ candidates, ...promise }: UnfollowedPromise): OpenPromise {
  return { promise: describePromise(promise), candidates: candidates.map(describeLater) }
}

function describePromise({ subject, undertaking }: Promised): FollowThrough['promise'] {
  return {
    incident: subject.incident.id,
    at: formatPath(undertaking.at),
    text: undertaking.text,
    evidence: makeEvidence(subject, 'statement', undertaking),
  }
}

function describeLater({ subject, passage }: Statement): FollowThrough['later'] {
  return {
    incident: subject.incident.id,
    at: formatPath(passage.at),
    quote: cutQuote(passage.text),
    evidence: makeEvidence(subject, 'statement', passage),
  }
}
