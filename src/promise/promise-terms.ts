import { findThemes } from '../similarity/find-themes.ts'
import { isCommonWord } from '../similarity/words/common-words.ts'
import { readWords } from '../similarity/words/read-words.ts'
import type { Act, Topic } from '../vocabulary/promise-language.ts'
import type { PromiseWords } from './promise-words.ts'

/** What a promise, or a statement that may bear on one, is compared by. */
export interface PromiseTerms {
  /** Each term with how much of its rarity counts, 0 to 1. */
  readonly terms: ReadonlyMap<string, number>
  /** What is asked for or was done: a warning, a test, a limit … */
  readonly acts: ReadonlySet<Act>
  readonly topics: ReadonlySet<Topic>
}

/** Longer words are compared by their beginning: "validate", "validation", and as well in languages without a stemmer. */
const stemLength = 6
/** A share of its rarity. A word of any story says less, and what is asked for says nothing about what it is asked for. Chosen by hand. */
const commonWeight = 0.75
const actWeight = 0.5
/** In Japanese, particles and endings; what a sentence is about is written in other characters. */
const grammar = /\p{Script=Hiragana}/u
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Below this a term is not what a promise is about. */
export const objectWeight = commonWeight

/** Reads the terms of a sentence: its words, compounds also as one word, and what they are about. */
export function readPromiseTerms(
  text: string,
  { actsOf, actWords, topicsOf }: PromiseWords,
  words: readonly string[] = readWords(text),
): PromiseTerms {
  const lower = text.toLowerCase()
  const terms = new Map<string, number>()
  const acts = new Set(actsOf(lower))
  // Where words are not parted by spaces, a pair of characters may be half of the word that asks.
  const halves = new Set(spaceless.test(text) ? actWords(lower).flatMap((word) => readWords(word)) : [])
  const add = (word: string) => {
    if (grammar.test(word)) return
    const asked = actsOfWord(word, actsOf)
    for (const act of asked) acts.add(act)
    terms.set(shorten(word), asked.size > 0 || halves.has(word) ? actWeight : isCommonWord(word) ? commonWeight : 1)
  }
  for (const word of words) add(word)
  for (const [compound] of lower.matchAll(/\p{L}{2,}(?:-\p{L}+)+/gu)) {
    for (const word of readWords(compound.replace(/-/g, ''))) add(word)
  }
  for (const [, verb = ''] of lower.matchAll(/\b([a-z]{3,})[ -]?(?:up|over|out|off|back|down)\b/g)) {
    for (const word of readWords(verb)) add(word)
  }
  for (const theme of findThemes(text, words)) terms.set(`theme:${theme}`, 1)
  return { terms, acts, topics: topicsOf(lower) }
}

const known = new WeakMap<PromiseWords['actsOf'], Map<string, ReadonlySet<Act>>>()

/** The same few thousand words come again and again. */
function actsOfWord(word: string, actsOf: PromiseWords['actsOf']): ReadonlySet<Act> {
  const words = known.get(actsOf) ?? new Map<string, ReadonlySet<Act>>()
  known.set(actsOf, words)
  const before = words.get(word)
  if (before) return before
  const found = actsOf(word)
  words.set(word, found)
  return found
}

function shorten(word: string): string {
  return word.length > stemLength && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(word)
    ? word.slice(0, stemLength)
    : word
}
