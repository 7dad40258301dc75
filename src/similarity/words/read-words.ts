import { characterPairs, splitScripts } from './split-scripts.ts'
import { stopWords } from './stop-words.ts'

/**
 * Reads the words of a text as they are compared: in lower case, without endings, numbers, addresses and the words that
 * stand in every text. `a-b.c` gives itself and its parts, so that `vitals-db` meets `vitals`. Han, Hiragana and
 * Katakana, which are written without spaces, give pairs of characters.
 */
export function readWords(text: string): string[] {
  const words: string[] = []
  for (const [run] of withoutMarkup(text).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}_.\-/]+/gu)) {
    for (const stretch of splitScripts(run)) {
      if (stretch.unspaced) words.push(...characterPairs(stretch.text))
      else addWord(stretch.text.toLowerCase(), words)
    }
  }
  return words
}

function addWord(run: string, words: string[]): void {
  const word = run.replace(/^[.\-/_]+|[.\-/_]+$/g, '')
  if (word.length < 2 || stopWords.has(word) || isNumber(word)) return
  words.push(stemWord(word))
  if (!/[.\-/_]/.test(word)) return
  for (const part of word.split(/[.\-/_]+/)) {
    if (part.length > 1 && !stopWords.has(part) && !/^\d+$/.test(part)) words.push(stemWord(part))
  }
}

/** Takes common English endings off a word, so that "expired" meets "expires". Names with digits or marks stay. */
export function stemWord(word: string): string {
  if (word.length <= 4 || !/^[a-z]+$/.test(word)) return word
  return word
    .replace(/(?:ational|isation|ization)$/, 'ize')
    .replace(/(?:ing|ed|ly|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
}

function withoutMarkup(text: string): string {
  return text
    .replace(/\]\([^)\n]*\)/g, '] ')
    .replace(/\bhttps?:\/\/[^\s>)]+/g, ' ')
    .replace(/<[^>\n]{1,200}>/g, ' ')
    .replace(/&#?\w{1,8};/g, ' ')
}

function isNumber(word: string): boolean {
  return /^[\d.:\-/]+z?$/.test(word) || /^\d+(?:am|pm|h|m|s|ms|min|st|nd|rd|th)$/.test(word)
}
