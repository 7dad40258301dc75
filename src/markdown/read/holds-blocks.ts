import type { Node, Parent } from 'mdast'

const containers: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'])

/** Whether paragraphs and lists may stand in a node. */
export function holdsBlocks(node: Node): node is Parent {
  return containers.has(node.type)
}
