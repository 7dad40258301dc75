import { formatPath } from '../diagnostic/source-map.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { FollowThrough, PromiseVerdict } from '../schema/analysis/analysis.ts'
import { cutQuote, makeEvidence } from '../similarity/corpus/evidence.ts'
import { compareWritten, writtenOn } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { round } from '../similarity/round.ts'
import { decideVerdict } from './decide-verdict.ts'
import { measureLink } from './measure-link.ts'
import type { PromiseEvidence } from './promise-evidence.ts'
import { readPromiseParts } from './promise-parts.ts'
import { readPromiseTerms } from './promise-terms.ts'
import { promiseWordsOf } from './promise-words.ts'
import { readUndertakings, type Undertaking } from './read-promises.ts'
import { selectSigns } from './select-signs.ts'
import { indexStatements, type Statement, type StatementIndex } from './statement-index.ts'
import { weighLink } from './weigh-link.ts'

/** Just below this most were wrong, above it one in ten, on the two labelled corpora where it was chosen. 0 to 1. */
const leastSure = 0.4
/** A promise is followed into so many of the later incidents that are most surely about it. */
const mostLater = 3

/** A document with its place in the corpus. */
interface Located {
  /** In the corpus. */
  readonly index: number
  readonly subject: ParsedIncident
}

interface Promised extends Located {
  readonly order: number
  readonly undertaking: Undertaking
}

/** A promise, and the statement of a later document that shows something of it. */
export interface FollowedPromise {
  readonly raised: Located
  readonly undertaking: Undertaking
  readonly later: Statement
  readonly verdict: PromiseVerdict
  /** How sure it is that the statement is about the promise, 0 to 1. */
  readonly score: number
}

/**
 * Joins what was promised to what later incidents show of it: raised again, done, not done, or done and yet recurred.
 * In order of the promise, then of the later incident. Documents without a date stand in no order, and are left out.
 *
 * @param mechanisms Indices of the incidents that share a mechanism.
 */
export function followPromises(
  corpus: OrderedCorpus,
  mechanisms: ReadonlyArray<ReadonlySet<number>>,
): FollowedPromise[] {
  const inOrder = [...corpus.subjects.entries()]
    .filter(([, { incident }]) => writtenOn(incident) !== null)
    .sort(([, a], [, b]) => compareWritten(a.incident, b.incident))
  const index = indexStatements(corpus, inOrder)
  return inOrder.flatMap(([i, subject], order) =>
    readUndertakings(subject.incident).flatMap((undertaking) =>
      followUndertaking(corpus, index, { subject, index: i, order, undertaking }, mechanisms),
    ),
  )
}

function followUndertaking(
  corpus: OrderedCorpus,
  index: StatementIndex,
  promised: Promised,
  mechanisms: ReadonlyArray<ReadonlySet<number>>,
): FollowedPromise[] {
  const { subject, undertaking } = promised
  const raised = subject.incident
  const { acts } = readPromiseTerms(undertaking.text, promiseWordsOf(raised.language))
  return [...findEvidence(corpus, index, promised).values()]
    .flatMap((evidence) => {
      const [surest] = evidence
      if (surest === undefined || surest.score < leastSure) return []
      const { statement } = surest
      const decided = decideVerdict(undertaking, evidence, {
        acts,
        raised,
        later: statement.subject.incident,
        recurred: mechanisms.some((members) => members.has(promised.index) && members.has(statement.index)),
      })
      return decided ? [decided] : []
    })
    .map(({ verdict, shown: { statement, score } }) => ({
      raised: { index: promised.index, subject },
      undertaking,
      later: statement,
      verdict,
      score,
    }))
    .sort((a, b) => b.score - a.score || a.later.order - b.later.order)
    .slice(0, mostLater)
    .sort((a, b) => a.later.order - b.later.order)
}

/** A followed promise as it is reported: the documents by their ids. */
export function toFollowThrough({ raised, undertaking, later, verdict, score }: FollowedPromise): FollowThrough {
  return {
    promise: {
      incident: raised.subject.incident.id,
      at: formatPath(undertaking.at),
      text: undertaking.text,
      evidence: makeEvidence(raised.subject, 'statement', undertaking),
    },
    later: {
      incident: later.subject.incident.id,
      at: formatPath(later.passage.at),
      quote: cutQuote(later.passage.text),
      evidence: makeEvidence(later.subject, 'statement', later.passage),
    },
    verdict,
    score,
  }
}

/** What each later document says about a promise, the surest first. */
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
    const context = {
      near: similarity.score(i, statement.index) / similarity.noise(i, statement.index),
      named: [day, subject.incident.id].some((name) => name !== null && statement.passage.text.includes(name)),
    }
    const [best] = parts
      .map((part) => measureLink(part, statement, index))
      .map((link) => ({ link, signs: selectSigns(whole, statement, link) }))
      .filter(({ signs }) => signs.size > 0)
      .map(({ link, signs }) => ({ statement, signs, link, score: round(weighLink(link, signs, context)) }))
      .sort((a, b) => b.score - a.score)
    if (best) found.set(statement.order, [...(found.get(statement.order) ?? []), best])
  }
  for (const evidence of found.values()) evidence.sort((a, b) => b.score - a.score)
  return found
}
