import type { PhrasingContent } from 'mdast'
import { plainLine } from '../../text/plain-line.ts'
import { code, text } from './nodes.ts'

/** A piece of a sentence: plain words, or a name or quote of the cluster that is set as code. */
export type PhrasePart = string | { readonly code: string }

/** What reads as template text when it stands as prose: `<nil>`, `{{ x }}`, TODO. In a code span it is meant literally. */
const placeholderLike = /<\p{L}[^<>\n]*>|\{\{[^{}\n]*\}\}|(?<![\p{L}\p{N}])(?:TODO|FIXME|XXX|TBD|TBC)(?![\p{L}\p{N}])/gu

/**
 * Builds the nodes of one line. All of it stays plain text or code: what could be a mark is escaped when it is written,
 * and what could be taken for a gap in the template is set as code.
 */
export function phrase(...parts: readonly PhrasePart[]): PhrasingContent[] {
  return parts.flatMap((part): PhrasingContent[] => {
    if (typeof part === 'string') return wordsOf(text(part).value)
    const { value } = code(part.code)
    return value === '' ? [] : [{ type: 'inlineCode', value }]
  })
}

/** The words of a line as the parser will read them. */
export function phraseText(...parts: readonly PhrasePart[]): string {
  return plainLine(parts.map((part) => (typeof part === 'string' ? part : plainLine(part.code))).join(''))
}

/** Makes a value from outside into the nodes of one line, without spaces at its ends. */
export function textNodes(value: string): PhrasingContent[] {
  return phrase(plainLine(value))
}

function wordsOf(words: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const { index, 0: found } of words.matchAll(placeholderLike)) {
    if (found === words) break
    if (index > at) nodes.push({ type: 'text', value: words.slice(at, index) })
    nodes.push({ type: 'inlineCode', value: found })
    at = index + found.length
  }
  if (at < words.length) nodes.push({ type: 'text', value: words.slice(at) })
  return nodes
}
