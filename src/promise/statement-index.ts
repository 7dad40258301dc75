import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { Zone } from '../similarity/passage.ts'
import type { ReadPassage } from '../similarity/profile.ts'
import type { Topic } from '../vocabulary/promise-language.ts'
import { Postings } from './postings.ts'
import { type PromiseTerms, readPromiseTerms } from './promise-terms.ts'
import { promiseWordsOf } from './promise-words.ts'
import { readSigns, type StatementSigns } from './read-signs.ts'

/** Something that a document says, and where the document stands in order of date. */
export interface Statement {
  readonly subject: ParsedIncident
  /** Index in the corpus. */
  readonly index: number
  readonly order: number
  readonly passage: ReadPassage
  readonly terms: PromiseTerms
  /** What it shows of promises; read when it is asked for. */
  signs(): StatementSigns
}

/** All statements of a corpus, found by their terms and topics. */
export interface StatementIndex {
  /** The statements of documents after `order` that show something of a promise and share something rare with the terms, in order of the documents. */
  after(order: number, terms: PromiseTerms): readonly Statement[]
  /** How rare a term is among the documents: 0 in all of them, 1 in none. */
  rarity(term: string): number
  /** The length of the vector of a statement's weighted terms. */
  length(statement: Statement): number
  topicRarity(topic: Topic): number
  /** The terms of the title, summary, causes and impact of a document. */
  subjectTerms(order: number): ReadonlySet<string>
}

/** A term of more documents than this, by rarity or by number, distinguishes no statement. Chosen by hand. */
const leastRarity = 0.3
const mostDocuments = 200
/** The rarities shared must come to this sum. Chosen by hand. */
const leastShared = 0.4
/** Of those that share the most, and of those on the same topic, so many are looked at. For speed. */
const mostLookedAt = 40

const subjectZones: ReadonlySet<Zone> = new Set(['title', 'summary', 'cause', 'impact'])

/** Indexes what the documents say, in the order given, so that a promise meets only what shares something rare with it. */
export function indexStatements(
  { similarity }: OrderedCorpus,
  inOrder: ReadonlyArray<readonly [index: number, subject: ParsedIncident]>,
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
        signs: () => readSigns(passage, words),
      }),
    )
  })
  const orders = statements.map(({ order }) => order)
  const byTerm = new Postings<string>(orders, (id) => statements[id]?.terms.terms.keys() ?? [])
  const byTopic = new Postings<Topic>(orders, (id) => statements[id]?.terms.topics ?? [])
  const subjects = inOrder.map((): Set<string> => new Set())
  for (const { order, passage, terms } of statements) {
    if (subjectZones.has(passage.zone)) for (const term of terms.terms.keys()) subjects[order]?.add(term)
  }
  const scale = Math.log(inOrder.length + 1) || 1
  const rarityOf = (documents: number) => Math.log((inOrder.length + 1) / Math.max(1, documents)) / scale
  const rarities = new Map([...byTerm.keys()].map((term) => [term, rarityOf(byTerm.groups(term))]))
  const rarity = (term: string) => rarities.get(term) ?? 1
  const lengths = new Map<Statement, number>()
  const sums = new Float64Array(statements.length)

  /** Most sentences show nothing of any promise. */
  const firstWithSigns = (ids: readonly number[]): number[] => {
    const found: number[] = []
    for (const id of ids) {
      if (found.length === mostLookedAt) break
      if (statements[id]?.signs().signs.length) found.push(id)
    }
    return found
  }

  const likely = (order: number, { terms }: PromiseTerms): number[] => {
    const touched: number[] = []
    for (const [term, factor] of terms) {
      const rare = rarity(term)
      if (rare < leastRarity || byTerm.groups(term) > mostDocuments) continue
      const weight = rare * factor
      for (const id of byTerm.of(term)) {
        if ((orders[id] ?? 0) <= order) continue
        if (sums[id] === 0) touched.push(id)
        sums[id] = (sums[id] ?? 0) + weight
      }
    }
    const found = touched
      .filter((id) => (sums[id] ?? 0) >= leastShared)
      .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    for (const id of touched) sums[id] = 0
    return firstWithSigns(found)
  }

  return {
    rarity,
    length(statement) {
      const known = lengths.get(statement)
      if (known !== undefined) return known
      let squares = 0
      for (const [term, factor] of statement.terms.terms) squares += (rarity(term) * factor) ** 2
      lengths.set(statement, Math.sqrt(squares))
      return Math.sqrt(squares)
    },
    topicRarity: (topic) => rarityOf(byTopic.groups(topic)),
    subjectTerms: (order) => subjects[order] ?? new Set(),
    after(order, terms) {
      const onTopic = [...terms.topics].flatMap((topic) =>
        firstWithSigns(byTopic.of(topic).filter((id) => (orders[id] ?? 0) > order)),
      )
      return [...new Set([...likely(order, terms), ...onTopic])]
        .sort((a, b) => a - b)
        .flatMap((id) => statements[id] ?? [])
    },
  }
}

/** A block of code keeps the language of its fence as its first word. */
const isCode = /^(?:bash|sh|zsh|shell|console|yaml|yml|json|hcl|promql|sql) /

/** References, labelled fields and blocks of code say nothing of a promise. */
function saysSomething({ zone, words, text }: ReadPassage): boolean {
  if (zone === 'reference' || words.length < 2 || isCode.test(text)) return false
  return zone !== 'other' || !/^[\p{L} ]{2,30}:\s/u.test(text)
}
