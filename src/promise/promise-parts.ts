import { splitSentences } from '../similarity/words/split-sentences.ts'
import { objectWeight, type PromiseTerms, readPromiseTerms } from './promise-terms.ts'
import type { PromiseWords } from './promise-words.ts'

/** What an item asks for, before it explains why: "Split the node groups: the scheduler …", "Split the node groups — …". */
const heading = /^(.{10,110}?)(?::\s|\s[—–-]\s)/u
/** A heading of fewer words that matter is a label: "Add alert: …". */
const leastObjects = 2

/**
 * Reads the terms of a promise part by part, so that a long explanation does not hide what is asked for: the heading where
 * it says enough, the first sentence, and those that ask for more. Never empty.
 */
export function readPromiseParts(text: string, words: PromiseWords): PromiseTerms[] {
  const head = heading.exec(text)?.[1]
  const [first, ...others] = splitSentences(text).map((sentence) => sentence.text)
  const asked = others.filter((sentence) => words.signs(sentence.toLowerCase()).has('asks'))
  const parts = [...new Set([head, first, ...asked])]
    .filter((part) => part !== undefined)
    .map((part) => ({ part, terms: readPromiseTerms(part, words) }))
    .filter(({ part, terms }) => part !== head || countObjects(terms) >= leastObjects)
    .map(({ terms }) => terms)
  return parts.length > 0 ? parts : [readPromiseTerms(text, words)]
}

function countObjects({ terms }: PromiseTerms): number {
  return [...terms.values()].filter((factor) => factor >= objectWeight).length
}
