import { checkDefinitionId } from '../diagnostic/check-definition-id.ts'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Signature } from './signature.ts'

/**
 * Declares a failure signature, the kit's own or a team's.
 *
 * Patterns must run in linear time: bound every gap (`[^.\n]{0,30}`, not `.*`), and nest no quantifiers.
 *
 * @throws PostmortemError with code `CONFIG` for an id that is not kebab-case, an empty title, or a pattern that matches
 * the empty text or has a flag other than `i`.
 */
export function defineSignature(signature: Signature): Signature {
  const { id, title, text, snapshot } = signature
  checkDefinitionId('signature', id, 'queue-consumer-stuck')
  if (title.trim() === '')
    throw refuse(`The signature ${id} has no title.`, 'Name the failure in a few words in `title`.')
  for (const pattern of [...text, ...(snapshot.messages ?? [])]) {
    if (!/^i?$/.test(pattern.flags))
      throw refuse(
        `A pattern of the signature ${id} has the flags "${pattern.flags}": ${pattern.source}`,
        'Leave them out: patterns are matched without regard to case, and all of them at once.',
      )
    if (new RegExp(pattern.source, 'i').test(''))
      throw refuse(
        `A pattern of the signature ${id} matches the empty text: ${pattern.source}`,
        'Make at least one part of the pattern required.',
      )
  }
  return Object.freeze({ ...signature, text: Object.freeze([...text]), snapshot: Object.freeze({ ...snapshot }) })
}

function refuse(message: string, hint: string): PostmortemError {
  return new PostmortemError('CONFIG', message, hint)
}
