import type { Passage, Zone } from '../similarity/passage.ts'
import type { Telling } from '../vocabulary/promise-language.ts'
import type { PromiseWords } from '../vocabulary/promise-words.ts'
import { type PromiseTerms, readPromiseTerms } from './promise-terms.ts'

/** What a sentence tells of promises, before it is asked of which. */
export interface Told {
  readonly tellings: readonly Telling[]
  /** The terms of what it says is wanting. */
  readonly wanting: readonly PromiseTerms[]
}

/** Where each telling is not believed: a timeline lacks much that nobody promised, lessons do not say what was done. */
const notToldIn: Readonly<Record<Telling, ReadonlySet<Zone>>> = {
  asks: new Set(['title', 'summary', 'cause', 'impact', 'detection', 'fix', 'timeline', 'other']),
  lacks: new Set(['title', 'action', 'timeline', 'fix']),
  fails: new Set(['title', 'action', 'timeline', 'fix']),
  undone: new Set(['title', 'action']),
  done: new Set(['title', 'action', 'lesson', 'impact']),
  begun: new Set(['title', 'action']),
  warned: new Set(['title', 'action']),
  unwarned: new Set(['title', 'action']),
}

const known = new WeakMap<Passage, Told>()

/** Reads what a sentence tells, as far as it is believed where it stands. An action item asks, however it is worded. */
export function readTold(passage: Passage, words: PromiseWords): Told {
  const before = known.get(passage)
  if (before) return before
  const lower = passage.text.toLowerCase()
  const told = [...words.tellings(lower)].filter((telling) => !notToldIn[telling].has(passage.zone))
  const tellings = passage.zone === 'action' ? [...new Set<Telling>([...told, 'asks'])] : told
  const wanting = tellings.some((telling) => telling === 'lacks' || telling === 'fails')
    ? words.wanting(lower).map((text) => readPromiseTerms(text, words))
    : []
  const read = { tellings, wanting }
  known.set(passage, read)
  return read
}
