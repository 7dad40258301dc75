import { readActionStatus } from '../parse/action-item/action-status.ts'
import type { ActionStatus } from '../schema/incident/action-item.ts'
import { leadingPhrase } from '../vocabulary/leading-phrase.ts'
import { teamTag, type Vocabulary } from '../vocabulary/vocabulary.ts'

const symbol = /^[\s([（]*(✅|☑️?|✔️?|✓|🟢|⏳|🔄|🟡|🔵|◐|☐|⬜|🔴|⭕|🚧|❌)/u

const symbols: Record<ActionStatus, string> = { open: '⬜', 'in-progress': '🔄', done: '✅', dropped: '❌' }

/** The team's word for a status, that of the document's language, and that in English. */
export function statusWords(status: ActionStatus, { languages }: Vocabulary): string[] {
  const [own, ...others] = languages.filter(({ tag }) => tag !== teamTag)
  const team = languages.filter(({ tag }) => tag === teamTag)
  const english = others.filter(({ tag }) => tag === 'en')
  const words = [...team, ...(own ? [own] : []), ...english].flatMap(
    (language) => language.actionStatuses[status]?.[0] ?? [],
  )
  return [...new Set(words)]
}

/** Puts another status in the place of the one that a text begins with, and keeps its marks, case and what follows. */
export function replaceStatus(text: string, status: ActionStatus, word: string, vocabulary: Vocabulary): string | null {
  if (readActionStatus(text.replace(/^[\s([（*_~]+/u, ''), vocabulary) === null) return null
  const phrase = leadingPhrase(text, vocabulary.actionStatuses)
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
  return text.slice(leadingPhrase(text, vocabulary.actionStatuses)?.end ?? symbol.exec(text)?.[0].length ?? text.length)
}

/** Writes a word in the case of another: "DONE", "Done", "done". */
export function likeCase(model: string, word: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return word.toUpperCase()
  const [first = ''] = letters
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
