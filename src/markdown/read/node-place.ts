import type { Node } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'

/** The place of a node that was read from a source; null for one that was made. */
export function nodePlace(node: Node | undefined): Place | null {
  const position = node?.position
  if (position?.start.offset === undefined || position.end.offset === undefined) return null
  return position as Place
}
