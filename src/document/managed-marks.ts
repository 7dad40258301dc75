import type { Html, Root } from 'mdast'
import { nodePlace } from '../markdown/read/node-place.ts'

/**
 * A comment at the begin or end of a part that the kit keeps up to date:
 * `<!-- postmortem:begin timeline sha256=0123456789abcdef -->`.
 */
export interface ManagedMark {
  readonly kind: 'begin' | 'end'
  /** Which part. */
  readonly name: string
  /** The hash of what was written, on the first mark of a part. */
  readonly hash: string | null
  /** Offsets of the comment. */
  readonly start: number
  readonly end: number
}

const comment = /^<!--\s*postmortem:(begin|end)\s+([a-z-]+)(?:\s+sha256=([0-9a-f]{8,64}))?\s*-->\s*$/

/** Finds the marks that stand on lines of their own, in order. What a block of code shows is no mark. */
export function findManagedMarks({ children }: Root): ManagedMark[] {
  return children.flatMap((node) => (node.type === 'html' ? (readMark(node) ?? []) : []))
}

function readMark(node: Html): ManagedMark | null {
  const place = nodePlace(node)
  const [, kind, name = '', hash = null] = comment.exec(node.value) ?? []
  if (kind === undefined || !place) return null
  return { kind: kind === 'end' ? 'end' : 'begin', name, hash, start: place.start.offset, end: place.end.offset }
}
