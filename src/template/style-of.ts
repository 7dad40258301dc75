import { visit } from 'unist-util-visit'
import { nodePlace } from '../markdown/read/node-place.ts'
import type { MarkdownStyle } from '../markdown/write/write-markdown.ts'
import type { TemplateOutline } from './outline-template.ts'

/** How a template writes its bullets and emphasis; as most do where it has none. */
export function styleOf({ root, source }: TemplateOutline): MarkdownStyle {
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
