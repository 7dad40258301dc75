import { compareText } from '../diagnostic/compare.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import type { Zone } from './passage.ts'
import type { Profile } from './profile.ts'
import { buildTermSpace, cosine, signatureTerm, type TermSpace, type TermVector } from './term-space.ts'

/** An incident and how alike it is, 0 to 1. */
export interface Neighbour {
  readonly index: number
  readonly score: number
}

/** How alike the incidents at hand are. Incidents are named by their index in `profiles`. */
export interface Similarity {
  readonly profiles: readonly Profile[]
  readonly space: TermSpace
  /** Cosine of the whole texts, 0 to 1, rounded so that no order of summing shows. */
  score(i: number, j: number): number
  /** All others, most alike first; ties by id. */
  neighbours(i: number): readonly Neighbour[]
  /** 1 where j is the most alike of all to i. */
  rank(i: number, j: number): number
  /** The median of the scores of i: what two incidents of this team share by chance. */
  noise(i: number): number
  /** How alike the mechanisms are that the two tell of, 0 to 1, whatever else they share. */
  mechanismScore(i: number, j: number): number
  /** Mechanism signatures that stand in the title, summary or causes of i. */
  causes(i: number): ReadonlySet<string>
  /** Mechanism signatures that stand in the causes of both, rarest first. */
  sharedCauses(i: number, j: number): readonly string[]
  /** Whether a signature says what broke, and not only how it was felt. */
  isMechanism(signature: string): boolean
}

/** How much a mention tells of the mechanism, by where it stands. */
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

/** Measures how alike incidents are. Rows are worked out when they are asked for, and kept. */
export function measureSimilarity(
  profiles: readonly Profile[],
  signatures: readonly Signature[] = builtinSignatures,
): Similarity {
  const mechanisms = new Set(signatures.filter(({ kind }) => kind === 'mechanism').map(({ id }) => id))
  const space = buildTermSpace(profiles)
  const postings = buildPostings(space.vectors)
  const rows = profiles.map((): Row | null => null)
  const causes = profiles.map((profile) => causeSignatures(profile, mechanisms))
  const mechanismVectors = profiles.map((profile) => mechanismVector(profile, mechanisms, space))
  const row = (i: number): Row => {
    const known = rows[i]
    if (known) return known
    const made = scoreRow(i, space.vectors[i] ?? new Map(), postings, profiles)
    rows[i] = made
    return made
  }
  return {
    profiles,
    space,
    score: (i, j) => row(i).scores[j] ?? 0,
    neighbours: (i) => row(i).neighbours,
    rank: (i, j) => 1 + row(i).neighbours.findIndex(({ score }) => score <= (row(i).scores[j] ?? 0)),
    noise: (i) => row(i).noise,
    mechanismScore: (i, j) => round(cosine(mechanismVectors[i] ?? new Map(), mechanismVectors[j] ?? new Map())),
    causes: (i) => causes[i] ?? new Set(),
    isMechanism: (signature) => mechanisms.has(signature),
    sharedCauses: (i, j) =>
      [...(causes[i] ?? [])]
        .filter((signature) => causes[j]?.has(signature))
        .sort((a, b) => space.rarity(signatureTerm(b)) - space.rarity(signatureTerm(a)) || compareText(a, b)),
  }
}

interface Row {
  readonly scores: readonly number[]
  readonly neighbours: readonly Neighbour[]
  readonly noise: number
}

type Postings = ReadonlyMap<string, ReadonlyArray<readonly [index: number, weight: number]>>

function buildPostings(vectors: readonly TermVector[]): Postings {
  const postings = new Map<string, Array<readonly [number, number]>>()
  for (const [index, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = postings.get(term)
      if (list) list.push([index, weight])
      else postings.set(term, [[index, weight]])
    }
  }
  return postings
}

function scoreRow(i: number, vector: TermVector, postings: Postings, profiles: readonly Profile[]): Row {
  const sums = new Float64Array(profiles.length)
  for (const [term, weight] of vector) {
    for (const [index, other] of postings.get(term) ?? []) sums[index] = (sums[index] ?? 0) + weight * other
  }
  const scores = Array.from(sums, (sum, j) => (j === i ? 0 : Math.min(1, round(sum))))
  const neighbours = scores
    .map((score, index) => ({ index, score }))
    .filter(({ index }) => index !== i)
    .sort(
      (a, b) =>
        b.score - a.score || compareText(profiles[a.index]?.incident.id ?? '', profiles[b.index]?.incident.id ?? ''),
    )
  return { scores, neighbours, noise: neighbours[neighbours.length >> 1]?.score ?? 0 }
}

function causeSignatures({ passages }: Profile, mechanisms: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    passages
      .filter(({ zone }) => zone === 'cause' || zone === 'summary' || zone === 'title')
      .flatMap(({ signatures }) => signatures.map(({ signature }) => signature))
      .filter((signature) => mechanisms.has(signature)),
  )
}

function mechanismVector({ passages }: Profile, mechanisms: ReadonlySet<string>, space: TermSpace): TermVector {
  const counts = new Map<string, number>()
  const add = (term: string, n: number) => counts.set(term, (counts.get(term) ?? 0) + n)
  for (const { zone, signatures, themes } of passages) {
    const weight = mechanismWeight[zone]
    if (weight === 0) continue
    for (const { signature } of signatures) if (mechanisms.has(signature)) add(signatureTerm(signature), 2 * weight)
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
