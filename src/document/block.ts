import type { RootContent } from 'mdast'
import type { SourceText } from '../diagnostic/source-text.ts'
import { type MappedText, readText } from '../markdown/read/mapped-text.ts'

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
