import { readWords } from '../similarity/words/read-words.ts'

/** Longer words are compared by their beginning: "validate", "validation", and as well in languages without a stemmer. */
const stemLength = 6
const alphabetic = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u
/** In Japanese, particles and endings; what a sentence is about is written in other characters. */
const grammar = /\p{Script=Hiragana}/u

/** Reads what a promise, or a statement that may bear on one, is compared by. */
export function readTerms(text: string, words: readonly string[] = readWords(text)): ReadonlySet<string> {
  return new Set(
    words
      .filter((word) => !grammar.test(word))
      .map((word) => (word.length > stemLength && alphabetic.test(word) ? word.slice(0, stemLength) : word)),
  )
}
