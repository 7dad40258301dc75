import type {
  BlockContent,
  Code,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  Text,
} from 'mdast'
import { plainLine } from '../../text/plain-line.ts'

/** Words of ours or of a document, on one line; a space at either end stays. */
export function text(words: string): Text {
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return { type: 'text', value: `${before && ' '}${plainLine(inside)}${after && ' '}` }
}

export function strong(words: string | readonly PhrasingContent[]): Strong {
  return { type: 'strong', children: typeof words === 'string' ? [text(words)] : [...words] }
}

export function code(words: string): InlineCode {
  return { type: 'inlineCode', value: plainLine(words) }
}

export function link(url: string, children: readonly PhrasingContent[]): Link {
  return { type: 'link', url, children: children.filter((node) => node.type !== 'link') as Link['children'] }
}

export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] }
}

/** A paragraph of one line. */
export function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] }
}

/** Text as it is, in a fenced block that is longer than any fence inside. */
export function codeBlock(language: string, value: string): Code {
  return { type: 'code', lang: language, value: value.trimEnd() }
}

/** A list item of one line; each line of `below` is an item of a list inside it. */
export function item(line: readonly PhrasingContent[], below: readonly PhrasingContent[][] = []): ListItem {
  return blockItem(line, below.length === 0 ? [] : [lineList(below)])
}

/** A list item of one line, with blocks below that line. */
export function blockItem(line: readonly PhrasingContent[], below: readonly BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(line), ...below] }
}

/** A list without blank lines between its items, numbered from one where `ordered` says so. */
export function list(children: readonly ListItem[], { ordered = false } = {}): List {
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: [...children] }
}

/** A list of items of one line each. */
export function lineList(lines: readonly PhrasingContent[][], options = {}): List {
  return list(
    lines.map((line) => item(line)),
    options,
  )
}

export function table(header: readonly string[], rows: ReadonlyArray<readonly PhrasingContent[][]>): Table {
  const row = (cells: ReadonlyArray<PhrasingContent[]>) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  })
  return { type: 'table', children: [row(header.map((words) => [text(words)])), ...rows.map(row)] }
}
