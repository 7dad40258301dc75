/**
 * Cuts Markdown as the kit writes it, where each item and each row is one line, after the last line that leaves it within
 * a number of bytes of UTF-8, and says what is missing. What fits stays as it is.
 */
export function cutMarkdown(markdown: string, mostBytes: number): string {
  if (Buffer.byteLength(markdown) <= mostBytes) return markdown
  const lines = markdown.split('\n')
  const note = (left: number) =>
    `\n*Cut here: ${left} more lines are in the whole report (\`--format markdown=FILE\`).*\n`
  const room = mostBytes - Buffer.byteLength(note(lines.length))
  let [bytes, kept] = [0, 0]
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1
    if (bytes > room) break
    kept++
  }
  const left = lines.slice(kept).filter((line) => line !== '').length
  return `${lines.slice(0, kept).join('\n')}\n${note(left)}`
}
