import type { Pattern } from '../schema/analysis.ts'
import { relevance } from './group-terms.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import { readPassage } from './profile.ts'
import type { Subject } from './subject.ts'
import type { TermVector } from './term-space.ts'

/** Below this an action item has nothing but common words with what the pattern shares. */
const leastRelevance = 0.08

/** Finds the action items of a member that bear on the pattern and that no mark says are done or dropped. */
export function openActionsOf(corpus: OrderedCorpus, { incident }: Subject, terms: TermVector): Pattern['openActions'] {
  return incident.actionItems.flatMap((item, i) => {
    if (item.status === 'done' || item.status === 'dropped') return []
    const passage = readPassage({ zone: 'action', text: item.text, at: ['actionItems', i] })
    if (relevance(corpus.similarity.space, passage, terms) < leastRelevance) return []
    return [{ incident: incident.id, at: `actionItems[${i}]`, text: item.text }]
  })
}
