import type { Match } from '../schema/analysis/match.ts'
import { comparePair } from '../similarity/compare-pair.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { explainPair } from '../similarity/explain-pair.ts'
import { compareText } from '../text/compare-text.ts'

/** Another incident of the corpus, by index, and how sure "same mechanism" is, 0 to 1. */
export interface Nearest {
  readonly index: number
  readonly confidence: number
}

/** So many of the nearest are compared: what is farther is hardly ever the same mechanism. For speed; chosen by hand. */
const compared = 12

/** Orders what is near to an incident as `matchIncident` does, the nearest first. */
export function findNearest({ similarity, subjects }: OrderedCorpus, i: number): Nearest[] {
  return similarity
    .neighbours(i)
    .slice(0, compared)
    .flatMap(({ index }) => {
      const comparison = comparePair(similarity, i, index)
      return comparison ? [{ index, ...comparison }] : []
    })
    .sort(
      (a, b) =>
        b.score - a.score || compareText(subjects[a.index]?.incident.id ?? '', subjects[b.index]?.incident.id ?? ''),
    )
}

/** Words of both that speak for one cause, the weightiest first; those of the first are `query`. */
export function explainNearest({ similarity, subjects }: OrderedCorpus, i: number, j: number): Match['evidence'] {
  const [query, found] = [subjects[i], subjects[j]]
  const comparison = comparePair(similarity, i, j)
  if (!query || !found || !comparison) return []
  return explainPair(similarity, { index: i, subject: query }, { index: j, subject: found }, comparison)
}
