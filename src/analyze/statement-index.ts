import type { OrderedCorpus } from './ordered-corpus.ts'
import type { ReadPassage } from './profile.ts'
import { round } from './similarity.ts'
import type { Subject } from './subject.ts'
import type { TermSpace, TermVector } from './term-space.ts'

/** Something that a document says, and where the document stands in order of date. */
export interface Statement {
  readonly subject: Subject
  readonly order: number
  readonly passage: ReadPassage
}

/** All statements of a corpus, found by their terms. */
export interface StatementIndex {
  /** The statements of documents after `order` that share terms with a passage, and their cosine, 0 to 1; best first. */
  after(order: number, passage: ReadPassage, leastScore: number): ReadonlyArray<Statement & { readonly score: number }>
}

/** A heading or a remark of two words bears on nothing. */
const leastWords = 4

/** Indexes what the documents say, in the order given, so that a promise meets only statements that share a term with it. */
export function indexStatements(
  { similarity }: OrderedCorpus,
  inOrder: ReadonlyArray<readonly [index: number, subject: Subject]>,
): StatementIndex {
  const { space } = similarity
  const statements = inOrder.flatMap(([index, subject], order) =>
    (similarity.profiles[index]?.passages ?? [])
      .filter(saysSomething)
      .map((passage): Statement => ({ subject, order, passage })),
  )
  const postings = new Map<string, { ids: number[]; weights: number[] }>()
  for (const [id, { passage }] of statements.entries()) {
    for (const [term, weight] of unitVector(space, passage)) {
      const list = postings.get(term) ?? { ids: [], weights: [] }
      list.ids.push(id)
      list.weights.push(weight)
      postings.set(term, list)
    }
  }
  const sums = new Float64Array(statements.length)
  return {
    after(order, passage, leastScore) {
      sums.fill(0)
      for (const [term, weight] of unitVector(space, passage)) {
        const list = postings.get(term)
        for (const [k, id] of list?.ids.entries() ?? []) {
          sums[id] = (sums[id] ?? 0) + weight * (list?.weights[k] ?? 0)
        }
      }
      const found: Array<Statement & { readonly score: number }> = []
      for (const [id, statement] of statements.entries()) {
        const score = Math.min(1, round(sums[id] ?? 0))
        if (score >= leastScore && statement.order > order) found.push({ ...statement, score })
      }
      return found.sort((a, b) => b.score - a.score || a.order - b.order)
    },
  }
}

/** Titles, references and labelled fields say nothing of a promise. */
function saysSomething({ zone, words, text }: ReadPassage): boolean {
  if (zone === 'title' || zone === 'reference' || words.length < leastWords) return false
  return zone !== 'other' || !/^[\p{L} ]{2,30}:\s/u.test(text)
}

function unitVector(space: TermSpace, passage: ReadPassage): TermVector {
  const vector = space.passageVector(passage)
  const length = Math.hypot(...vector.values()) || 1
  return new Map([...vector].map(([term, weight]) => [term, weight / length]))
}
