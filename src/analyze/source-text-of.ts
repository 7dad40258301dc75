import type { ParsedIncident } from '../parse/parsed-incident.ts'

/** The document of an incident; where only a record was given, what its sections hold of it. */
export function sourceTextOf({ incident, text }: ParsedIncident): string {
  return text || [incident.title ?? '', ...incident.sections.map(({ markdown }) => markdown)].join('\n\n')
}
