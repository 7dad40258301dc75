import { cutText } from './cut-text.ts'
import { plainLine } from './plain-line.ts'

/** Where a line of a terminal still reads as one (UTF-16 units). */
const readableWidth = 160

/** A text on one plain line, cut where it is longer than `width` UTF-16 units. */
export function oneLine(text: string, width = readableWidth): string {
  return cutText(plainLine(text), width)
}
