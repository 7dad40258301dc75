/**
 * A document's words on one line and without characters that a terminal obeys (escape sequences, right-to-left
 * overrides), so that a pasted log can't repaint the report.
 */
export function plainLine(text: string): string {
  return text
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
}
