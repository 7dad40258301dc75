import type { PromiseSign } from '../vocabulary/promise-language.ts'
import type { Link } from './measure-link.ts'
import { objectWeight, type PromiseTerms } from './promise-terms.ts'
import type { Statement } from './statement-index.ts'

/** Where an incident is about this much of what a promise is about, none of it need stand in the statement itself. A share; chosen by hand. */
const mostlySubject = 0.5
/** So much of a promise must be in what was done. A share; chosen by hand. */
const leastDone = 0.3

/**
 * Selects the signs of a statement that are about a promise. What it says is missing must be part of the promise, what it
 * says was done must be what was promised, and that a warning came or did not is about a promise to warn, not about what
 * alerts should be like.
 */
export function selectSigns(promise: PromiseTerms, statement: Statement, link: Link): ReadonlySet<PromiseSign> {
  const { signs, wanting } = statement.signs()
  const about = link.sameObject || link.topic > 0
  return new Set(
    signs.filter((sign) => {
      // What is asked for again of an alert is an alert.
      if (sign === 'asks') return about && (!promise.acts.has('warn') || link.acts > 0)
      if (!about && link.ofSubject < mostlySubject) return false
      if (sign === 'warned' || sign === 'unwarned') return promise.acts.has('warn') && link.topic === 0
      if (sign === 'done') return link.acts > 0 && link.ofPromise >= leastDone
      if (sign === 'lacks' || sign === 'fails') return wanting.some((wanted) => meets(promise, wanted))
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
