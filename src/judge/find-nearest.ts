import type { Match } from '../schema/analysis/match.ts'
import { comparePair, orderScore } from '../similarity/compare-pair.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { explainPair } from '../similarity/explain-pair.ts'
import { compareText } from '../text/compare-text.ts'

/** Another incident of the corpus, by index, and how sure "same mechanism" is, 0 to 1. */
export interface Nearest {
  readonly index: number
  readonly confidence: number
}

/** Orders what is near to an incident as `matchIncident` does, the nearest first. */
export function findNearest({ similarity, subjects }: OrderedCorpus, i: number): Nearest[] {
  const idOf = (index: number) => subjects[index]?.incident.id ?? ''
  return similarity
    .nearest(i)
    .map((index) => ({ index, score: orderScore(similarity, i, index), ...comparePair(similarity, i, index) }))
    .sort((a, b) => b.score - a.score || compareText(idOf(a.index), idOf(b.index)))
}

/** Words of both that speak for one cause, the weightiest first; those of the first are `query`. */
export function explainNearest({ similarity, subjects }: OrderedCorpus, i: number, j: number): Match['evidence'] {
  const [query, found] = [subjects[i], subjects[j]]
  if (!query || !found) return []
  const stated = similarity.stated.between(i, j)
  return explainPair(similarity, { index: i, subject: query }, { index: j, subject: found }, stated)
}
