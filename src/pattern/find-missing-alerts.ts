import { formatPath } from '../diagnostic/source-map.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { readUndertakings, type Undertaking } from '../promise/read-promises.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { findSignatures } from '../signature/find-signatures.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import { compareWritten, onsetOf, writtenOn } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { Quote } from '../similarity/corpus/quote.ts'
import { isUnwarned } from './find-unwarned.ts'
import type { Member } from './found-pattern.ts'

type MissingAlert = PatternFacts['missingAlerts'][number]

/**
 * Finds the alerts that one member asked for and that were not there when the next was written: that one says that nobody
 * was warned, in a sentence that is about the same failure as the promise. By the day of the promise.
 */
export function findMissingAlerts({ similarity }: OrderedCorpus, members: readonly Member[]): MissingAlert[] {
  const inOrder = [...members].sort((a, b) => compareWritten(a.subject.incident, b.subject.incident))
  return inOrder.flatMap(({ subject }, i) =>
    readUndertakings(subject.incident)
      .filter(({ done, warns }) => !done && warns)
      .flatMap((undertaking): MissingAlert[] => {
        const asked = new Set(findSignatures(undertaking.text, similarity.signatures).map(({ signature }) => signature))
        for (const { index, subject: later } of inOrder.slice(i + 1)) {
          const shown = (similarity.profiles[index]?.passages ?? []).find(
            ({ zone, text, signatures }) =>
              zone !== 'action' &&
              isUnwarned(text, later.incident.language) &&
              signatures.some(({ signature }) => asked.has(signature)),
          )
          if (shown) return [missingAlert(subject, undertaking, later, shown)]
        }
        return []
      }),
  )
}

function missingAlert(
  subject: ParsedIncident,
  undertaking: Undertaking,
  later: ParsedIncident,
  shown: Quote,
): MissingAlert {
  return {
    promise: {
      incident: subject.incident.id,
      at: formatPath(undertaking.at),
      text: undertaking.text,
      evidence: makeEvidence(subject, 'statement', undertaking),
    },
    later: { incident: later.incident.id, evidence: makeEvidence(later, 'statement', shown) },
    begun: hadBegun(later.incident, subject.incident),
  }
}

function hadBegun(later: Incident, promised: Incident): boolean {
  const [onset, written] = [onsetOf(later), writtenOn(promised)]
  return onset !== null && (written === null || onset.slice(0, 10) < written)
}
