import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'

/** The index of each incident by its id, and by that of a document that describes it as well; of two with one id, the first. */
export function indexById({ subjects, duplicates }: OrderedCorpus): ReadonlyMap<string, number> {
  const byId = new Map([...subjects.entries()].reverse().map(([index, { incident }]) => [incident.id, index]))
  for (const { incident, of } of duplicates) {
    const index = byId.get(of)
    if (index !== undefined && !byId.has(incident)) byId.set(incident, index)
  }
  return byId
}
