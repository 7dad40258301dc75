import { compareText } from '../../diagnostic/compare.ts'
import type { Pattern } from '../../schema/analysis.ts'
import { makeEvidence } from '../evidence.ts'
import { namesIncident } from '../likeness/stated-relation.ts'
import type { OrderedCorpus } from '../ordered-corpus.ts'
import type { Subject } from '../subject.ts'

/** Finds occurrences that members tell of and that have no document: "the same on the wiki database, Feb 3". */
export function findMentions({ subjects }: OrderedCorpus, members: readonly Subject[]): Pattern['mentions'] {
  const mentions = new Map<string, Pattern['mentions'][number]>()
  for (const subject of members) {
    for (const [i, relation] of subject.incident.relations.entries()) {
      if (relation.kind !== 'same' || relation.id !== null || relation.date === null) continue
      if (subjects.some(({ incident }) => namesIncident(relation, relation.quote, incident))) continue
      const evidence = makeEvidence(subject, 'statement', ['relations', i], relation.quote)
      mentions.set(`${relation.date}\n${relation.quote}\n${subject.incident.id}`, { date: relation.date, evidence })
    }
  }
  return [...mentions].sort(([a], [b]) => compareText(a, b)).map(([, mention]) => mention)
}
