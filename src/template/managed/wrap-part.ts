import { hashPart } from '../../document/hash-part.ts'
import type { PartName } from '../../document/part-name.ts'

/** Puts a part between its marks, with blank lines, which some renderers need to see a table after a comment. */
export function wrapPart(name: PartName, text: string): string {
  const inside = text.trim() === '' ? '\n' : `\n\n${text}\n\n`
  return `${beginMark(name, text)}${inside}<!-- postmortem:end ${name} -->`
}

/** The first mark of a part, with the hash of what stands in it. */
export function beginMark(name: string, text: string): string {
  return `<!-- postmortem:begin ${name} sha256=${hashPart(text)} -->`
}
