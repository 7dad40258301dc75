import { formatPath } from '../diagnostic/source-map.ts'
import type { FollowedPromise } from '../promise/follow-promises.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { readSentence } from '../similarity/profile.ts'
import { relevance } from '../similarity/words/group-terms.ts'
import type { FoundPattern } from './found-pattern.ts'
import { leastRelevance } from './open-actions.ts'

/** Whether an action item that bears on a pattern is done, by its mark or by what a later incident shows, whether or not it held. */
export function hasKeptAction(
  { similarity }: OrderedCorpus,
  { members, terms }: FoundPattern,
  promises: readonly FollowedPromise[],
): boolean {
  return members.some(({ index, subject }) =>
    subject.incident.actionItems.some(({ text, status }, i) => {
      const shown = promises.some(
        ({ index: raised, undertaking, verdict }) =>
          raised === index &&
          formatPath(undertaking.at) === `actionItems[${i}]` &&
          (verdict === 'kept' || verdict === 'recurred-after-kept'),
      )
      return (
        (status === 'done' || shown) &&
        relevance(similarity.space, readSentence(text, similarity.signatures), terms) >= leastRelevance
      )
    }),
  )
}
