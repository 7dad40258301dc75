import { comparePair, type PairComparison } from '../similarity/compare-pair.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { compareText } from '../text/compare-text.ts'
import { clusterPairs } from './cluster-pairs.ts'

/** Incidents that share a mechanism: indices in the corpus, with how each pair was compared. */
export interface MechanismGroup {
  /** Indices, ascending. */
  readonly members: readonly number[]
  readonly comparisons: ReadonlyMap<string, PairComparison>
  /** What a person calls it, where one has judged. */
  readonly judged?: { readonly id: string; readonly name: string } | undefined
}

/**
 * Groups incidents that share a mechanism: the surest pairs first, and only where every two members share it.
 *
 * @param apart Keys of pairs that a person has judged to be apart.
 */
export function findMechanisms(corpus: OrderedCorpus, apart: ReadonlySet<string> = new Set()): MechanismGroup[] {
  const comparisons = compareNearPairs(corpus)
  const joined = [...comparisons].filter(([key, { verdict }]) => verdict === 'same-mechanism' && !apart.has(key))
  const pairs = joined.map(([key, { confidence }]) => {
    const [a = '', b = ''] = key.split(' ')
    return { a, b, confidence }
  })
  return clusterPairs(pairs).map((group) => ({ members: group.map(Number).sort((x, y) => x - y), comparisons }))
}

/** Key of an unordered pair of indices. */
export function pairKey(i: number, j: number): string {
  return i < j ? `${i} ${j}` : `${j} ${i}`
}

/** What is not near to either, and that neither names, is not compared: it would take everything with everything. */
function compareNearPairs({ similarity, subjects }: OrderedCorpus): ReadonlyMap<string, PairComparison> {
  const pairs = new Set(similarity.stated.pairs.map(([i, j]) => pairKey(i, j)))
  for (const i of subjects.keys()) for (const j of similarity.nearest(i)) pairs.add(pairKey(i, j))
  return new Map(
    [...pairs].sort(compareText).map((key) => {
      const [i = 0, j = 0] = key.split(' ').map(Number)
      return [key, comparePair(similarity, i, j)] as const
    }),
  )
}
