/** Puts `text` in the place of the units from `start` to `end` of a source. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Applies edits to a source and leaves every other unit as it is. New text takes the line ends of the source.
 *
 * @throws RangeError where two edits overlap, which would be an error in the kit.
 */
export function splice(source: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  let at = 0
  let result = ''
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError(`Two edits overlap at offset ${start}.`)
    result += source.slice(at, start) + text.replace(/\r\n|\r|\n/g, lineEnd)
    at = end
  }
  return result + source.slice(at)
}
