/** Widens a range to whole lines, with the line end behind them, or the one before where the text ends there. */
export function wholeLines(from: number, to: number, markdown: string): { start: number; end: number } {
  const start = Math.max(markdown.lastIndexOf('\n', from - 1), markdown.lastIndexOf('\r', from - 1)) + 1
  const lineEnd = /\r\n|\r|\n/.exec(markdown.slice(to))
  if (lineEnd) return { start, end: to + lineEnd.index + lineEnd[0].length }
  const before = /(?:\r\n|\r|\n)$/.exec(markdown.slice(0, start))
  return { start: start - (before?.[0].length ?? 0), end: markdown.length }
}
