/** A text on one line, cut at a width where a person still reads it. */
export function oneLine(text: string, width = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}
