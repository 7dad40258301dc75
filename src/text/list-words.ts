import { compareText } from './compare-text.ts'
import { joinWords } from './join-words.ts'

/** Lists words in a sentence, each once and sorted; of more than `most` the first, and how many more: "a, b and 4 more". */
export function listWords(words: readonly string[], most = 3): string {
  const unique = [...new Set(words)].sort(compareText)
  return joinWords(unique.length > most ? [...unique.slice(0, most - 1), `${unique.length - most + 1} more`] : unique)
}
