import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { type Profile, profileOf } from './profile.ts'
import { profileOfSnapshot, profileOfText } from './query-profile.ts'

/** Reads what is asked about: a sentence, what a cluster shows, or an incident, which alone is a subject. */
export function readQuery(
  query: ParsedIncident | Snapshot | string,
  signatures: readonly Signature[] = builtinSignatures,
): { readonly profile: Profile; readonly subject: ParsedIncident | null } {
  if (typeof query === 'string') return { profile: profileOfText(query, signatures), subject: null }
  if (isSnapshot(query)) return { profile: profileOfSnapshot(query, signatures), subject: null }
  return { profile: profileOf(query.incident, signatures), subject: query }
}

/** A snapshot bears its kind; nothing else that can be asked about does. */
function isSnapshot(query: ParsedIncident | Snapshot): query is Snapshot {
  return 'kind' in query && query.kind === 'ClusterSnapshot'
}
