import type { Act } from '../vocabulary/promise-language.ts'
import { objectWeight, type PromiseTerms } from './promise-terms.ts'
import type { Statement, StatementIndex } from './statement-index.ts'

/** What a promise and a statement share, each from 0 to 1 but for the acts. */
export interface Link {
  /** Cosine of the weighted terms. */
  readonly cosine: number
  /** The share of the promise's terms that the statement has, by weight. */
  readonly ofPromise: number
  /** The rarity of the second rarest term that both have: one rare word may be chance. */
  readonly second: number
  /** Whether the statement has something that the promise is about, and not its act alone. */
  readonly sameObject: boolean
  /** How much of what the promise is about the later incident is about. */
  readonly ofSubject: number
  /** 1 where both are of one act, -1 where each is of another, 0 where one is of none. */
  readonly acts: number
  /** The rarity of the rarest topic of both; 0 where they ask for different acts. */
  readonly topic: number
}

/** A cosine as good as word for word, so that common words will do. Chosen by hand. */
const sameWords = 0.9
/** So rare must something shared be, 0 to 1. Chosen by hand. */
const leastObject = 0.2

/** Measures what a promise and a statement of a later document share. */
export function measureLink(promise: PromiseTerms, statement: Statement, index: StatementIndex): Link {
  const { terms: theirs, order } = statement
  let [shared, dot, mine, mySquares, rarest, second, object, met, sharedObject] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const subject = index.subjectTerms(order)
  for (const [term, factor] of promise.terms) {
    const weight = index.rarity(term) * factor
    mine += weight
    mySquares += weight * weight
    if (factor >= objectWeight) object += weight
    if (factor >= objectWeight && subject.has(term)) met += weight
    if (!theirs.terms.has(term)) continue
    shared += weight
    dot += weight * weight
    if (factor === 1) sharedObject = Math.max(sharedObject, weight)
    if (weight > rarest) [rarest, second] = [weight, rarest]
    else if (weight > second) second = weight
  }
  const acts = compareActs(promise.acts, theirs.acts)
  const topics = acts < 0 ? [] : [...promise.topics].filter((one) => theirs.topics.has(one))
  const cosine = dot / (Math.sqrt(mySquares) * index.length(statement) || 1)
  return {
    cosine,
    ofPromise: shared / (mine || 1),
    second,
    sameObject: sharedObject >= leastObject || cosine >= sameWords,
    ofSubject: met / (object || 1),
    acts,
    topic: Math.max(0, ...topics.map(index.topicRarity)),
  }
}

/** An alert on a limit asks for an alert, whatever else it names. */
function compareActs(promise: ReadonlySet<Act>, statement: ReadonlySet<Act>): number {
  if (promise.size === 0 || statement.size === 0) return 0
  if (promise.has('warn')) return statement.has('warn') ? 1 : -1
  return [...promise].some((act) => statement.has(act)) ? 1 : -1
}
