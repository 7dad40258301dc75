import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { compareText } from '../text/compare-text.ts'
import { blendEmbeddings } from './blend-embeddings.ts'
import type { Embeddings } from './embedding.ts'
import type { Zone } from './passage.ts'
import type { Profile } from './profile.ts'
import { buildTermSpace, cosine, signatureTerm, type TermSpace, type TermVector } from './words/term-space.ts'
import { buildTextIndex, type TextIndex } from './words/text-index.ts'

/** An incident and how alike it is, 0 to 1. */
export interface Neighbour {
  readonly index: number
  readonly score: number
}

/** How alike the incidents at hand are. Incidents are named by their index in `profiles`. */
export interface Similarity {
  readonly profiles: readonly Profile[]
  /** The signatures that their texts were searched for. */
  readonly signatures: readonly Signature[]
  readonly space: TermSpace
  /** Cosine of the whole texts, 0 to 1, rounded so that no order of summing shows. */
  score(i: number, j: number): number
  /** The others that are most alike, the most alike first; ties by id. */
  neighbours(i: number): readonly Neighbour[]
  /** 1 where j is the most alike of all to i; what is not among the neighbours comes after all of them. */
  rank(i: number, j: number): number
  /** The same by words and mechanism together: 1 where of all that is alike in words, j is nearest to i in both. */
  place(i: number, j: number): number
  /** What i and j share by chance: the mean of the medians of the scores of each with all others. */
  noise(i: number, j: number): number
  /** How alike the mechanisms are that the two state, 0 to 1, whatever else they share. */
  mechanismScore(i: number, j: number): number
  /** Whether i states a mechanism that can be compared. */
  statesMechanism(i: number): boolean
  /** Mechanism signatures that stand in the title, summary or causes of i. */
  causes(i: number): ReadonlySet<string>
  /** Mechanism signatures that stand in the causes of both, rarest first. */
  sharedCauses(i: number, j: number): readonly string[]
  /** Whether a signature says what broke, and not only how it was felt. */
  isMechanism(signature: string): boolean
}

/** How much a mention says about the mechanism, by where it stands. Chosen by hand. */
const mechanismWeight: Readonly<Record<Zone, number>> = {
  title: 1,
  summary: 2,
  cause: 2,
  fix: 1,
  timeline: 1,
  other: 1,
  impact: 0.5,
  detection: 0.3,
  action: 0.3,
  lesson: 0,
  reference: 0,
}

/** A signature says more about a mechanism than a theme does. Chosen by hand. */
const signatureShare = 2
/** What likeness in words counts where the mechanisms share nothing; they share 1 at most. Chosen by hand. */
const mechanismFloor = 0.5
/** A team whose texts share nothing at all would make every likeness infinitely rare. */
const leastNoise = 0.01

/** Up to this many incidents every one is compared with every other; beyond it, with those that share its rarest terms. For speed. */
const comparedWithAll = 600
/** Of each, by the rarest shared terms. For speed. */
const mostCandidates = 128
/** The nearest that are kept of each; what comes after them is as far as any other. */
const mostNeighbours = 64

/** Measures how alike incidents are. Rows are worked out when they are asked for, and kept. */
export function measureSimilarity(
  profiles: readonly Profile[],
  signatures: readonly Signature[] = builtinSignatures,
  embeddings?: Embeddings,
): Similarity {
  const mechanisms = new Set(signatures.filter(({ kind }) => kind === 'mechanism').map(({ id }) => id))
  const space = buildTermSpace(profiles)
  const words = buildTextIndex(space.counts())
  const index = embeddings ? blendEmbeddings(words, profiles, embeddings) : words
  const score = (i: number, j: number) => (i === j ? 0 : round(index.score(i, j)))
  const row = memoize((i: number) => readRow(i, index, profiles))
  const mechanismScore = (i: number, j: number) => round(cosine(mechanismVectors(i), mechanismVectors(j)))
  const places = memoize((i: number) =>
    row(i)
      .neighbours.map(({ index: j, score }) => ({ j, score: round(score * (mechanismFloor + mechanismScore(i, j))) }))
      .sort((a, b) => b.score - a.score),
  )
  const causes = memoize((i: number) => causeSignatures(profiles[i], mechanisms))
  const mechanismVectors = memoize((i: number) => mechanismVector(profiles[i], mechanisms, space))
  return {
    profiles,
    signatures,
    space,
    score,
    neighbours: (i) => row(i).neighbours,
    rank: (i, j) => {
      const { neighbours } = row(i)
      const own = score(i, j)
      const before = neighbours.findIndex((neighbour) => neighbour.score <= own)
      return 1 + (before === -1 ? neighbours.length : before)
    },
    place: (i, j) => {
      const own = places(i).find((near) => near.j === j)
      return 1 + (own ? places(i).filter(({ score }) => score > own.score).length : places(i).length)
    },
    noise: (i, j) => Math.max((row(i).noise + row(j).noise) / 2, leastNoise),
    mechanismScore,
    statesMechanism: (i) => mechanismVectors(i).size > 0,
    causes,
    isMechanism: (signature) => mechanisms.has(signature),
    sharedCauses: (i, j) => {
      const theirs = causes(j)
      return [...causes(i)]
        .filter((signature) => theirs.has(signature))
        .sort((a, b) => space.rarity(signatureTerm(b)) - space.rarity(signatureTerm(a)) || compareText(a, b))
    },
  }
}

