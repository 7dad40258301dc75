import { isCommonWord } from '../similarity/words/common-words.ts'
import { groupEntries } from '../text/group-entries.ts'
import type { Statement } from './statement.ts'

/** The statements of a corpus, found by their terms. */
export interface StatementIndex {
  /** How alike a promise and a statement are, 0 to 1: the cosine of their terms by rarity, less for a very short statement. */
  likeness(promise: ReadonlySet<string>, statement: Statement): number
  /** The statements that share a term with a promise that is not all too common, and how alike they are. */
  alike(promise: ReadonlySet<string>): ReadonlyMap<Statement, number>
}

/** What a word of any story counts, as a share of its rarity. Chosen by hand, four teams in view. */
const commonWeight = 0.6
/** A statement of fewer terms than this, as rare as those of the promise, may be alike by chance. Chosen on four teams. */
const fewestTerms = 9
/** A term of more documents than this, by rarity or by number, finds no statement. For speed. */
const leastRarity = 0.2
const mostDocuments = 300

/** Indexes statements by what is rare among `documents` documents. */
export function indexStatements(statements: readonly Statement[], documents: number): StatementIndex {
  const holders = groupEntries(statements.flatMap((statement) => [...statement.terms].map((term) => [term, statement])))
  const scale = Math.log(documents + 1) || 1
  const described = new Map(
    [...holders].map(([term, found]) => {
      const count = new Set(found.map(({ index }) => index)).size
      const rarity = Math.log((documents + 1) / count) / scale
      return [
        term,
        {
          weight: rarity * (isCommonWord(term) ? commonWeight : 1),
          finds: rarity >= leastRarity && count <= mostDocuments,
        },
      ]
    }),
  )
  const weight = (term: string) => described.get(term)?.weight ?? 1
  const length = (terms: ReadonlySet<string>) => Math.sqrt(sum(terms, (term) => weight(term) ** 2))
  const lengths = new Map(statements.map((statement) => [statement, length(statement.terms)]))
  const likeness = (promise: ReadonlySet<string>, statement: Statement) =>
    sum(promise, (term) => (statement.terms.has(term) ? weight(term) ** 2 : 0)) /
    ((length(promise) || 1) *
      Math.max(lengths.get(statement) ?? 0, length(promise) * Math.sqrt(fewestTerms / promise.size)))
  return {
    likeness,
    alike: (promise) => {
      const found = [...promise].flatMap((term) => (described.get(term)?.finds ? (holders.get(term) ?? []) : []))
      return new Map([...new Set(found)].map((statement) => [statement, likeness(promise, statement)]))
    },
  }
}

function sum(terms: ReadonlySet<string>, of: (term: string) => number): number {
  let total = 0
  for (const term of terms) total += of(term)
  return total
}
