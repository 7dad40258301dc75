import type { Telling } from '../vocabulary/promise-language.ts'
import type { Link } from './measure-link.ts'
import { objectWeight, type PromiseTerms } from './promise-terms.ts'
import type { Statement } from './statement-index.ts'

/** Where an incident is about this much of what a promise is about, none of it need stand in the statement itself. */
const mostlySubject = 0.5
/** So much of a promise must be in what was done. */
const leastDone = 0.3

/**
 * Reads what a statement tells of a promise. What it says is wanting must be of the promise, what it says was done must be
 * what was promised, and that a warning came or did not tells only of a promise to warn, not of how alerts are to be.
 */
export function readTellings(promise: PromiseTerms, statement: Statement, link: Link): ReadonlySet<Telling> {
  const { tellings, wanting } = statement.told()
  const about = link.sameObject || link.topic > 0
  return new Set(
    tellings.filter((telling) => {
      // What is asked for again of an alert is an alert.
      if (telling === 'asks') return about && (!promise.acts.has('warn') || link.acts > 0)
      if (!about && link.ofSubject < mostlySubject) return false
      if (telling === 'warned' || telling === 'unwarned') return promise.acts.has('warn') && link.topic === 0
      if (telling === 'done') return link.acts > 0 && link.ofPromise >= leastDone
      if (telling === 'lacks' || telling === 'fails') return wanting.some((wanted) => meets(promise, wanted))
      return true
    }),
  )
}

function meets(promise: PromiseTerms, wanted: PromiseTerms): boolean {
  return (
    [...wanted.topics].some((topic) => promise.topics.has(topic)) ||
    [...wanted.acts].some((act) => promise.acts.has(act)) ||
    [...wanted.terms].some(([term, factor]) => factor >= objectWeight && promise.terms.has(term))
  )
}
