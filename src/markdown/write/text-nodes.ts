import type { PhrasingContent } from 'mdast'
import { plainLine } from '../../text/plain-line.ts'

/** What reads as template text when it stands as prose: `<nil>`, `{{ x }}`, TODO. In a code span it is meant literally. */
const placeholderLike = /<\p{L}[^<>\n]*>|\{\{[^{}\n]*\}\}|(?<![\p{L}\p{N}])(?:TODO|FIXME|XXX|TBD|TBC)(?![\p{L}\p{N}])/gu

/**
 * Makes a value from outside into the nodes of one line. All of it stays plain text: what could be a mark is escaped
 * when it is written, and what could be taken for a gap in the template is set as code.
 */
export function textNodes(value: string): PhrasingContent[] {
  return literalNodes(plainLine(value))
}

/** The same for a piece of a line, whose spaces at the ends count. */
export function literalNodes(piece: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const { index, 0: found } of piece.matchAll(placeholderLike)) {
    if (found === piece) break
    if (index > at) nodes.push({ type: 'text', value: piece.slice(at, index) })
    nodes.push({ type: 'inlineCode', value: found })
    at = index + found.length
  }
  if (at < piece.length) nodes.push({ type: 'text', value: piece.slice(at) })
  return nodes
}
