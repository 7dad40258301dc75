/**
 * A text from anywhere on one line, without the characters that a terminal obeys or that turn the reading order (escape
 * sequences, bidirectional overrides), so that a pasted log can't repaint a report or a document.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\uFFFE\uFFFF\p{White_Space}]+/gu, ' ')
    .trim()
}
