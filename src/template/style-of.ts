import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { nodePlace } from '../markdown/read/node-place.ts'
import type { MarkdownStyle } from '../markdown/write/write-markdown.ts'

/** How a template writes its bullets and emphasis; as most do where it has none. */
export function styleOf(root: Root, source: string): MarkdownStyle {
  const marks = { bullet: '', emphasis: '' }
  visit(root, (node) => {
    const mark = source.charAt(nodePlace(node)?.start.offset ?? source.length)
    if (node.type === 'listItem' && /[-*+]/.test(mark)) marks.bullet ||= mark
    if (node.type === 'emphasis' && /[*_]/.test(mark)) marks.emphasis ||= mark
  })
  return {
    bullet: marks.bullet === '*' || marks.bullet === '+' ? marks.bullet : '-',
    emphasis: marks.emphasis === '_' ? '_' : '*',
  }
}
