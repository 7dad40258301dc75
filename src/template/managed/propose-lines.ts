/**
 * Lists the lines of a new text that an old one does not have, for a person who has changed the old one. Spacing does not
 * count, nor do the lines that only draw a table, so that a table that was aligned is not proposed again.
 */
export function proposeLines(before: string, now: string): string[] {
  const known = new Set(linesOf(before).map(bare))
  return linesOf(now).filter((line) => {
    const words = bare(line)
    return /[\p{L}\p{N}]/u.test(words) && !known.has(words)
  })
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

function bare(line: string): string {
  return line
    .replace(/\s*\|\s*/g, '|')
    .replace(/\s+/g, ' ')
    .trim()
}
