import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { plainLine } from '../../text/plain-line.ts'

export type Block = RootContent & BlockContent
export type Inline = PhrasingContent

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' }).freeze()

/** Writes block nodes, with one line feed at the end. What a node holds as text is escaped. */
export function writeMarkdown(children: Block[]): string {
  return writer.stringify({ type: 'root', children })
}

export function heading(depth: 1 | 2 | 3, words: string): Block {
  return { type: 'heading', depth, children: [text(words)] }
}

export function paragraph(children: Inline[]): Block {
  return { type: 'paragraph', children }
}

/** Words of ours or of a document, on one line. */
export function text(words: string): Inline {
  const [, before = '', inside, after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return { type: 'text', value: `${before && ' '}${plainLine(inside ?? '')}${after && ' '}` }
}

export function strong(words: string): Inline {
  return { type: 'strong', children: [text(words)] }
}

export function code(words: string): Inline {
  return { type: 'inlineCode', value: plainLine(words) }
}

/** Text as it is, in a fenced block that is longer than any fence inside. */
export function codeBlock(language: string, value: string): Block {
  return { type: 'code', lang: language, value: value.trimEnd() }
}

/** A list item; each of `below` is an item of a list inside it. */
export function item(children: Inline[], below: readonly Inline[][] = []): ListItem {
  const inner = below.map((line) => item(line))
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph(children) as BlockContent, ...(inner.length > 0 ? [list(inner) as BlockContent] : [])],
  }
}

export function list(children: ListItem[]): Block {
  return { type: 'list', ordered: false, spread: false, children }
}

export function table(header: readonly string[], rows: ReadonlyArray<readonly Inline[][]>): Block {
  const row = (cells: ReadonlyArray<Inline[]>) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  })
  return { type: 'table', children: [row(header.map((words) => [text(words)])), ...rows.map(row)] }
}
