import { PostmortemError } from './postmortem-error.ts'

/**
 * Checks the id of something that a team may define itself.
 *
 * @param kind What it is, as a sentence names it: "rule".
 * @throws PostmortemError with code `CONFIG` for an id that is not kebab-case.
 */
export function checkDefinitionId(kind: string, id: string, example: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new PostmortemError('CONFIG', `The ${kind} id "${id}" is not kebab-case.`, `Name it like ${example}.`)
}
