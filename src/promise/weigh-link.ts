import type { PromiseSign } from '../vocabulary/promise-language.ts'
import type { Link } from './measure-link.ts'

/** Keeps the logarithm of a ratio near 0 within bounds; the weights were fitted with it. */
const logFloor = 0.1

/**
 * Logistic weights of "this statement is about that promise", fitted on two hand-labelled corpora together (55 pairs of promise
 * and later document that belong together, 244 that share a rare word or a topic and do not). Chosen on one and
 * measured on the other they rank alike, but the probabilities of the smaller do not travel.
 */
const bias = -3.52
const weights = {
  cosine: 0.6,
  ofPromise: 1.52,
  second: 0.51,
  sameAct: 0.66,
  otherAct: -1.2,
  near: 1.05,
  secondOfSameAct: 0.62,
  subjectOfSameAct: 1.69,
  topic: 2.32,
  askedTopic: 2.57,
  /** Set by hand: too rare to be fitted. */
  named: 4,
}

/**
 * How sure it is that a statement is about a promise, 0 to 1. `near` is how far the two documents are more alike than two
 * of this team's are by chance, as a ratio; `named` whether the statement names the document of the promise.
 */
export function weighLink(
  link: Link,
  signs: ReadonlySet<PromiseSign>,
  { near, named }: { readonly near: number; readonly named: boolean },
): number {
  const wanted = signs.has('asks') || signs.has('lacks') || signs.has('fails') || signs.has('undone')
  const same = link.acts > 0 ? 1 : 0
  const sum =
    bias +
    weights.cosine * link.cosine +
    weights.ofPromise * link.ofPromise +
    weights.second * link.second +
    weights.sameAct * same +
    weights.otherAct * (link.acts < 0 ? 1 : 0) +
    weights.near * Math.max(-1, Math.min(2, Math.log(near + logFloor))) +
    weights.secondOfSameAct * same * link.second +
    weights.subjectOfSameAct * same * link.ofSubject +
    weights.topic * link.topic +
    weights.askedTopic * (wanted ? link.topic : 0) +
    weights.named * (named ? link.ofPromise : 0)
  return 1 / (1 + Math.exp(-sum))
}
