import { withoutOverrides } from './without-overrides.ts'

/**
 * A text from anywhere on one line, without the characters that a terminal obeys or that turn the reading order (escape
 * sequences, bidirectional overrides), so that a pasted log can't repaint a report or a document.
 */
export function plainLine(text: string): string {
  return withoutOverrides(text)
    .replace(/[\p{Cc}\uFFFE\uFFFF\p{White_Space}]+/gu, ' ')
    .trim()
}
