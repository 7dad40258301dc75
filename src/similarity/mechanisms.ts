import type { Signature } from '../signature/signature.ts'
import { compareText } from '../text/compare-text.ts'
import { memoizeIndex } from './memoize-index.ts'
import type { Zone } from './passage.ts'
import type { Profile } from './profile.ts'
import { round } from './round.ts'
import { cosine, signatureTerm, type TermSpace, type TermVector } from './words/term-space.ts'

/** What incidents show of how they failed, by the signatures and themes in their texts. */
export interface Mechanisms {
  /** How alike the mechanisms are that the two state, 0 to 1, whatever else they share. */
  mechanismScore(i: number, j: number): number
  /** Mechanism signatures that stand in the title, summary or causes of i. */
  causes(i: number): ReadonlySet<string>
  /** Mechanism signatures that stand in the causes of both and distinguish them from most others, rarest first. */
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
/** A signature in more than half of the incidents distinguishes these two from no others. */
export const distinguishingRarity = Math.log(1 / 0.5)

const causeZones: ReadonlySet<Zone> = new Set(['title', 'summary', 'cause'])

/** Gets ready to compare mechanisms. */
export function indexMechanisms(
  profiles: readonly Profile[],
  signatures: readonly Signature[],
  space: TermSpace,
): Mechanisms {
  const mechanisms = new Set(signatures.filter(({ kind }) => kind === 'mechanism').map(({ id }) => id))
  const rarityOf = (signature: string) => space.rarity(signatureTerm(signature))
  const causes = memoizeIndex((i) => causeSignatures(profiles[i], mechanisms))
  const vectors = memoizeIndex((i) => mechanismVector(profiles[i], mechanisms, space))
  return {
    mechanismScore: (i, j) => round(cosine(vectors(i), vectors(j))),
    causes,
    sharedCauses: (i, j) => {
      const theirs = causes(j)
      return [...causes(i)]
        .filter((signature) => theirs.has(signature) && rarityOf(signature) >= distinguishingRarity)
        .sort((a, b) => rarityOf(b) - rarityOf(a) || compareText(a, b))
    },
    isMechanism: (signature) => mechanisms.has(signature),
  }
}

function causeSignatures(profile: Profile | undefined, mechanisms: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    (profile?.passages ?? [])
      .filter(({ zone }) => causeZones.has(zone))
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
