import { formatPath } from '../diagnostic/source-map.ts'
import type { FollowThrough, PatternCore } from '../schema/analysis/analysis.ts'
import { cutQuote, makeEvidence } from '../similarity/corpus/evidence.ts'
import { compareWritten, writtenOn } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { Subject } from '../similarity/corpus/subject.ts'
import { round } from '../similarity/similarity.ts'
import { promiseWordsOf } from '../vocabulary/promise-words.ts'
import { judgePromise } from './judge-promise.ts'
import { measureLink } from './measure-link.ts'
import type { PromiseEvidence } from './promise-evidence.ts'
import { readPromiseParts } from './promise-parts.ts'
import { readPromiseTerms } from './promise-terms.ts'
import { readUndertakings, type Undertaking } from './read-promises.ts'
import { readTellings } from './read-tellings.ts'
import { indexStatements, type StatementIndex } from './statement-index.ts'
import { weighLink } from './weigh-link.ts'

/** Just below this most were wrong, above it one in ten, on the two corpora where it was chosen. */
const leastSure = 0.4
/** A promise is followed into the later incidents that tell of it most surely. */
const mostLater = 3

interface Promised {
  readonly subject: Subject
  readonly index: number
  readonly order: number
  readonly undertaking: Undertaking
}

/**
 * Joins what was promised to what later incidents show of it: raised again, done, not done, or done and yet recurred.
 * In order of the promise, then of the later incident. Documents without a date stand in no order, and are left out.
 */
export function followPromises(corpus: OrderedCorpus, mechanisms: readonly PatternCore[]): FollowThrough[] {
  const inOrder = [...corpus.subjects.entries()]
    .filter(([, { incident }]) => writtenOn(incident) !== null)
    .sort(([, a], [, b]) => compareWritten(a.incident, b.incident))
  const index = indexStatements(corpus, inOrder)
  const sharesMechanism = recurrences(mechanisms)
  return inOrder.flatMap(([i, subject], order) =>
    readUndertakings(subject.incident).flatMap((undertaking) =>
      followUndertaking(corpus, index, { subject, index: i, order, undertaking }, sharesMechanism),
    ),
  )
}

function followUndertaking(
  corpus: OrderedCorpus,
  index: StatementIndex,
  promised: Promised,
  sharesMechanism: (a: string, b: string) => boolean,
): FollowThrough[] {
  const { subject, undertaking } = promised
  const raised = subject.incident
  const { acts } = readPromiseTerms(undertaking.text, promiseWordsOf(raised.language))
  return [...findEvidence(corpus, index, promised)]
    .flatMap(([, evidence]) => {
      const [surest] = evidence
      if (surest === undefined || surest.score < leastSure) return []
      const other = surest.statement.subject
      const judged = judgePromise(undertaking, evidence, {
        acts,
        raised,
        later: other.incident,
        recurred: sharesMechanism(raised.id, other.incident.id),
      })
      return judged ? [{ ...judged, other, order: surest.statement.order }] : []
    })
    .sort((a, b) => b.shown.score - a.shown.score || a.order - b.order)
    .slice(0, mostLater)
    .sort((a, b) => a.order - b.order)
    .map(({ verdict, shown: { statement, score }, other }) => ({
      promise: {
        incident: raised.id,
        at: formatPath(undertaking.at),
        text: undertaking.text,
        evidence: makeEvidence(subject, 'statement', undertaking),
      },
      later: {
        incident: other.incident.id,
        at: formatPath(statement.passage.at),
        quote: cutQuote(statement.passage.text),
        evidence: makeEvidence(other, 'statement', statement.passage),
      },
      verdict,
      score,
    }))
}

/** What each later document says of a promise, the surest first. */
function findEvidence(
  { similarity }: OrderedCorpus,
  index: StatementIndex,
  { subject, index: i, order, undertaking }: Promised,
): ReadonlyMap<number, readonly PromiseEvidence[]> {
  const words = promiseWordsOf(subject.incident.language)
  const whole = readPromiseTerms(undertaking.text, words)
  const parts = readPromiseParts(undertaking.text, words)
  const day = writtenOn(subject.incident)
  const found = new Map<number, PromiseEvidence[]>()
  for (const statement of index.after(order, whole)) {
    const { incident } = statement.subject
    // Which of two documents of one day came first is not known.
    if (writtenOn(incident) === day) continue
    const noise = Math.max((similarity.noise(i) + similarity.noise(statement.index)) / 2, 0.01)
    const context = {
      near: similarity.score(i, statement.index) / noise,
      named: [day, subject.incident.id].some((name) => name !== null && statement.passage.text.includes(name)),
    }
    const [best] = parts
      .map((part) => measureLink(part, statement, index))
      .map((link) => ({ link, tellings: readTellings(whole, statement, link) }))
      .filter(({ tellings }) => tellings.size > 0)
      .map(({ link, tellings }) => ({ statement, tellings, link, score: round(weighLink(link, tellings, context)) }))
      .sort((a, b) => b.score - a.score)
    if (best) found.set(statement.order, [...(found.get(statement.order) ?? []), best])
  }
  for (const evidence of found.values()) evidence.sort((a, b) => b.score - a.score)
  return found
}

function recurrences(mechanisms: readonly PatternCore[]): (a: string, b: string) => boolean {
  const members = mechanisms.map((pattern) => new Set(pattern.members.map(({ incident }) => incident)))
  return (a, b) => members.some((ids) => ids.has(a) && ids.has(b))
}
