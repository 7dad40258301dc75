import { vocabularyOf } from '../../vocabulary/vocabulary.ts'
import { characterPairs, splitScripts } from './split-scripts.ts'
import type { TermCounts } from './text-index.ts'

/**
 * Counts the tokens of a source as they are written, in lower case: numbers, addresses, link targets and code with all the
 * rest, but for the words of the document's languages that carry grammar and no fact.
 *
 * @param language BCP 47, null where it is not known.
 */
export function readTokens(source: string, language: string | null): TermCounts {
  const { stopWords } = vocabularyOf(language)
  const counts = new Map<string, number>()
  const add = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const [run] of source.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}_.\-/]+/gu)) {
    for (const { text, unspaced } of splitScripts(run)) {
      // The end of a sentence is no part of its last word.
      const token = text.replace(/[_.\-/]+$/, '')
      if (unspaced) characterPairs(text).forEach(add)
      else if (token !== '' && !stopWords.has(token)) add(token)
    }
  }
  return counts
}
