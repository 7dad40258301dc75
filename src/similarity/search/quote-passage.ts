import type { Zone } from '../passage.ts'
import type { Profile, ReadPassage } from '../profile.ts'
import { signatureTerm } from '../words/term-space.ts'

/** So many of the words asked for make a passage an answer; one alone may stand anywhere. Chosen on 60 sentences for six teams. */
const fewestWords = 2
/** What is to be done, or was learned, says less of what happened. Chosen by hand. */
const asideShare = 0.5
const aside: ReadonlySet<Zone> = new Set(['action', 'lesson'])
/** Keeps a short passage from winning by its length alone. Words; chosen by hand. */
const lengthFloor = 8

/** The passage that holds most of the words that are asked for, each by its rarity; null where none holds two. */
export function quotePassage(
  { passages }: Profile,
  words: readonly string[],
  rarity: (word: string) => number,
): ReadPassage | null {
  const asked = new Set(words)
  const fewest = Math.min(fewestWords, asked.size)
  let best: { readonly passage: ReadPassage; readonly score: number } | null = null
  for (const passage of passages) {
    if (passage.zone === 'reference') continue
    const held = new Set(termsOf(passage).filter((term) => asked.has(term)))
    if (held.size < fewest || held.size === 0) continue
    const sum = [...held].reduce((total, word) => total + rarity(word), 0)
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
