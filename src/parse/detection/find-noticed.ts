import type { NoticedBy } from '../../schema/incident/detection.ts'
import type { PhraseFinder } from '../../vocabulary/phrase-finder.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { readWords } from '../../vocabulary/worded-text.ts'

/** Words before a name that say that it was not the one who noticed. */
const deniedOf = perVocabulary(
  ({ denials }) => new RegExp(`(?:^|[\\s(])${alternatives(denials)}\\s+(?:\\S+?[\\s/]+){0,2}$`, 'u'),
)

/** How far before a name a word may take it back, in characters. */
const reachOfDenial = 30

/**
 * Who or what noticed, by the first phrase in a passage that says so, the longer of two that begin together; null where
 * none does.
 *
 * @param isAsked Whether a label or a heading asks who noticed, so that a bare name answers.
 */
export function findNoticed(passage: string, isAsked: boolean, vocabulary: Vocabulary): NoticedBy | null {
  const words = readWords(passage)
  const denied = deniedOf(vocabulary)
  const first = (phrases: PhraseFinder<NoticedBy>): NoticedBy | null => {
    const found = phrases
      .find(words)
      .filter(({ at }) => !denied.test(words.text.slice(Math.max(0, at - reachOfDenial), at)))
    const longest = found.filter(({ at }) => at === found[0]?.at).sort((a, b) => b.end - a.end)[0]
    return longest?.meaning ?? null
  }
  return first(vocabulary.noticed) ?? (isAsked ? first(vocabulary.noticedNames) : null)
}
