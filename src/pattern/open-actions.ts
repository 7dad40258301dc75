import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { quoteText } from '../similarity/corpus/quote.ts'
import { readSentence } from '../similarity/profile.ts'
import { relevance } from '../similarity/words/group-terms.ts'
import type { TermVector } from '../similarity/words/term-space.ts'

/** Below this an action item shares nothing but common words with the pattern. A cosine, 0 to 1; chosen by hand. */
export const leastRelevance = 0.08

/** Finds the action items of a member that bear on the pattern and that no mark says are done or dropped. */
export function openActionsOf(
  corpus: OrderedCorpus,
  subject: ParsedIncident,
  terms: TermVector,
): Pattern['openActions'] {
  const { incident } = subject
  return incident.actionItems.flatMap((item, i) => {
    if (item.status === 'done' || item.status === 'dropped') return []
    if (relevance(corpus.similarity.space, readSentence(item.text, corpus.signatures), terms) < leastRelevance)
      return []
    const evidence = makeEvidence(subject, 'statement', quoteText(item.text, ['actionItems', i], 'text'))
    return [{ incident: incident.id, at: evidence.at, text: item.text, evidence }]
  })
}
