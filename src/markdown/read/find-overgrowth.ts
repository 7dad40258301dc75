/** The deepest nesting of quotes and lists that is read as such. The deepest in any real postmortem seen was 6. */
export const deepestNesting = 60

/** The most marks of emphasis and links in one paragraph that are read as such. */
export const mostMarks = 10_000

const containers = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)+/
const container = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g
const marks = /[*_~[\]`<]/g

/** Where a document nests deeper, or marks a paragraph more often, than any person writes. */
export interface Overgrowth {
  /** 1-based. */
  readonly line: number
  readonly what: 'nesting' | 'marks'
}

/**
 * Finds what would make a Markdown tokenizer take time that grows with the square of the input: quotes and lists nested
 * beyond {@link deepestNesting}, and paragraphs with more than {@link mostMarks} marks. Null for what people write.
 */
export function findOvergrowth(source: string): Overgrowth | null {
  let inParagraph = 0
  let line = 0
  let indents: number[] = []
  for (const text of source.split('\n')) {
    line++
    if (text.trim() === '') {
      inParagraph = 0
      continue
    }
    const lead = containers.exec(text)?.[0] ?? ''
    const depth = lead.match(container)?.length ?? 0
    const indent = text.length - text.trimStart().length
    // A list goes deeper line by line as well: each further indent is a level.
    indents = depth === 0 ? indents : [...indents.filter((outer) => outer < indent), indent]
    if (depth > deepestNesting || (depth > 0 && indents.length > deepestNesting)) return { line, what: 'nesting' }
    // A bullet ends the paragraph before it, if it is not indented so far as to be a part of it.
    if (/^ {0,3}[-+*][ \t]/.test(text)) inParagraph = 0
    inParagraph += text.match(marks)?.length ?? 0
    if (text.startsWith('#') || text.startsWith('|')) inParagraph = 0
    if (inParagraph > mostMarks) return { line, what: 'marks' }
  }
  return null
}
