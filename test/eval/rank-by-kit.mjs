import { matchIncident } from '../../dist/index.js'

/** Ranks by the kit: what `postmortem match` gives for a document, the best first. */
export function rankByKit(documents) {
  const byId = new Map(documents.map(({ incident, name }) => [incident.id, name]))
  return (query, others) =>
    matchIncident(
      query.incident,
      others.map(({ incident }) => incident),
    ).map(({ incident, score, verdict }) => ({ name: byId.get(incident), score, verdict }))
}
