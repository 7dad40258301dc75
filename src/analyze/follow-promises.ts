import { formatPath } from '../diagnostic/source-map.ts'
import type { FollowThrough, PatternCore } from '../schema/analysis.ts'
import { cutQuote, makeEvidence } from './evidence.ts'
import { judgePromise } from './judge-promise.ts'
import { compareOnset, onsetOf } from './onset.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import { readPassage } from './profile.ts'
import { readUndertakings, type Undertaking } from './read-promises.ts'
import { indexStatements, type StatementIndex } from './statement-index.ts'
import type { Subject } from './subject.ts'

/** Below this two sentences share a topic and not an undertaking. Cosine of rarity-weighted terms, 0 to 1. */
const leastAlike = 0.3
/** An item marked done is kept by its mark; only a statement that is surely of the same shows it in practice. */
const leastAlikeWhenDone = 0.4
/** A promise is followed into the later incidents that speak of it most. */
const mostLater = 3

/**
 * Joins what was promised to what later incidents show of it: raised again, done, not done, or done and yet recurred.
 * In order of the promise, then of the later incident.
 */
export function followPromises(corpus: OrderedCorpus, mechanisms: readonly PatternCore[]): FollowThrough[] {
  const inOrder = [...corpus.subjects.entries()].sort(([, a], [, b]) => compareDocuments(a, b))
  const index = indexStatements(corpus, inOrder)
  return inOrder.flatMap(([, subject], order) =>
    readUndertakings(subject.incident).flatMap((undertaking) =>
      followUndertaking(index, { subject, order, undertaking }, mechanisms),
    ),
  )
}

function followUndertaking(
  index: StatementIndex,
  promised: { readonly subject: Subject; readonly order: number; readonly undertaking: Undertaking },
  mechanisms: readonly PatternCore[],
): FollowThrough[] {
  const { subject, order, undertaking } = promised
  const passage = readPassage({ zone: 'action', text: undertaking.text, at: undertaking.at })
  const bestOf = new Map<number, ReturnType<StatementIndex['after']>[number]>()
  for (const found of index.after(order, passage, undertaking.done ? leastAlikeWhenDone : leastAlike)) {
    if (!bestOf.has(found.order)) bestOf.set(found.order, found)
  }
  return [...bestOf.values()]
    .slice(0, mostLater)
    .sort((a, b) => a.order - b.order)
    .map(({ subject: other, passage: said, score }) => ({
      promise: {
        incident: subject.incident.id,
        at: formatPath(undertaking.at),
        text: undertaking.text,
        evidence: makeEvidence(subject, 'statement', undertaking.at, undertaking.text),
      },
      later: {
        incident: other.incident.id,
        at: formatPath(said.at),
        quote: cutQuote(said.text),
        evidence: makeEvidence(other, 'statement', said.at, said.text),
      },
      verdict: judgePromise(undertaking, said, {
        raised: subject.incident,
        later: other.incident,
        recurred: mechanisms.some(({ members }) =>
          [subject, other].every(({ incident }) => members.some((member) => member.incident === incident.id)),
        ),
      }),
      score,
    }))
}

/** By the day of the document, since that is when its promises were made; then by onset. */
function compareDocuments({ incident: a }: Subject, { incident: b }: Subject): number {
  const [x, y] = [(a.date ?? onsetOf(a) ?? '~').slice(0, 10), (b.date ?? onsetOf(b) ?? '~').slice(0, 10)]
  return x === y ? compareOnset(a, b) : x < y ? -1 : 1
}
