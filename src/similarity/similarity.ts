import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { blendEmbeddings } from './embedding/blend-embeddings.ts'
import type { Embeddings } from './embedding/embedding.ts'
import { averageViews, leastLikeness } from './likeness.ts'
import { indexMechanisms, type Mechanisms } from './mechanisms.ts'
import type { Profile } from './profile.ts'
import { rankTexts } from './rank-texts.ts'
import { round } from './round.ts'
import { standardizeView } from './standardize-view.ts'
import { readStatedRelations, type StatedRelations } from './stated-relations.ts'
import { causeWords, fixWords, halfMentionsOf } from './stated-words.ts'
import type { OrderFeatures, PairFeatures } from './weights.ts'
import { buildTermSpace, type TermSpace } from './words/term-space.ts'
import { buildTextIndex, type TermCounts } from './words/text-index.ts'

/** How alike the incidents at hand are. Incidents are named by their index in `profiles`. */
export interface Similarity extends Mechanisms {
  readonly profiles: readonly Profile[]
  /** The signatures that their texts were searched for. */
  readonly signatures: readonly Signature[]
  readonly space: TermSpace
  readonly stated: StatedRelations
  /** How alike the whole texts are, 0 to 1. */
  score(i: number, j: number): number
  /** The most alike, the most alike first. */
  nearest(i: number): readonly number[]
  /** What i and j share by chance: the mean of the medians of the scores of each with all others. */
  noise(i: number, j: number): number
  /** What the order of likeness rests on. */
  order(i: number, j: number): OrderFeatures
  /** What the verdict on two rests on. */
  features(i: number, j: number): PairFeatures
  /** The words that state the causes of both, or the fixes of both, the rarest first. */
  sharedWords(i: number, j: number, part: 'cause' | 'fix'): readonly string[]
}

/** Measures how alike incidents are. What is asked for is worked out once, and kept. */
export function measureSimilarity(
  profiles: readonly Profile[],
  signatures: readonly Signature[] = builtinSignatures,
  embeddings?: Embeddings,
): Similarity {
  const space = buildTermSpace(profiles)
  const tokens = buildTextIndex(profiles.map((profile) => profile.tokens))
  const words = averageViews(buildTextIndex(space.counts()), tokens, leastLikeness)
  const likeness = embeddings ? blendEmbeddings(words, profiles, embeddings) : words
  const ranks = rankTexts(likeness)
  const statedWords = {
    cause: (profile: Profile) => causeWords(profile, space.isBoilerplate),
    fix: (profile: Profile) => fixWords(profile, space.isBoilerplate),
  }
  const views = {
    cause: lazily(() => standardizeView(buildTextIndex(profiles.map(statedWords.cause), halfMentionsOf.cause))),
    fix: lazily(() => standardizeView(buildTextIndex(profiles.map(statedWords.fix), halfMentionsOf.fix))),
  }
  const statedRelations = lazily(() => readStatedRelations(profiles))
  const mechanisms = indexMechanisms(profiles, signatures, space)
  const isSameDay = (i: number, j: number) => {
    const [day, other] = [profiles[i]?.incident.date, profiles[j]?.incident.date]
    return day != null && day.length === 10 && day === other && !statedRelations().isNamed(i, j)
  }
  const order = (i: number, j: number): OrderFeatures => {
    const stated = statedRelations().between(i, j)?.kind
    return {
      likeness: round(Math.log(likeness.score(i, j))),
      ranks: round(-Math.log(ranks.rank(i, j) * ranks.rank(j, i))),
      stated: stated === 'same' ? 1 : stated === 'different' ? -1 : 0,
    }
  }
  return {
    ...mechanisms,
    profiles,
    signatures,
    space,
    get stated() {
      return statedRelations()
    },
    score: (i, j) => (i === j ? 0 : likeness.score(i, j)),
    nearest: ranks.nearest,
    noise: (i, j) => (ranks.middle(i) + ranks.middle(j)) / 2,
    order,
    features: (i, j) => {
      const near = order(i, j)
      return {
        ...near,
        nearness: round(near.likeness - (Math.log(ranks.peak(i)) + Math.log(ranks.peak(j))) / 2),
        cause: views.cause()(i, j),
        fix: views.fix()(i, j),
        sameDay: isSameDay(i, j) ? 1 : 0,
        mechanism: mechanisms.mechanismScore(i, j),
      }
    },
    sharedWords: (i, j, kind) => {
      const counts = (k: number): TermCounts => {
        const profile = profiles[k]
        return profile ? statedWords[kind](profile) : new Map()
      }
      const theirs = counts(j)
      return [...counts(i).keys()]
        .filter((word) => theirs.has(word))
        .sort((a, b) => space.rarity(b) - space.rarity(a) || (a < b ? -1 : 1))
    },
  }
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
