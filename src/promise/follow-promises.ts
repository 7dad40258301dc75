import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { PromiseVerdict } from '../schema/analysis/analysis.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { compareWritten, onsetOf } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { countEach } from '../text/count-each.ts'
import { momentDay } from '../time/moment.ts'
import { type Evidence, gatherEvidence, ties } from './gather-evidence.ts'
import { judgeOutcome } from './judge-outcome.ts'
import { readUndertakings, type Undertaking } from './read-promises.ts'
import type { Statement } from './statement.ts'

/** A promise, and the document that makes it. */
export interface Promised {
  /** Of the document in the corpus. */
  readonly index: number
  readonly subject: ParsedIncident
  readonly undertaking: Undertaking
}

/** A promise, and what a later document says of it. */
export interface FollowedPromise extends Promised {
  readonly later: Statement
  readonly verdict: PromiseVerdict
}

/** A promise of which nothing is sure, and what may speak of it, the likeliest first. */
export interface UnfollowedPromise extends Promised {
  readonly candidates: readonly Statement[]
}

/** What stands word for word in so many documents is text of their template. Chosen by hand. */
const templateDocuments = 3
/** Passages that may speak of a promise; among three stood the right document in .65 to .86 of the cases of three teams. */
const mostCandidates = 3

/**
 * Finds what later documents say became of promises, in order of the promise and then of the later incident; one verdict for a
 * promise and a document. A promise that is not marked done, and of which none says so, comes with the passages that may speak of it.
 */
export function followPromises(corpus: OrderedCorpus): {
  readonly followed: readonly FollowedPromise[]
  readonly open: readonly UnfollowedPromise[]
} {
  const evidenceOf = gatherEvidence(corpus)
  const inOrder = [...corpus.subjects.entries()].sort(([, a], [, b]) => compareWritten(a.incident, b.incident))
  const promised = withoutTemplates(
    inOrder.map(([index, subject]) => ({ index, subject, undertakings: readUndertakings(subject.incident) })),
  )
  const followed: FollowedPromise[] = []
  const open: UnfollowedPromise[] = []
  for (const { index, subject, undertakings } of promised) {
    for (const [n, evidence] of evidenceOf(index, undertakings).entries()) {
      const undertaking = undertakings[n]
      if (undertaking === undefined) continue
      const promise = { index, subject, undertaking }
      const judged = judgeOutcomes(promise, evidence)
      followed.push(...judged)
      if (judged.length === 0 && !undertaking.done) {
        open.push({ ...promise, candidates: chooseCandidates(corpus, index, evidence) })
      }
    }
  }
  return { followed, open }
}

interface PromisesOf {
  readonly index: number
  readonly subject: ParsedIncident
  readonly undertakings: readonly Undertaking[]
}

function withoutTemplates(promised: readonly PromisesOf[]): PromisesOf[] {
  const documents = countEach(
    promised.flatMap(({ undertakings }) => [...new Set(undertakings.map(({ text }) => plain(text)))]),
  )
  return promised.map(({ undertakings, ...rest }) => ({
    ...rest,
    undertakings: undertakings.filter(({ text }) => (documents.get(plain(text)) ?? 0) < templateDocuments),
  }))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}

function judgeOutcomes(promise: Promised, evidence: readonly Evidence[]): FollowedPromise[] {
  const judged = new Map<number, FollowedPromise>()
  for (const tie of ties) {
    for (const each of byLikeness(evidence.filter((one) => one.tie === tie))) {
      const { statement } = each
      if (judged.has(statement.index)) continue
      const verdict = judgeOutcome(promise.undertaking, each)
      if (verdict === null) continue
      const broken = verdict === 'not-kept' || verdict === 'partial'
      // What was promised only while it was already going on could not have helped.
      const late = broken && beganBefore(statement.subject.incident, promise.subject.incident)
      judged.set(statement.index, { ...promise, later: statement, verdict: late ? 'too-late' : verdict })
    }
  }
  return [...judged.values()].sort((a, b) => compareWritten(a.later.subject.incident, b.later.subject.incident))
}

/** The most alike passage of each document; the documents by how alike it and they are, those that name the promise's issue or incident first. */
function chooseCandidates({ similarity }: OrderedCorpus, index: number, evidence: readonly Evidence[]): Statement[] {
  const ranked = evidence
    .map(({ statement, likeness, tie }) => ({
      statement,
      score:
        likeness * Math.sqrt(similarity.score(index, statement.index)) + (tie === 'number' || tie === 'name' ? 1 : 0),
    }))
    .sort((a, b) => b.score - a.score)
  const nearest = new Map<number, Statement>()
  for (const { statement } of ranked) if (!nearest.has(statement.index)) nearest.set(statement.index, statement)
  return [...nearest.values()].slice(0, mostCandidates)
}

function byLikeness(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => b.likeness - a.likeness)
}

function beganBefore(later: Incident, raised: Incident): boolean {
  const began = momentDay(onsetOf(later))
  return raised.date !== null && began !== null && began < raised.date
}
