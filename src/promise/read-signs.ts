import type { Passage, Zone } from '../similarity/passage.ts'
import type { PromiseSign } from '../vocabulary/promise-language.ts'
import { type PromiseTerms, readPromiseTerms } from './promise-terms.ts'
import type { PromiseWords } from './promise-words.ts'

/** What a sentence shows of promises, before it is known of which. */
export interface StatementSigns {
  readonly signs: readonly PromiseSign[]
  /** The terms of what it says is missing. */
  readonly wanting: readonly PromiseTerms[]
}

/** Where each sign is not trusted: a timeline lacks much that nobody promised, lessons do not say what was done. */
const notTrustedIn: Readonly<Record<PromiseSign, ReadonlySet<Zone>>> = {
  asks: new Set(['title', 'summary', 'cause', 'impact', 'detection', 'fix', 'timeline', 'other']),
  lacks: new Set(['title', 'action', 'timeline', 'fix']),
  fails: new Set(['title', 'action', 'timeline', 'fix']),
  undone: new Set(['title', 'action']),
  done: new Set(['title', 'action', 'lesson', 'impact']),
  begun: new Set(['title', 'action']),
  warned: new Set(['title', 'action']),
  unwarned: new Set(['title', 'action']),
}

const known = new WeakMap<Passage, StatementSigns>()

/** Reads what a sentence shows, as far as that is trusted where it stands. An action item asks, however it is worded. */
export function readSigns(passage: Passage, words: PromiseWords): StatementSigns {
  const before = known.get(passage)
  if (before) return before
  const lower = passage.text.toLowerCase()
  const trusted = [...words.signs(lower)].filter((sign) => !notTrustedIn[sign].has(passage.zone))
  const signs = passage.zone === 'action' ? [...new Set<PromiseSign>([...trusted, 'asks'])] : trusted
  const wanting = signs.some((sign) => sign === 'lacks' || sign === 'fails')
    ? words.wanting(lower).map((text) => readPromiseTerms(text, words))
    : []
  const read = { signs, wanting }
  known.set(passage, read)
  return read
}
