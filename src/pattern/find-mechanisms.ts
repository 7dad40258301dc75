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
 * Groups incidents that share a mechanism: the surest pairs first, and only where every two members share it. Where one
 * member says of another that it was the same, that will do for these two, and it makes no group alone.
 *
 * @param apart Keys of pairs that a person has judged to be apart.
 */
export function findMechanisms(corpus: OrderedCorpus, apart: ReadonlySet<string> = new Set()): MechanismGroup[] {
  const comparisons = compareNearPairs(corpus)
  const together = [...comparisons]
    .filter(([key]) => !apart.has(key))
    .map(([key, comparison]) => {
      const [a = '', b = ''] = key.split(' ')
      return { a, b, ...comparison }
    })
  return clusterPairs(
    together.filter(({ verdict }) => verdict === 'same-mechanism'),
    together.filter(({ stated }) => stated?.kind === 'same'),
  ).map((group) => ({ members: group.map(Number).sort((x, y) => x - y), comparisons }))
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
