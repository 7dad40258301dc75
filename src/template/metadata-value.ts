import type { Incident } from '../schema/incident/incident.ts'
import type { Milestone } from '../schema/incident/timeline-entry.ts'
import { plainLine } from '../text/plain-line.ts'
import type { FieldName } from '../vocabulary/language.ts'

/** The words that belong after a label, on one line; null where the record has none. */
export function metadataValue(incident: Incident, field: FieldName): string | null {
  const words = wordsOf(incident, field)
  return words === null ? null : plainLine(words)
}

/** The labels that fill a list of names, which front matter writes as a sequence. */
export function metadataList(incident: Incident, field: FieldName): readonly string[] | null {
  if (field === 'environments' || field === 'authors' || field === 'tags') return incident[field].map(plainLine)
  return field === 'services' ? [...new Set(incident.affectedServices.map(({ name }) => plainLine(name)))] : null
}

function wordsOf(incident: Incident, field: FieldName): string | null {
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

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(', ')
}

function milestoneTime({ timeline }: Incident, milestone: Milestone): string | null {
  return timeline.find((entry) => entry.milestone === milestone && entry.time.start !== null)?.time.start ?? null
}
