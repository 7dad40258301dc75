import type { Heading, RootContent } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { plainText } from '../../markdown/read/plain-text.ts'
import { withoutComments } from '../../text/without-comments.ts'
import type { RuleContext } from '../rule.ts'

/** Finds the headings under which nothing stands but rules, comments and white space. */
export function findEmptySections({ tree, incident }: RuleContext): { place: Place; message: string }[] {
  const found: { place: Place; message: string }[] = []
  const kinds = new Map(incident.sections.map(({ level, title, kind }) => [`${level} ${title}`, kind]))
  const headings = tree.children.flatMap((node, at) => (node.type === 'heading' ? [{ node, at }] : []))
  /** Depth of the timeline or action list that the walk is in: its subheadings are its entries, and need no body. */
  let entriesBelow = Number.POSITIVE_INFINITY
  for (const [i, { node, at }] of headings.entries()) {
    const title = plainText(node)
    const kind = kinds.get(`${node.depth} ${title}`)
    if (node.depth <= entriesBelow) {
      entriesBelow = kind === 'timeline' || kind === 'action-items' ? node.depth : Number.POSITIVE_INFINITY
    }
    const next = headings[i + 1]
    const body = tree.children.slice(at + 1, next?.at ?? tree.children.length)
    const place = nodePlace(node)
    if (!place || !body.every(isBlank) || isTitle(node, i) || hasSubheading(node, next?.node)) continue
    if (node.depth > entriesBelow) continue
    found.push({ place, message: `"${title}" is empty. Write it, or take the heading out if it does not apply.` })
  }
  return found
}

function isTitle(node: Heading, index: number): boolean {
  return index === 0 && node.depth === 1
}

function hasSubheading(node: Heading, next: Heading | undefined): boolean {
  return next !== undefined && next.depth > node.depth
}

function isBlank(node: RootContent): boolean {
  if (node.type === 'html') return withoutComments(node.value).trim() === ''
  return node.type === 'thematicBreak' || node.type === 'yaml'
}
