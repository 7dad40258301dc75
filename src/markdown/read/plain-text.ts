import type { Nodes } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'

/** What stands on lines or in cells of its own; all else is a part of a line. */
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'footnoteDefinition',
])
const silent: ReadonlySet<string> = new Set(['yaml', 'toml', 'definition'])
const shown = { includeImageAlt: false, includeHtml: false }

/** The words of nodes as a person sees them, on one line: without marks, comments, tags and images. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  return words(nodes).replace(/\s+/gu, ' ').trim()
}

function words(nodes: Nodes | readonly Nodes[]): string {
  const list: readonly Nodes[] = Array.isArray(nodes) ? (nodes as readonly Nodes[]) : [nodes as Nodes]
  return list
    .map((node): string => {
      if (silent.has(node.type)) return ''
      if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return ' '
      const text = 'children' in node ? words(node.children) : wordsOf(node, shown)
      return blocks.has(node.type) ? ` ${text} ` : text
    })
    .join('')
}
