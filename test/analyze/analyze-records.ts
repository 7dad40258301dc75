import { type AnalyzeOptions, analyzeIncidents } from '../../src/analyze/analyze-incidents.ts'
import { type MatchOptions, matchIncident } from '../../src/analyze/match-incident.ts'
import { fromRecord } from '../../src/parse/from-record.ts'
import type { ParsedIncident } from '../../src/parse/parsed-incident.ts'
import type { Analysis } from '../../src/schema/analysis/analysis.ts'
import type { Match } from '../../src/schema/analysis/match.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'

/** Most tests make their incidents as records; parsed ones may stand among them. */
export type Given = Incident | ParsedIncident

export function toParsed(given: Given): ParsedIncident {
  return 'incident' in given ? given : fromRecord(given)
}

interface RecordOptions extends Omit<AnalyzeOptions, 'since'> {
  readonly since?: { readonly revision: string; readonly incidents: readonly Given[] }
}

export function analyzeRecords(incidents: readonly Given[], { since, ...options }: RecordOptions = {}): Analysis {
  return analyzeIncidents(incidents.map(toParsed), {
    ...options,
    since: since && { ...since, incidents: since.incidents.map(toParsed) },
  })
}

export function matchRecord(
  query: Given | Snapshot | string,
  incidents: readonly Given[],
  options?: MatchOptions,
): Match[] {
  const asked = typeof query === 'string' || 'kind' in query ? query : toParsed(query)
  return matchIncident(asked, incidents.map(toParsed), options)
}
