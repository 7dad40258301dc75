import type { ParsedIncident } from '../parse/parsed-incident.ts'

/**
 * Names a document after its folder where its file is a `README.md` or `index.md` in one, as site generators lay out a
 * page with its images: else all of them had one id. An id that the document states stays.
 */
export function nameByFolder(parsed: ParsedIncident): ParsedIncident {
  const { incident, places: source } = parsed
  const [file = '', folder] = (incident.path ?? '').split('/').reverse()
  if (!folder || !/^(readme|_?index)\./i.test(file) || source.place(['id']) !== null) return parsed
  return { ...parsed, incident: { ...incident, id: incident.id.replace(/^[^#]*/, () => folder) } }
}
