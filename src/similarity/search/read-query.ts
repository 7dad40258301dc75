import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { builtinSignatures } from '../../signature/builtin-signatures.ts'
import type { Signature } from '../../signature/signature.ts'
import { profileOfSnapshot, profileOfText } from './query-profile.ts'

/** What may be asked about: a sentence, what a cluster shows, or an incident. */
export type Query = ParsedIncident | Snapshot | string

/** Whether something is asked about that is no incident; it has no place in a corpus. */
export function isSearch(query: Query): query is Snapshot | string {
  return typeof query === 'string' || ('kind' in query && query.kind === 'ClusterSnapshot')
}

/** Reads what a sentence or a cluster is searched by. */
export function readSearch(query: Snapshot | string, signatures: readonly Signature[] = builtinSignatures) {
  return typeof query === 'string' ? profileOfText(query, signatures) : profileOfSnapshot(query, signatures)
}
