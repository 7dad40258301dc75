import type { Zone } from '../passage.ts'
import type { Profile, ReadPassage } from '../profile.ts'
import { signatureTerm } from '../words/term-space.ts'

/** So many of the words asked for make a passage an answer; one alone may stand anywhere. Chosen on 60 sentences for six teams, and checked on 50 that were in view. */
const fewestWords = 2
/** What was missed, is to be done or was learned says less of what happened, and a title stands over it anyway. Chosen by hand. */
const asideShare = 0.5
const aside: ReadonlySet<Zone> = new Set(['title', 'detection', 'action', 'lesson'])
/** Keeps a short passage from winning by its length alone. Words; chosen by hand. */
const lengthFloor = 8

/**
 * The passage that holds most of the words that are asked for, each by its rarity; null where none holds two that tell
 * documents apart.
 */
export function quotePassage(
  { passages }: Profile,
  words: readonly string[],
  isTelling: (word: string) => boolean,
  rarity: (word: string) => number,
): ReadPassage | null {
  const asked = new Set(words)
  const fewest = Math.max(1, Math.min(fewestWords, words.filter(isTelling).length))
  let best: { readonly passage: ReadPassage; readonly score: number } | null = null
  for (const passage of passages) {
    if (passage.zone === 'reference') continue
    const held = [...new Set(termsOf(passage).filter((term) => asked.has(term)))]
    if (held.filter(isTelling).length < fewest) continue
    const sum = held.reduce((total, word) => total + rarity(word), 0)
    const share = aside.has(passage.zone) ? asideShare : 1
    const score = (share * sum) / Math.sqrt(lengthFloor + passage.words.length)
    if (score > (best?.score ?? 0)) best = { passage, score }
  }
  return best?.passage ?? null
}

/** A signature stands for the words that show it, whichever they are. */
function termsOf({ words, signatures }: ReadPassage): string[] {
  return [...words, ...signatures.map(({ signature }) => signatureTerm(signature))]
}
