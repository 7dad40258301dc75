import type { Incident } from '../schema/incident.ts'

/**
 * Says why a Markdown file of a corpus is not taken for an incident; null where it is. A file is left out by its name
 * only where the name is a convention, and by what it tells only where it tells nothing of an incident.
 */
export function explainSkip(relativePath: string, incident: Incident): string | null {
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
  const tells = [
    incident.date !== null,
    incident.severity !== null,
    incident.status !== null,
    incident.duration !== null,
    incident.timeline.length > 0,
    incident.rootCauses.length > 0,
  ]
  return tells.includes(true) ? null : 'it has no date, severity, status, duration, timeline or cause'
}
