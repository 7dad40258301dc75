import { formatPath } from '../diagnostic/source-map.ts'
import type { FollowThrough, Pattern } from '../schema/analysis.ts'
import { cutQuote, makeEvidence } from './evidence.ts'
import { judgePromise } from './judge-promise.ts'
import { compareOnset, onsetOf } from './onset.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import { type ReadPassage, readPassage } from './profile.ts'
import { readUndertakings, type Undertaking } from './read-promises.ts'
import { round } from './similarity.ts'
import type { Subject } from './subject.ts'
import { cosine, type TermSpace, type TermVector } from './term-space.ts'

/** Below this two sentences share a topic and not an undertaking. Cosine of rarity-weighted terms, 0 to 1. */
const leastAlike = 0.3
/** An item marked done is kept by its mark; only a statement that is surely of the same shows it in practice. */
const leastAlikeWhenDone = 0.4
/** A heading or a remark of two words bears on nothing. */
const leastWords = 4
/** A promise is followed into the later incidents that speak of it most. */
const mostLater = 3

/**
 * Joins what was promised to what later incidents show of it: raised again, done, not done, or done and yet recurred.
 * In order of the promise, then of the later incident.
 */
export function followPromises(corpus: OrderedCorpus, mechanisms: readonly Pattern[]): FollowThrough[] {
  const inOrder = [...corpus.subjects.entries()].sort(([, a], [, b]) => compareDocuments(a, b))
  const statements = inOrder.map(([index]) => readStatements(corpus, index))
  return inOrder.flatMap(([, subject], n) =>
    readUndertakings(subject.incident).flatMap((undertaking) =>
      followUndertaking(
        corpus.similarity.space,
        { subject, undertaking },
        inOrder.slice(n + 1).map(([, later], k) => ({ later, statements: statements[n + 1 + k] ?? [] })),
        mechanisms,
      ),
    ),
  )
}

interface Statement {
  readonly passage: ReadPassage
  readonly vector: TermVector
}

function followUndertaking(
  space: TermSpace,
  promised: { readonly subject: Subject; readonly undertaking: Undertaking },
  later: ReadonlyArray<{ readonly later: Subject; readonly statements: readonly Statement[] }>,
  mechanisms: readonly Pattern[],
): FollowThrough[] {
  const { subject, undertaking } = promised
  const vector = unitVector(space, readPassage({ zone: 'action', text: undertaking.text, at: undertaking.at }))
  const found = later.flatMap(({ later: other, statements }, order) => {
    const [best] = statements
      .map((statement) => ({ statement, score: round(cosine(vector, statement.vector)) }))
      .filter(({ score }) => score >= (undertaking.done ? leastAlikeWhenDone : leastAlike))
      .sort((a, b) => b.score - a.score)
    return best ? [{ other, order, passage: best.statement.passage, score: best.score }] : []
  })
  return found
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, mostLater)
    .sort((a, b) => a.order - b.order)
    .map(({ other, passage, score }) => ({
      promise: {
        incident: subject.incident.id,
        at: formatPath(undertaking.at),
        text: undertaking.text,
        evidence: makeEvidence(subject, 'statement', undertaking.at, undertaking.text),
      },
      later: {
        incident: other.incident.id,
        at: formatPath(passage.at),
        quote: cutQuote(passage.text),
        evidence: makeEvidence(other, 'statement', passage.at, passage.text),
      },
      verdict: judgePromise(undertaking, passage, {
        raised: subject.incident,
        later: other.incident,
        recurred: mechanisms.some(({ members }) =>
          [subject, other].every(({ incident }) => members.some((member) => member.incident === incident.id)),
        ),
      }),
      score,
    }))
}

/** What a later document says that may bear on a promise; its titles, references and labelled fields don't. */
function readStatements({ similarity }: OrderedCorpus, index: number): Statement[] {
  return (similarity.profiles[index]?.passages ?? [])
    .filter(({ zone, words }) => zone !== 'title' && zone !== 'reference' && words.length >= leastWords)
    .filter(({ zone, text }) => zone !== 'other' || !/^[\p{L} ]{2,30}:\s/u.test(text))
    .map((passage) => ({ passage, vector: unitVector(similarity.space, passage) }))
}

function unitVector(space: TermSpace, passage: ReadPassage): TermVector {
  const vector = space.passageVector(passage)
  const length = Math.hypot(...vector.values()) || 1
  return new Map([...vector].map(([term, weight]) => [term, weight / length]))
}

/** By the day of the document, since that is when its promises were made; then by onset. */
function compareDocuments({ incident: a }: Subject, { incident: b }: Subject): number {
  const [x, y] = [(a.date ?? onsetOf(a) ?? '~').slice(0, 10), (b.date ?? onsetOf(b) ?? '~').slice(0, 10)]
  return x === y ? compareOnset(a, b) : x < y ? -1 : 1
}
