import { compareText } from '../diagnostic/compare.ts'
import { clusterPairs, type Pair } from './cluster-pairs.ts'
import { judgePair, type PairJudgement } from './judge-pair.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import { signatureTerm } from './term-space.ts'

/** Incidents that share a mechanism: indices in the corpus, with what was judged of each pair. */
export interface MechanismGroup {
  /** The failure signature in the causes of all; null where their words alone join them. */
  readonly signature: string | null
  /** Indices, ascending. */
  readonly members: readonly number[]
  readonly judgements: ReadonlyMap<string, PairJudgement>
}

/** Nothing beyond the nearest few is ever the same mechanism. */
const nearest = 12

/**
 * Groups incidents at the level of causes: pairs that share a signature in their causes are grouped by that signature,
 * so that an incident with three causes may stand in three groups.
 */
export function findMechanisms({ similarity, subjects }: OrderedCorpus): MechanismGroup[] {
  const judgements = judgeNearPairs(subjects.length, similarity)
  const byLabel = new Map<string, Pair[]>()
  const vetoed = new Set<string>()
  for (const [key, judgement] of judgements) {
    const [a = '', b = ''] = key.split(' ')
    if (judgement.stated?.kind === 'different') vetoed.add(key)
    if (judgement.verdict !== 'same-mechanism') continue
    const label = judgement.sharedCauses[0] ?? statedCause(judgement, similarity) ?? ''
    byLabel.set(label, [...(byLabel.get(label) ?? []), { a, b, confidence: judgement.confidence }])
  }
  const isVetoed = (a: string, b: string) => vetoed.has(pairKey(Number(a), Number(b)))
  const groups = [...byLabel].flatMap(([label, pairs]) =>
    clusterPairs(pairs, isVetoed)
      .map((group) => group.map(Number).sort((x, y) => x - y))
      .map((members) => ({ signature: label === '' ? null : label, members, judgements })),
  )
  return withoutParts(groups)
}

/** The mechanism of the cause in which a document says that it is the same as another: what it is the same in. */
function statedCause({ stated }: PairJudgement, similarity: OrderedCorpus['similarity']): string | null {
  if (stated === null) return null
  const profile = similarity.profiles.find(({ incident }) => incident === stated.by)
  const told = profile?.passages.find(({ zone, text }) => zone === 'cause' && text.includes(stated.quote))
  const near = (profile?.passages ?? []).filter(
    ({ zone, at }) => zone === 'cause' && (told === undefined || at[1] === told.at[1]),
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

function judgeNearPairs(count: number, similarity: OrderedCorpus['similarity']): ReadonlyMap<string, PairJudgement> {
  const pairs = new Set<string>()
  for (let i = 0; i < count; i++) {
    for (const { index } of similarity.neighbours(i).slice(0, nearest)) pairs.add(pairKey(i, index))
    const named = similarity.profiles[i]?.incident.relations ?? []
    if (named.length > 0) for (let j = 0; j < count; j++) if (i !== j) pairs.add(pairKey(i, j))
  }
  const judgements = new Map<string, PairJudgement>()
  for (const key of [...pairs].sort(compareText)) {
    const [i = 0, j = 0] = key.split(' ').map(Number)
    const judgement = judgePair(similarity, i, j)
    if (judgement) judgements.set(key, judgement)
  }
  return judgements
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
