import type { Incident } from './incident.ts'

/** A record that says nothing yet. */
export function emptyIncident(): Incident {
  return {
    schemaVersion: 2,
    id: 'incident',
    path: null,
    title: null,
    language: null,
    date: null,
    window: { start: null, end: null },
    severity: null,
    status: null,
    duration: null,
    environments: [],
    authors: [],
    tags: [],
    summary: null,
    impact: null,
    detection: null,
    resolution: null,
    timeline: [],
    affectedServices: [],
    rootCauses: [],
    contributingFactors: [],
    actionItems: [],
    lessons: [],
    references: [],
    relatedIncidents: [],
    relations: [],
    signals: [],
    components: [],
    metrics: { timeToDetect: null, timeToMitigate: null, timeToResolve: null },
    sections: [],
  }
}