interface Row {
  readonly neighbours: readonly Neighbour[]
  readonly noise: number
}

function readRow(i: number, index: TextIndex, profiles: readonly Profile[]): Row {
  const scored = index.size <= comparedWithAll ? scoreAll(i, index) : scoreCandidates(i, index)
  const idOf = (n: Neighbour) => profiles[n.index]?.incident.id ?? ''
  const neighbours = scored.near
    .sort((a, b) => b.score - a.score || compareText(idOf(a), idOf(b)))
    .slice(0, mostNeighbours)
  const sorted = scored.sample.sort((a, b) => b - a)
  return { neighbours, noise: sorted[sorted.length >> 1] ?? 0 }
}

interface Scored {
  readonly near: Neighbour[]
  /** Scores that stand for those of all others. */
  readonly sample: number[]
}

function scoreAll(i: number, index: TextIndex): Scored {
  const near = Array.from(index.scoresOf(i), (score, j) => ({ index: j, score: round(score) })).filter(
    (neighbour) => neighbour.index !== i,
  )
  return { near, sample: near.map(({ score }) => score) }
}

/** The sample is spread evenly over the incidents, so that the same corpus gives the same figure. */
function scoreCandidates(i: number, index: TextIndex): Scored {
  const near = index.candidates(i, mostCandidates).map((j) => ({ index: j, score: round(index.score(i, j)) }))
  const step = Math.floor(index.size / mostCandidates)
  const sample: number[] = []
  for (let j = i % step; j < index.size; j += step) if (j !== i) sample.push(round(index.score(i, j)))
  return { near, sample }
}

function memoize<T>(compute: (i: number) => T): (i: number) => T {
  const known = new Map<number, T>()
  return (i) => {
    const before = known.get(i)
    if (before !== undefined) return before
    const made = compute(i)
    known.set(i, made)
    return made
  }
}

function causeSignatures(profile: Profile | undefined, mechanisms: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    (profile?.passages ?? [])
      .filter(({ zone }) => zone === 'cause' || zone === 'summary' || zone === 'title')
      .flatMap(({ signatures }) => signatures.map(({ signature }) => signature))
      .filter((signature) => mechanisms.has(signature)),
  )
}

function mechanismVector(profile: Profile | undefined, mechanisms: ReadonlySet<string>, space: TermSpace): TermVector {
  const counts = new Map<string, number>()
  const add = (term: string, n: number) => counts.set(term, (counts.get(term) ?? 0) + n)
  for (const { zone, signatures, themes } of profile?.passages ?? []) {
    const weight = mechanismWeight[zone]
    if (weight === 0) continue
    for (const { signature } of signatures)
      if (mechanisms.has(signature)) add(signatureTerm(signature), signatureShare * weight)
    for (const theme of themes) add(`theme:${theme}`, weight)
  }
  const weighed = [...counts].map(([term, n]) => [term, Math.log2(1 + n) * space.rarity(term)] as const)
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
  return new Map(weighed.map(([term, weight]) => [term, weight / length]))
}

/** Six decimals: far finer than any figure means, far coarser than the error of summing in another order. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
