import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'

/**
 * Finds the incident of a file that an id names.
 *
 * @returns its index; that of the first where no id is given.
 * @throws PostmortemError `USAGE` where none has the id, or several have.
 */
export function findIncident(id: string | undefined, parts: readonly ParsedIncident[]): number {
  if (id === undefined) return 0
  const ids = parts.map(({ incident }) => incident.id)
  const index = ids.indexOf(id)
  if (index < 0) {
    const lead = ids.length === 1 ? 'The incident of this file is' : 'The incidents of this file are'
    throw new PostmortemError('USAGE', `The file has no incident "${id}".`, `${lead} ${ids.join(', ')}.`)
  }
  if (ids.includes(id, index + 1)) {
    const message = `Two incidents of the file have the id "${id}".`
    throw new PostmortemError('USAGE', message, 'Give one of them another title; the id is made of it.')
  }
  return index
}
