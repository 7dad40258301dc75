import { fileStem } from '../parse/field/incident-link.ts'
import type { Incident } from '../schema/incident/incident.ts'

/** Whether a name is an incident's: its id, or the file that it stands alone in, since a link leads to a file. */
export function isNamedBy(name: string, { id, path }: Incident): boolean {
  if (name === id) return true
  return path !== null && fileStem(path) === name && !id.startsWith(`${name}#`)
}
