import type { Pattern } from '../schema/analysis/analysis.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { quoteText } from '../similarity/corpus/quote.ts'
import { namesIncident } from '../similarity/names-incident.ts'
import { compareText } from '../text/compare-text.ts'
import type { Member } from './found-pattern.ts'

/** Finds occurrences that members mention and that have no document: "the same on the wiki database, Feb 3". */
export function findMentions({ subjects }: OrderedCorpus, members: readonly Member[]): Pattern['mentions'] {
  const mentions = new Map<string, Pattern['mentions'][number]>()
  for (const { subject } of members) {
    for (const [i, relation] of subject.incident.relations.entries()) {
      if (relation.kind !== 'same' || relation.id !== null || relation.date === null) continue
      if (subjects.some(({ incident }) => namesIncident(relation, relation.quote, incident))) continue
      const evidence = makeEvidence(subject, 'statement', quoteText(relation.quote, ['relations', i], 'quote'))
      mentions.set(`${relation.date}\n${relation.quote}\n${subject.incident.id}`, { date: relation.date, evidence })
    }
  }
  return [...mentions].sort(([a], [b]) => compareText(a, b)).map(([, mention]) => mention)
}
