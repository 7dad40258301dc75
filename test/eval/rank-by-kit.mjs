import { fromRecord, matchIncident } from '../../dist/index.js'

/** Ranks by the kit: what `postmortem match` gives for a document, the best first. */
export function rankByKit(documents) {
  const byId = new Map(documents.map(({ incident, name }) => [incident.id, name]))
  return (query, others) =>
    matchIncident(
      fromRecord(query.incident),
      others.map(({ incident }) => fromRecord(incident)),
    ).map(({ incident, score, verdict }) => ({ name: byId.get(incident), score, verdict }))
}
