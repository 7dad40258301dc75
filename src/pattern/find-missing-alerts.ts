import { formatPath } from '../diagnostic/source-map.ts'
import { readUndertakings } from '../promise/read-promises.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { SignatureHit } from '../signature/find-signatures.ts'
import { findSignatures } from '../signature/find-signatures.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import { compareWritten, onsetOf, writtenOn } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { isUnwarned } from './find-unwarned.ts'

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
    .sort((a, b) => compareWritten(a.subject.incident, b.subject.incident))
  return inOrder.flatMap(({ subject }, i) =>
    readUndertakings(subject.incident)
      .filter(({ done, text }) => !done && asksForAlert.test(text))
      .flatMap((undertaking) => {
        const { text, at } = undertaking
        const asked = idsOf(findSignatures(text, similarity.signatures))
        for (const later of inOrder.slice(i + 1)) {
          const told = later.passages.find(
            ({ zone, text: said, signatures }) =>
              zone !== 'action' &&
              isUnwarned(said, later.subject.incident.language) &&
              signatures.some(({ signature }) => asked.has(signature)),
          )
          if (!told) continue
          const promise = {
            incident: subject.incident.id,
            at: formatPath(at),
            text,
            evidence: makeEvidence(subject, 'statement', undertaking),
          }
          const evidence = makeEvidence(later.subject, 'statement', told)
          return [
            {
              promise,
              later: { incident: later.subject.incident.id, evidence },
              begun: hadBegun(later.subject.incident, subject.incident),
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

function hadBegun(later: Incident, promised: Incident): boolean {
  const [onset, written] = [onsetOf(later), writtenOn(promised)]
  return onset !== null && (written === null || onset.slice(0, 10) < written)
}
