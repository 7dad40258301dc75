import { comparePair, type PairComparison } from '../similarity/compare-pair.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { signatureTerm } from '../similarity/words/term-space.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'
import { clusterPairs, type Pair } from './cluster-pairs.ts'

/** Incidents that share a mechanism: indices in the corpus, with how each pair was compared. */
export interface MechanismGroup {
  /** The failure signature in the causes of all; null where their words alone join them. */
  readonly signature: string | null
  /** Indices, ascending. */
  readonly members: readonly number[]
  readonly comparisons: ReadonlyMap<string, PairComparison>
  /** The id under which it is reported; by default that of what its two earliest share. */
  readonly foundId?: string | undefined
  /** What a person calls it, where one has judged. */
  readonly judged?: { readonly id: string; readonly name: string } | undefined
}

/** So many of the nearest are compared: what is farther is hardly ever the same mechanism. For speed; chosen by hand. */
const nearest = 12

/**
 * Groups incidents at the level of causes. What documents say about each other comes first and makes one group, whatever
 * signatures their words show; then pairs that share a signature in their causes are grouped by it, so that an incident
 * with three causes may stand in three groups.
 *
 * @param apart Keys of pairs that a person has judged to be apart.
 */
export function findMechanisms(
  { similarity, subjects }: OrderedCorpus,
  apart: ReadonlySet<string> = new Set(),
): MechanismGroup[] {
  const comparisons = compareNearPairs(subjects.length, similarity)
  const vetoed = new Set([...comparisons].filter(([, { stated }]) => stated?.kind === 'different').map(([key]) => key))
  const isVetoed = (a: string, b: string) => [vetoed, apart].some((pairs) => pairs.has(pairKey(Number(a), Number(b))))
  const joined = [...comparisons].filter(([key, { verdict }]) => verdict === 'same-mechanism' && !apart.has(key))
  const stated = joined.filter(([, { stated }]) => stated?.kind === 'same' || stated?.kind === 'duplicate')
  const byLabel = new Map<string, Pair[]>()
  const add = (label: string, pairs: readonly Pair[]) => byLabel.set(label, [...(byLabel.get(label) ?? []), ...pairs])
  for (const group of clusterPairs(stated.map(toPair), isVetoed)) {
    const within = stated.filter(([key]) => key.split(' ').every((index) => group.includes(index)))
    add(
      labelOf(
        within.map(([, comparison]) => comparison),
        similarity,
      ),
      within.map(toPair),
    )
  }
  for (const entry of joined.filter((pair) => !stated.includes(pair))) {
    const { sharedCauses } = entry[1]
    add(sharedCauses.find((signature) => byLabel.has(signature)) ?? sharedCauses[0] ?? '', [toPair(entry)])
  }
  const groups = [...byLabel].flatMap(([label, pairs]) =>
    clusterPairs(pairs, isVetoed)
      .map((group) => group.map(Number).sort((x, y) => x - y))
      .map((members) => ({ signature: label === '' ? null : label, members, comparisons })),
  )
  return withoutParts(groups)
}

function toPair([key, { confidence }]: readonly [string, PairComparison]): Pair {
  const [a = '', b = ''] = key.split(' ')
  return { a, b, confidence }
}

/** The signature that most of the pairs share in their causes, else the one of the cause that says that it is the same. */
function labelOf(comparisons: readonly PairComparison[], similarity: OrderedCorpus['similarity']): string {
  const shared = comparisons.flatMap(({ sharedCauses }) => sharedCauses)
  const stated = () => comparisons.flatMap((comparison) => statedCause(comparison, similarity) ?? [])
  const counts = countEach(shared.length > 0 ? shared : stated())
  const rarity = (signature: string) => similarity.space.rarity(signatureTerm(signature))
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || rarity(b) - rarity(a) || compareText(a, b))
  return most?.[0] ?? ''
}

/** The mechanism of the cause in which a document says that it is the same as another: what it is the same in. */
function statedCause({ stated }: PairComparison, similarity: OrderedCorpus['similarity']): string | null {
  if (stated === null) return null
  const profile = similarity.profiles.find(({ incident }) => incident === stated.by)
  const stating = profile?.passages.find(({ zone, text }) => zone === 'cause' && text.includes(stated.quote))
  const near = (profile?.passages ?? []).filter(
    ({ zone, at }) => zone === 'cause' && (stating === undefined || at[1] === stating.at[1]),
  )
  const signatures = near.flatMap((passage) => passage.signatures.map(({ signature }) => signature))
  const [rarest] = signatures
    .filter((signature) => similarity.isMechanism(signature))
    .sort(
      (a, b) =>
        similarity.space.rarity(signatureTerm(b)) - similarity.space.rarity(signatureTerm(a)) || compareText(a, b),
    )
  return rarest ?? null
}

/** Key of an unordered pair of indices. */
export function pairKey(i: number, j: number): string {
  return i < j ? `${i} ${j}` : `${j} ${i}`
}

function compareNearPairs(count: number, similarity: OrderedCorpus['similarity']): ReadonlyMap<string, PairComparison> {
  const pairs = new Set<string>()
  for (let i = 0; i < count; i++) {
    for (const { index } of similarity.neighbours(i).slice(0, nearest)) pairs.add(pairKey(i, index))
    const named = similarity.profiles[i]?.incident.relations ?? []
    if (named.length > 0) for (let j = 0; j < count; j++) if (i !== j) pairs.add(pairKey(i, j))
  }
  const comparisons = new Map<string, PairComparison>()
  for (const key of [...pairs].sort(compareText)) {
    const [i = 0, j = 0] = key.split(' ').map(Number)
    const comparison = comparePair(similarity, i, j)
    if (comparison) comparisons.set(key, comparison)
  }
  return comparisons
}

/** A group that lies within another says nothing more; of two the same, the one with a signature stays. */
function withoutParts(groups: readonly MechanismGroup[]): MechanismGroup[] {
  const sorted = [...groups].sort(
    (a, b) =>
      b.members.length - a.members.length ||
      Number(a.signature === null) - Number(b.signature === null) ||
      compareText(a.signature ?? '', b.signature ?? '') ||
      compareText(a.members.join(' '), b.members.join(' ')),
  )
  const kept: MechanismGroup[] = []
  for (const group of sorted) {
    if (!kept.some(({ members }) => group.members.every((member) => members.includes(member)))) kept.push(group)
  }
  return kept
}
