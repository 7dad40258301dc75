import { relative, resolve } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Io } from '../io.ts'

/** Ids that are offered for one that is not known. */
const offered = 3

/**
 * Finds the incident that a person names by its id or its file, and gives its id.
 *
 * @throws PostmortemError with code `USAGE` where there is none.
 */
export function resolveIncident(
  name: string,
  documents: readonly ParsedIncident[],
  folder: string,
  { cwd }: Pick<Io, 'cwd'>,
): string {
  const file = relative(cwd, resolve(cwd, name))
  const found =
    documents.find(({ incident }) => incident.id === name) ??
    documents.find(({ incident: { path } }) => path !== null && relative(cwd, resolve(cwd, path)) === file)
  if (found) return found.incident.id
  const near = documents
    .map(({ incident: { id } }) => id)
    .filter((id) => id.slice(0, 10) === name.slice(0, 10) || id.includes(name) || name.includes(id))
    .sort(compareText)
    .slice(0, offered)
  throw new PostmortemError(
    'USAGE',
    `There is no incident "${name}" in ${folder}.`,
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Give the id as the report shows it, or the file; --in names another folder.',
  )
}
