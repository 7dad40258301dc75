import type { RootContent } from 'mdast'
import { nodePlace } from '../markdown/read/node-place.ts'
import type { Edit } from '../markdown/write/splice.ts'
import type { TemplateSection } from './outline-template.ts'

/** What becomes of one node of a body: its own bytes, other text in its place, or nothing. */
export type Fate = 'keep' | 'drop' | { readonly text: string }

/**
 * Rebuilds the body of a section: kept nodes byte for byte with the gaps between them, `content` where the first dropped
 * node stood, else after the comments that open the body. Null where nothing changes.
 */
export function rebuildBody(
  section: TemplateSection,
  source: string,
  fateOf: (node: RootContent) => Fate,
  content: string | null,
): Edit | null {
  const spans = section.nodes.flatMap((node) => {
    const place = nodePlace(node)
    return place ? [{ start: place.start.offset, end: place.end.offset, fate: fateOf(node), node }] : []
  })
  const pieces: Piece[] = []
  let placed = content === null
  for (const [i, { start, end, fate, node }] of spans.entries()) {
    if (fate === 'drop') {
      if (!placed && content !== null) pieces.push({ text: content, first: i, last: i })
      placed = true
      continue
    }
    if (!placed && content !== null && node.type !== 'html') {
      pieces.push({ text: content, first: null, last: null })
      placed = true
    }
    pieces.push({ text: fate === 'keep' ? source.slice(start, end) : fate.text, first: i, last: i })
  }
  if (!placed && content !== null) pieces.push({ text: content, first: null, last: null })

  const body = source.slice(section.start, section.end)
  const gap = (from: number, to: number): string => source.slice(spans[from]?.end, spans[to]?.start)
  const atEnd = section.end === source.length
  const first = spans[0]
  const last = spans.at(-1)
  const lead = first ? source.slice(section.start, first.start) : ''
  const tail = last ? source.slice(last.end, section.end) : ''
  // The body at the top of a file follows nothing; any other stands below its heading or the front matter.
  const opening = section.start === 0 ? '' : lead || '\n\n'
  let text = section.heading === null && pieces[0]?.first === 0 ? lead : opening
  if (pieces.length === 0) text = section.heading === null ? '' : atEnd ? '\n' : '\n\n'
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1]
    if (before) {
      const adjacent = before.last !== null && piece.first !== null && piece.first === before.last + 1
      text += adjacent ? gap(before.last ?? 0, piece.first ?? 0) : '\n\n'
    }
    text += piece.text
  }
  if (pieces.length > 0) text += tail || (atEnd ? '\n' : '\n\n')
  else if (spans.length === 0) text = body
  return text === body ? null : { start: section.start, end: section.end, text }
}

interface Piece {
  readonly text: string
  /** Index of the node that it stands for; null for what is new. */
  readonly first: number | null
  readonly last: number | null
}
