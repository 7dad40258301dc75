import { type NoticedBy, noticedByValues } from '../../schema/incident/detection.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'

/** Words before a name that say that it was not the one who noticed. */
const deniedOf = perVocabulary(
  ({ denials }) => new RegExp(`(?:^|[\\s(])${alternatives(denials)}\\s+(?:\\S+?[\\s/]+){0,2}$`, 'u'),
)

/**
 * Who or what noticed, by the first phrase in a passage that says so, the longer of two that begin together; null where
 * none does.
 *
 * @param isAsked Whether a label or a heading asks who noticed, so that a bare name answers.
 */
export function findNoticed(passage: string, isAsked: boolean, vocabulary: Vocabulary): NoticedBy | null {
  const text = passage.toLowerCase()
  const denied = deniedOf(vocabulary)
  return first(text, vocabulary.noticed, denied) ?? (isAsked ? first(text, vocabulary.noticedNames, denied) : null)
}

function first(text: string, phrases: ReadonlyMap<NoticedBy, RegExp>, denied: RegExp): NoticedBy | null {
  let best: { by: NoticedBy; at: number; end: number } | null = null
  for (const by of noticedByValues) {
    const pattern = phrases.get(by)
    for (const match of pattern ? text.matchAll(pattern) : []) {
      if (denied.test(text.slice(Math.max(0, match.index - 30), match.index))) continue
      const end = match.index + match[0].length
      if (best === null || match.index < best.at || (match.index === best.at && end > best.end))
        best = { by, at: match.index, end }
      break
    }
  }
  return best?.by ?? null
}
