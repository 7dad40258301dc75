import { visit } from 'unist-util-visit'
import { nodePlace } from './node-place.ts'
import { parseBlocks } from './parse-blocks.ts'

/** The deepest nesting of quotes and lists that is read as such. The deepest in any real postmortem seen was 6. */
export const deepestNesting = 60

/**
 * The most marks of emphasis, code and links in one paragraph that are read as such. A tokenizer takes time that grows with
 * the square of them: for 3,000 of the worst, `*a_*a_…`, some 0.3 s of processor (10,000 take 3.3 s), measured with
 * micromark 4 on Node 20. The most in one paragraph of any real postmortem seen are a few dozen.
 */
export const mostMarks = 3000

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
  let inRun = 0
  let mayHold = false
  let line = 0
  let indents: number[] = []
  for (const text of source.split('\n')) {
    line++
    if (text.trim() === '') {
      inRun = 0
      continue
    }
    const lead = containers.exec(text)?.[0] ?? ''
    const depth = lead.match(container)?.length ?? 0
    const indent = text.length - text.trimStart().length
    // A list goes deeper line by line as well: each further indent is a level.
    indents = depth === 0 ? indents : [...indents.filter((outer) => outer < indent), indent]
    if (depth > deepestNesting || (depth > 0 && indents.length > deepestNesting)) return { line, what: 'nesting' }
    inRun += text.match(marks)?.length ?? 0
    mayHold ||= inRun > mostMarks
  }
  return mayHold ? findMarks(source) : null
}

/** Finds the paragraph, heading or cell with too many marks: lines without a blank one between may be code, or many bullets. */
function findMarks(source: string): Overgrowth | null {
  let found: Overgrowth | null = null
  visit(parseBlocks(source), 'text', (node) => {
    if ((node.value.match(marks)?.length ?? 0) <= mostMarks) return
    found ??= { line: nodePlace(node)?.start.line ?? 1, what: 'marks' }
  })
  return found
}
