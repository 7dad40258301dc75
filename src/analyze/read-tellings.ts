import type { Telling } from '../vocabulary/promise-language.ts'
import { type PromiseWords, promiseWordsOf } from '../vocabulary/promise-words.ts'
import type { Link } from './measure-link.ts'
import type { Zone } from './passage.ts'
import { objectWeight, type PromiseTerms, readPromiseTerms } from './promise-terms.ts'
import type { Statement } from './statement-index.ts'

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

/** Where an incident is about this much of what a promise is about, none of it need stand in the statement itself. */
const mostlySubject = 0.5
/** So much of a promise must be in what was done. */
const leastDone = 0.3

/** What a statement tells, before it is asked of which promise, and the terms of what it says is wanting. */
interface Told {
  readonly tellings: readonly Telling[]
  readonly wanting: readonly PromiseTerms[]
}

const known = new WeakMap<Statement, Told>()

/**
 * Reads what a statement tells of a promise. What it says is wanting must be of the promise, what it says was done must be
 * what was promised, and that a warning came or did not tells only of a promise to warn.
 */
export function readTellings(promise: PromiseTerms, statement: Statement, link: Link): ReadonlySet<Telling> {
  const { tellings, wanting } = known.get(statement) ?? readTold(statement)
  return new Set(
    tellings.filter((telling) => {
      // What is asked for again of an alert is an alert.
      if (telling === 'asks') return link.sameObject && (!promise.acts.has('warn') || link.acts > 0)
      if (!link.sameObject && link.ofSubject < mostlySubject) return false
      if (telling === 'warned' || telling === 'unwarned') return promise.acts.has('warn')
      if (telling === 'done') return link.acts > 0 && link.ofPromise >= leastDone
      if (telling === 'lacks' || telling === 'fails') return wanting.some((wanted) => meets(promise, wanted))
      return true
    }),
  )
}

function readTold(statement: Statement): Told {
  const { passage, subject } = statement
  const words: PromiseWords = promiseWordsOf(subject.incident.language)
  const lower = passage.text.toLowerCase()
  const told = [...words.tellings(lower)].filter((telling) => !notToldIn[telling].has(passage.zone))
  // An action item asks, however it is worded.
  const tellings = passage.zone === 'action' ? [...new Set<Telling>([...told, 'asks'])] : told
  const wanting = tellings.some((telling) => telling === 'lacks' || telling === 'fails')
    ? words.wanting(lower).map((text) => readPromiseTerms(text, words))
    : []
  const read = { tellings, wanting }
  known.set(statement, read)
  return read
}

function meets(promise: PromiseTerms, wanted: PromiseTerms): boolean {
  return (
    [...wanted.topics].some((topic) => promise.topics.has(topic)) ||
    [...wanted.acts].some((act) => promise.acts.has(act)) ||
    [...wanted.terms].some(([term, factor]) => factor >= objectWeight && promise.terms.has(term))
  )
}
