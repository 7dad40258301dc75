import { type MatchOptions, matchIncident } from '../analyze/match-incident.ts'
import { detectFindings } from '../detect/detect-findings.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Match } from '../schema/analysis/match.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import type { Incident } from '../schema/incident/incident.ts'

/** An earlier incident that was compared with what the cluster shows. */
export interface EarlierIncident {
  readonly match: Match
  readonly incident: Incident
}

export interface FindEarlierOptions extends MatchOptions {
  /** What was broken, in a person's words: compared where the snapshot shows nothing broken. */
  readonly title?: string | undefined
  /** Findings already detected in this snapshot. @default detectFindings(snapshot) */
  readonly findings?: readonly Finding[] | undefined
}

/**
 * Compares a snapshot with the incidents that are known, for {@link draftIncident} to name those that look like it: all of
 * them, best first, with the verdict on each. The document that is being written must not be among them.
 */
export function findEarlier(
  snapshot: Snapshot,
  incidents: readonly ParsedIncident[],
  { title, findings = detectFindings(snapshot), ...options }: FindEarlierOptions = {},
): EarlierIncident[] {
  // Where nothing is broken, an old kill for memory in the snapshot makes no incident alike.
  const query = findings.some((finding) => finding.severity !== 'info') ? snapshot : title
  if (query === undefined || incidents.length === 0) return []
  const byId = new Map(incidents.map(({ incident }) => [incident.id, incident]))
  return matchIncident(query, incidents, options).flatMap((match) => {
    const incident = byId.get(match.incident)
    return incident ? [{ match, incident }] : []
  })
}
