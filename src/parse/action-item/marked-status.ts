import type { ActionStatus } from '../../schema/incident/action-item.ts'
import { leadingPhrase } from '../../vocabulary/leading-phrase.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { readActionStatus } from './action-status.ts'

/**
 * The status that a bracket at an item says: "DONE", "done in #482", "✅ since May". Null where its first word is part of
 * what is to be done: "(no downtime)", "(new cluster only)".
 */
export function readMarkedStatus(bracket: string, vocabulary: Vocabulary): ActionStatus | null {
  const status = readActionStatus(bracket, vocabulary)
  if (status === null) return null
  const phrase = leadingPhrase(bracket, vocabulary.actionStatuses)
  if (phrase === null) return status
  const rest = bracket.slice(phrase.end)
  // "no", "new" and "yes" are answers of a column; before another word they are an adjective.
  const isShort = phrase.end - phrase.start <= 3
  return !/^\s*\p{L}/u.test(rest) || (!isShort && isApart(rest, vocabulary)) ? status : null
}

/** What follows says when, where or by whom: its first word is a small one ("in", "by", "am", "på") or a common one. */
function isApart(rest: string, { languages }: Vocabulary): boolean {
  const [, word] = /^\s+(\p{Ll}+)(?!\p{L})/u.exec(rest) ?? []
  if (word === undefined) return false
  return word.length <= 3 || languages.some(({ commonWords }) => commonWords.includes(normalizePhrase(word)))
}
