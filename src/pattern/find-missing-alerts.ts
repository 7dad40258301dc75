import { formatPath } from '../diagnostic/source-map.ts'
import { readUndertakings } from '../promise/read-promises.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { SignatureHit } from '../signature/find-signatures.ts'
import { findSignatures } from '../signature/find-signatures.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import { compareOnset, onsetOf } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { Subject } from '../similarity/corpus/subject.ts'
import { tellsUnwarned } from './find-unwarned.ts'

type MissingAlert = PatternFacts['missingAlerts'][number]

const asksForAlert =
  /\b(?:alert(?:s|ed|ing|manager)?|alarm(?:s|ing)?|prometheus ?rules?|monitor(?:s|ed|ing)?|pag(?:e|es|ing)|notif(?:y|ication|ications))\b/i

/**
 * Finds the alerts that one member asked for and that were not there when the next was written: that one says that nobody
 * was warned, in a sentence that tells of the same failure as the promise. By the day of the promise.
 *
 * @param members Indices in the corpus.
 */
export function findMissingAlerts({ subjects, similarity }: OrderedCorpus, members: readonly number[]): MissingAlert[] {
  const inOrder = members
    .flatMap((index) => {
      const subject = subjects[index]
      return subject ? [{ subject, passages: similarity.profiles[index]?.passages ?? [] }] : []
    })
    .sort((a, b) => compareWritten(a.subject, b.subject))
  return inOrder.flatMap(({ subject }, i) =>
    readUndertakings(subject.incident)
      .filter(({ done, text }) => !done && asksForAlert.test(text))
      .flatMap(({ text, at }) => {
        const asked = idsOf(findSignatures(text))
        for (const later of inOrder.slice(i + 1)) {
          const told = later.passages.find(
            ({ zone, text: said, signatures }) =>
              zone !== 'action' && tellsUnwarned(said) && signatures.some(({ signature }) => asked.has(signature)),
          )
          if (!told) continue
          const promise = {
            incident: subject.incident.id,
            at: formatPath(at),
            text,
            evidence: makeEvidence(subject, 'statement', at, text),
          }
          const evidence = makeEvidence(later.subject, 'statement', told.at, told.text)
          return [
            {
              promise,
              later: { incident: later.subject.incident.id, evidence },
              begun: hadBegun(later.subject, subject),
            },
          ]
        }
        return []
      }),
  )
}

function idsOf(hits: readonly SignatureHit[]): ReadonlySet<string> {
  return new Set(hits.map(({ signature }) => signature))
}

/** The day on which a document was written, as far as it says; promises date from then. */
function writtenOn({ incident }: Subject): string {
  return (incident.date ?? onsetOf(incident) ?? '~').slice(0, 10)
}

function compareWritten(a: Subject, b: Subject): number {
  const [x, y] = [writtenOn(a), writtenOn(b)]
  return x === y ? compareOnset(a.incident, b.incident) : x < y ? -1 : 1
}

function hadBegun({ incident: later }: Subject, promised: Subject): boolean {
  const onset = onsetOf(later)
  return onset !== null && onset.slice(0, 10) < writtenOn(promised)
}
