import { compareText } from '../diagnostic/compare.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Incident } from '../schema/incident.ts'
import type { Match } from '../schema/match.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { explainPair } from './explain-pair.ts'
import { judgePair } from './judge-pair.ts'
import { judgeQuery } from './judge-query.ts'
import { type Profile, profileOf } from './profile.ts'
import { profileOfSnapshot, profileOfText } from './query-profile.ts'
import { measureSimilarity } from './similarity.ts'
import { type Subject, toSubject } from './subject.ts'

export interface MatchOptions {
  /** Signatures that a snapshot is searched for. @default builtinSignatures */
  readonly signatures?: readonly Signature[]
}

/** Reasons are looked up for the best matches even where the verdict is none, so that a person can judge. */
const explainedAnyway = 5

/**
 * Compares an incident, a snapshot or a sentence with the incidents that are known, and gives all of them, best first.
 * The verdict abstains (`none`, `related`) where it is not sure; ties are in order of id. An incident is not compared
 * with itself (the same id).
 */
export function matchIncident(
  query: Incident | ParsedIncident | Snapshot | string,
  incidents: ReadonlyArray<Incident | ParsedIncident>,
  options: MatchOptions = {},
): Match[] {
  const asked = readQuery(query, options.signatures ?? builtinSignatures)
  const subjects = incidents
    .map(toSubject)
    .filter(({ incident }) => asked.subject === null || incident.id !== asked.subject.incident.id)
    .sort((a, b) => compareText(a.incident.id, b.incident.id))
  const similarity = measureSimilarity(
    [asked.profile, ...subjects.map(({ incident }) => profileOf(incident))],
    options.signatures,
  )
  const judged = subjects.flatMap((subject, n) => {
    const judgement = asked.subject ? judgePair(similarity, 0, n + 1) : judgeQuery(similarity, 0, n + 1)
    return judgement ? [{ subject, index: n + 1, judgement }] : []
  })
  judged.sort(
    (a, b) => b.judgement.score - a.judgement.score || compareText(a.subject.incident.id, b.subject.incident.id),
  )
  const from = {
    index: 0,
    subject: asked.subject ?? { incident: asked.profile.incident, source: null, markdown: null },
  }
  return judged.map(({ subject, index, judgement }, place) => ({
    incident: subject.incident.id,
    score: judgement.score,
    verdict: judgement.verdict,
    evidence:
      judgement.score > 0 && (judgement.verdict !== 'none' || place < explainedAnyway)
        ? explainPair(similarity, from, { index, subject }, judgement)
        : [],
  }))
}

function readQuery(
  query: Incident | ParsedIncident | Snapshot | string,
  signatures: readonly Signature[],
): { profile: Profile; subject: Subject | null } {
  if (typeof query === 'string') return { profile: profileOfText(query), subject: null }
  if ('kind' in query) return { profile: profileOfSnapshot(query, signatures), subject: null }
  const subject = toSubject(query)
  return { profile: profileOf(subject.incident), subject }
}
