import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Signature } from './signature.ts'

/**
 * Checks a failure signature and gives it back, so that a team's own stands beside the built-in ones.
 *
 * Patterns must run in linear time: bound every gap (`[^.\n]{0,30}`, not `.*`), and nest no quantifiers.
 *
 * @throws PostmortemError `CONFIG` where the id is not kebab-case, or where a pattern matches the empty text.
 */
export function defineSignature(signature: Signature): Signature {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(signature.id)) {
    throw new PostmortemError(
      'CONFIG',
      `"${signature.id}" is not a signature id.`,
      'Write it in kebab-case: "queue-consumer-stuck".',
    )
  }
  for (const pattern of [...signature.text, ...(signature.snapshot.messages ?? [])]) {
    if (new RegExp(pattern.source, 'i').test('')) {
      throw new PostmortemError(
        'CONFIG',
        `A pattern of signature "${signature.id}" matches the empty text: ${pattern.source}`,
        'Make at least one part of the pattern required.',
      )
    }
  }
  return signature
}
