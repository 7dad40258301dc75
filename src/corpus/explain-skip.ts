import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'

/**
 * Explains why a Markdown file of a corpus is not taken for an incident; null where it is. A file is left out by its name
 * only where the name is a convention, and by its content only where that describes no incident.
 */
export function explainSkip(relativePath: string, incidents: readonly ParsedIncident[]): string | null {
  const [file = '', folder] = relativePath.split('/').reverse()
  const stem = file.replace(/\..*$/, '')
  if (
    /^(readme|_?index|contributing|changelog|code_of_conduct|security|license)$/i.test(stem) &&
    folder === undefined
  ) {
    return `${file} is about the folder`
  }
  if (/(^|[-_. ])template$|^template([-_. ]|$)/i.test(stem) || /^_?templates?$/i.test(folder ?? '')) {
    return 'it is a template by its name'
  }
  return incidents.some(({ incident }) => describesIncident(incident))
    ? null
    : 'it has no date, severity, status, duration, timeline or cause'
}

function describesIncident(incident: Incident): boolean {
  const { date, severity, status, duration, timeline, rootCauses } = incident
  return [date, severity, status, duration].some((value) => value !== null) || timeline.length + rootCauses.length > 0
}
