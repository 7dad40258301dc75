import type { Topic } from '../vocabulary/promise-language.ts'
import { promiseWordsOf } from '../vocabulary/promise-words.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import type { Zone } from './passage.ts'
import type { ReadPassage } from './profile.ts'
import { type PromiseTerms, readPromiseTerms } from './promise-terms.ts'
import type { Subject } from './subject.ts'

/** Something that a document says, and where the document stands in order of date. */
export interface Statement {
  readonly subject: Subject
  /** Index in the corpus. */
  readonly index: number
  readonly order: number
  readonly passage: ReadPassage
  readonly terms: PromiseTerms
}

/** All statements of a corpus, found by their terms and topics. */
export interface StatementIndex {
  /** The statements of documents after `order` that share something rare with the terms, in order of the documents. */
  after(order: number, terms: PromiseTerms): readonly Statement[]
  /** How rare a term is among the documents: 0 in all of them, 1 in one of them. */
  rarity(term: string): number
  topicRarity(topic: Topic): number
  /** The terms of the title, summary, causes and impact of a document. */
  subjectTerms(order: number): ReadonlySet<string>
}

/** A term of more documents than this, by rarity or by number, tells no statement from another. */
const leastRarity = 0.3
const mostDocuments = 200
/** The rarities shared must come to this. */
const leastShared = 0.4
/** Of those that share the most, and of those on the same topic, so many are looked at. */
const mostLookedAt = 60

const subjectZones: ReadonlySet<Zone> = new Set(['title', 'summary', 'cause', 'impact'])

/** Indexes what the documents say, in the order given, so that a promise meets only what shares something rare with it. */
export function indexStatements(
  { similarity }: OrderedCorpus,
  inOrder: ReadonlyArray<readonly [index: number, subject: Subject]>,
): StatementIndex {
  const statements = inOrder.flatMap(([index, subject], order) => {
    const words = promiseWordsOf(subject.incident.language)
    return (similarity.profiles[index]?.passages ?? []).filter(saysSomething).map(
      (passage): Statement => ({
        subject,
        index,
        order,
        passage,
        terms: readPromiseTerms(passage.text, words, passage.words),
      }),
    )
  })
  const byTerm = new Postings(statements, ({ terms }) => terms.terms.keys())
  const byTopic = new Postings<Topic>(statements, ({ terms }) => terms.topics)
  const subjects = inOrder.map((): Set<string> => new Set())
  for (const { order, passage, terms } of statements) {
    if (subjectZones.has(passage.zone)) for (const term of terms.terms.keys()) subjects[order]?.add(term)
  }
  const scale = Math.log(inOrder.length + 1) || 1
  const rarityOf = (documents: number) => Math.log((inOrder.length + 1) / Math.max(1, documents)) / scale
  const rarity = (term: string) => rarityOf(byTerm.documents(term))
  const sums = new Float64Array(statements.length)

  const likely = (order: number, { terms }: PromiseTerms): number[] => {
    const touched: number[] = []
    for (const [term, factor] of terms) {
      if (byTerm.documents(term) > mostDocuments || rarity(term) < leastRarity) continue
      const weight = rarity(term) * factor
      for (const id of byTerm.of(term)) {
        if ((statements[id]?.order ?? 0) <= order) continue
        if (sums[id] === 0) touched.push(id)
        sums[id] = (sums[id] ?? 0) + weight
      }
    }
    const found = touched
      .filter((id) => (sums[id] ?? 0) >= leastShared)
      .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
      .slice(0, mostLookedAt)
    for (const id of touched) sums[id] = 0
    return found
  }

  return {
    rarity,
    topicRarity: (topic) => rarityOf(byTopic.documents(topic)),
    subjectTerms: (order) => subjects[order] ?? new Set(),
    after(order, terms) {
      const onTopic = [...terms.topics].flatMap((topic) =>
        byTopic
          .of(topic)
          .filter((id) => (statements[id]?.order ?? 0) > order)
          .slice(0, mostLookedAt),
      )
      return [...new Set([...likely(order, terms), ...onTopic])]
        .sort((a, b) => a - b)
        .flatMap((id) => statements[id] ?? [])
    },
  }
}

/** Which statements have a key, and in how many documents it stands. */
class Postings<Key> {
  readonly #lists = new Map<Key, { ids: number[]; documents: number; last: number }>()

  constructor(statements: readonly Statement[], keysOf: (statement: Statement) => Iterable<Key>) {
    for (const [id, statement] of statements.entries()) {
      for (const key of keysOf(statement)) {
        const list = this.#lists.get(key) ?? { ids: [], documents: 0, last: -1 }
        list.ids.push(id)
        if (list.last !== statement.order) list.documents++
        list.last = statement.order
        this.#lists.set(key, list)
      }
    }
  }

  of(key: Key): readonly number[] {
    return this.#lists.get(key)?.ids ?? []
  }

  documents(key: Key): number {
    return this.#lists.get(key)?.documents ?? 0
  }
}

/** References and labelled fields say nothing of a promise. */
function saysSomething({ zone, words, text }: ReadPassage): boolean {
  if (zone === 'reference' || words.length < 2) return false
  return zone !== 'other' || !/^[\p{L} ]{2,30}:\s/u.test(text)
}
