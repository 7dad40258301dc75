import type { RootContent } from 'mdast'

/** Whether a block is the first line of an admonition, as MkDocs has it: `!!! note "Title"`, `??? info`. */
export function isAdmonition(node: RootContent): boolean {
  const [first] = node.type === 'paragraph' ? node.children : []
  return first?.type === 'text' && /^(?:!!!|\?\?\?\+?) +[a-z]/.test(first.value)
}
