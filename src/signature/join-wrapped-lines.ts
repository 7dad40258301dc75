/**
 * Puts a space for each line break inside a wrapped sentence, so that patterns see over it. Every offset stays. Lines
 * that begin with a capital, a digit or a mark (log lines, list items, table rows) stay lines.
 */
export function joinWrappedLines(text: string): string {
  return text.replace(/(?<=\S[ \t]?)\r?\n(?=[ \t]{0,3}[a-z])/g, (lineBreak) => ' '.repeat(lineBreak.length))
}
