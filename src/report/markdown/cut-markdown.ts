/**
 * Cuts Markdown as the kit writes it, where each item and each row is one line, after the last line that leaves it within
 * a number of bytes of UTF-8, and states how much is missing. A block of code stays whole or goes. What fits stays as it is.
 */
export function cutMarkdown(markdown: string, mostBytes: number): string {
  if (Buffer.byteLength(markdown) <= mostBytes) return markdown
  const lines = markdown.split('\n')
  const note = (left: number) =>
    `\n*Cut here: ${left} more lines are in the whole report (\`--format markdown=FILE\`).*\n`
  const room = mostBytes - Buffer.byteLength(note(lines.length))
  let [bytes, kept, fence] = [0, 0, -1]
  for (const [i, line] of lines.entries()) {
    bytes += Buffer.byteLength(line) + 1
    if (bytes > room) break
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) fence = fence === -1 ? i : -1
    kept = i + 1
  }
  const whole = fence === -1 ? kept : fence
  const left = lines.slice(whole).filter((line) => line !== '').length
  return `${lines.slice(0, whole).join('\n')}\n${note(left)}`
}
