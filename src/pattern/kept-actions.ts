import type { FollowThrough, Pattern } from '../schema/analysis/analysis.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { readSentence } from '../similarity/profile.ts'
import { groupTerms, relevance } from '../similarity/words/group-terms.ts'
import { leastRelevance } from './open-actions.ts'

/** An action item of a member that bears on the pattern, and that a mark or a later incident shows as done. */
export interface KeptAction {
  readonly incident: string
  /** The record path. */
  readonly at: string
  readonly text: string
}

/** Finds what was promised against a pattern and kept, whether or not it held. */
export function keptActions(
  { subjects, similarity }: OrderedCorpus,
  { members }: Pattern,
  followThrough: readonly FollowThrough[],
): KeptAction[] {
  const ids = new Set(members.map(({ incident }) => incident))
  const indices = [...subjects.keys()].filter((index) => ids.has(subjects[index]?.incident.id ?? ''))
  const terms = groupTerms(indices.map((index) => similarity.space.vector(index)))
  return indices.flatMap((index) => {
    const incident = subjects[index]?.incident
    return (incident?.actionItems ?? []).flatMap(({ text, status }, i) => {
      const at = `actionItems[${i}]`
      const shown = followThrough.some(
        ({ promise, verdict }) =>
          promise.incident === incident?.id &&
          promise.at === at &&
          (verdict === 'kept' || verdict === 'recurred-after-kept'),
      )
      if (status !== 'done' && !shown) return []
      return relevance(similarity.space, readSentence(text, similarity.signatures), terms) < leastRelevance
        ? []
        : [{ incident: incident?.id ?? '', at, text }]
    })
  })
}
