import type { Node } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'

/** The place of a node that was read from a source; null for one that was made. */
export function nodePlace(node: Node | undefined): Place | null {
  const position = node?.position
  if (position?.start.offset === undefined || position.end.offset === undefined) return null
  return position as Place
}

/** The smallest place that holds all of the nodes. */
export function nodesPlace(nodes: readonly Node[]): Place | null {
  const start = nodePlace(nodes[0])
  const end = nodePlace(nodes.at(-1))
  return start && end && { start: start.start, end: end.end }
}
