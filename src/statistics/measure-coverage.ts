import type { Analysis } from '../schema/analysis/analysis.ts'
import type { Incident } from '../schema/incident/incident.ts'

const fields: Readonly<Record<string, (incident: Incident) => boolean>> = {
  title: ({ title }) => title !== null,
  date: ({ date }) => date !== null,
  onset: ({ window }) => window.start !== null,
  severity: ({ severity }) => severity !== null,
  status: ({ status }) => status !== null,
  duration: ({ duration }) => duration !== null,
  summary: ({ summary }) => summary !== null,
  impact: ({ impact }) => impact !== null,
  detection: ({ detection }) => detection !== null,
  resolution: ({ resolution }) => resolution !== null,
  recovery: ({ resolution }) =>
    resolution?.steps.some(({ outcome }) => outcome === 'ended' || outcome === 'eased') === true,
  timeline: ({ timeline }) => timeline.length > 0,
  affectedServices: ({ affectedServices }) => affectedServices.length > 0,
  rootCauses: ({ rootCauses }) => rootCauses.length > 0,
  actionItems: ({ actionItems }) => actionItems.length > 0,
  timeToDetect: ({ metrics }) => metrics.timeToDetect !== null,
  timeToResolve: ({ metrics }) => metrics.timeToResolve !== null,
}

/** Counts how many incidents have each field, and names those that lack it, so that no figure hides what it rests on. */
export function measureCoverage(incidents: readonly Incident[]): Analysis['coverage'] {
  return Object.entries(fields).map(([field, has]) => {
    const missing = incidents.filter((incident) => !has(incident)).map(({ id }) => id)
    return { field, present: incidents.length - missing.length, total: incidents.length, missing }
  })
}
