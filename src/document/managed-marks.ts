import type { Html } from 'mdast'
import { findOvergrowth } from '../markdown/read/find-overgrowth.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import { parseMarkdown } from '../markdown/read/parse-markdown.ts'

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

const candidate = /^ {0,3}<!--\s*postmortem:(?:begin|end)\s/m
const comment = /^<!--\s*postmortem:(begin|end)\s+([a-z-]+)(?:\s+sha256=([0-9a-f]{8,64}))?\s*-->\s*$/

/** Finds the marks that stand on lines of their own, in order. What a block of code shows is no mark. */
export function findManagedMarks(source: string): ManagedMark[] {
  if (!candidate.test(source) || findOvergrowth(source)) return []
  return parseMarkdown(source).children.flatMap((node) => {
    const place = nodePlace(node)
    const found = node.type === 'html' && place ? comment.exec((node as Html).value) : null
    if (!found || !place) return []
    const [, kind, name = '', hash = null] = found
    return [
      { kind: kind === 'end' ? 'end' : 'begin', name, hash, start: place.start.offset, end: place.end.offset } as const,
    ]
  })
}
