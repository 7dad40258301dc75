import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { type Subject, toSubject } from './corpus/subject.ts'
import { type Profile, profileOf } from './profile.ts'
import { profileOfSnapshot, profileOfText } from './query-profile.ts'

/** Reads what is asked about: a sentence, what a cluster shows, or an incident, which alone is a subject. */
export function readQuery(
  query: Incident | ParsedIncident | Snapshot | string,
  signatures: readonly Signature[] = builtinSignatures,
): { readonly profile: Profile; readonly subject: Subject | null } {
  if (typeof query === 'string') return { profile: profileOfText(query, signatures), subject: null }
  if ('kind' in query) return { profile: profileOfSnapshot(query, signatures), subject: null }
  const subject = toSubject(query)
  return { profile: profileOf(subject.incident, signatures), subject }
}
