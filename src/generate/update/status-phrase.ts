import { readActionStatus } from '../../parse/field/action-status.ts'
import type { ActionStatus } from '../../schema/action-item.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

const symbol = /^[\s([（]*(✅|☑️?|✔️?|✓|🟢|⏳|🔄|🟡|🔵|◐|☐|⬜|🔴|⭕|🚧|❌)/u

const symbols: Record<ActionStatus, string> = { open: '⬜', 'in-progress': '🔄', done: '✅', dropped: '❌' }

/** The word of the document's language for a status, then that in English. */
export function statusWords(status: ActionStatus, { languages }: Vocabulary): string[] {
  const english = languages.filter(({ tag }) => tag === 'en')
  const words = [languages[0], ...english].flatMap((language) => language?.actionStatuses[status]?.[0] ?? [])
  return [...new Set(words)]
}

/** Puts another status in the place of the one that a text begins with, and keeps its marks, case and what follows. */
export function replaceStatus(text: string, status: ActionStatus, word: string, vocabulary: Vocabulary): string | null {
  if (readActionStatus(text.replace(/^[\s([（*_~]+/u, ''), vocabulary) === null) return null
  const phrase = findPhrase(text, vocabulary)
  const sign = symbol.exec(text)
  const signEnd = sign ? sign[0].length : 0
  const withSign = (from: string): string =>
    sign?.[1] ? from.slice(0, signEnd - sign[1].length) + symbols[status] + from.slice(signEnd) : from
  if (phrase === null) return sign && status !== 'dropped' ? withSign(text) : null
  const old = text.slice(phrase.start, phrase.end)
  return withSign(text.slice(0, phrase.start)) + likeCase(old, word) + text.slice(phrase.end)
}

/** What stands behind the status that a text begins with. */
export function afterStatus(text: string, vocabulary: Vocabulary): string {
  return text.slice(findPhrase(text, vocabulary)?.end ?? symbol.exec(text)?.[0].length ?? text.length)
}

/** Writes a word in the case of another: "DONE", "Done", "done". */
export function likeCase(model: string, word: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return word.toUpperCase()
  const [first = ''] = letters
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** Where the words of the status stand in a text that begins with it. */
function findPhrase(text: string, { actionStatuses }: Vocabulary): { start: number; end: number } | null {
  const [first] = actionStatuses.find(normalizePhrase(text))
  if (first?.start !== 0) return null
  const start = /[\p{L}\p{N}]/u.exec(text)?.index ?? 0
  for (let end = start + 1; end <= text.length; end++) {
    if (normalizePhrase(text.slice(start, end)) === first.phrase) return { start, end }
  }
  return null
}
