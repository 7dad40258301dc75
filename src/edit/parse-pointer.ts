import { PostmortemError } from '../diagnostic/postmortem-error.ts'

/**
 * Reads a JSON Pointer (RFC 6901): `/actionItems/2/status`.
 *
 * @throws PostmortemError `USAGE` where it does not begin with a slash.
 */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) {
    throw new PostmortemError(
      'USAGE',
      `The path "${pointer}" is not a JSON Pointer.`,
      'Begin it with a slash, and part its keys by slashes: "/actionItems/2/status".',
    )
  }
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
