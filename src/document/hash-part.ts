import { createHash } from 'node:crypto'

/**
 * Hashes what was written between two marks: 16 hex digits of SHA-256. Line ends, white space at the end of a line and
 * blank lines at the edges don't count, since checkouts and editors change them without a person's doing.
 */
export function hashPart(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd())
  return createHash('sha256').update(lines.join('\n').trim()).digest('hex').slice(0, 16)
}
