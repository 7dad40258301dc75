import type { RootContent } from 'mdast'
import type { Place } from '../diagnostic/place.ts'
import type { SourceText } from '../diagnostic/source-text.ts'
import { type MappedText, readText } from '../markdown/read/mapped-text.ts'
import { nodePlace } from '../markdown/read/node-place.ts'

/** A paragraph, list, table … of the document, or the part of a paragraph that belongs to a label. */
export interface Block {
  readonly node: RootContent
  /** Its words, lines kept. */
  readonly text: MappedText
}

/** Makes a block of a node; its words are read when they are first asked for. */
export function createBlock(node: RootContent, source: SourceText): Block {
  let text: MappedText | undefined
  return {
    node,
    get text() {
      text ??= readText(node, source).trim()
      return text
    },
  }
}

/** The smallest place that holds the blocks; of a paragraph only the part counts that does not belong to another label. */
export function blocksPlace(blocks: readonly Block[]): Place | null {
  const places = blocks.flatMap((block) => blockPlace(block) ?? [])
  // What stands under a label comes behind what stands beside it, wherever the label is.
  const [start] = places.map((place) => place.start).sort((a, b) => a.offset - b.offset)
  const end = places
    .map((place) => place.end)
    .sort((a, b) => a.offset - b.offset)
    .at(-1)
  return start && end ? { start, end } : null
}

function blockPlace({ node, text }: Block): Place | null {
  return (node.type === 'paragraph' ? text.place() : null) ?? nodePlace(node)
}
