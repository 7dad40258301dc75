import type { OrderedCorpus } from './ordered-corpus.ts'

export type OrderedSubjects = OrderedCorpus['subjects']

/** The index of each incident, by its id; of an id that is there twice, the first. */
export function indexById(subjects: OrderedSubjects): ReadonlyMap<string, number> {
  return new Map([...subjects.entries()].reverse().map(([index, { incident }]) => [incident.id, index]))
}
