import type { Incident } from '../schema/incident/incident.ts'
import type { Milestone } from '../schema/incident/timeline-entry.ts'
import type { FieldName } from '../vocabulary/language.ts'

/** The words that belong after a label; null where the record has none. */
export function metadataValue(incident: Incident, field: FieldName): string | null {
  switch (field) {
    case 'id':
      return incident.id
    case 'title':
      return incident.title
    case 'date':
      return incident.date
    case 'severity':
      return incident.severity?.text ?? null
    case 'status':
      return incident.status?.text ?? null
    case 'duration':
      return incident.duration?.text ?? null
    case 'environments':
      return joined(incident.environments)
    case 'authors':
      return joined(incident.authors)
    case 'tags':
      return joined(incident.tags)
    case 'services':
      return joined([...new Set(incident.affectedServices.map(({ name }) => name))])
    case 'started':
      return incident.window.start
    case 'detected':
    case 'acknowledged':
    case 'mitigated':
    case 'resolved':
      return milestoneTime(incident, field)
    default:
      return null
  }
}

/** The labels that fill a list of names, which front matter writes as a sequence. */
export function metadataList(incident: Incident, field: FieldName): readonly string[] | null {
  if (field === 'environments' || field === 'authors' || field === 'tags') return incident[field]
  return field === 'services' ? [...new Set(incident.affectedServices.map(({ name }) => name))] : null
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(', ')
}

function milestoneTime({ timeline }: Incident, milestone: Milestone): string | null {
  return timeline.find((entry) => entry.milestone === milestone && entry.time.start !== null)?.time.start ?? null
}
