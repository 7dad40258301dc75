import type { PhrasingContent, Root, RootContent, TableRow, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

/** How a document writes what Markdown leaves open. */
export interface MarkdownStyle {
  readonly bullet: '-' | '*' | '+'
  readonly emphasis: '*' | '_'
}

export const defaultStyle: MarkdownStyle = { bullet: '-', emphasis: '*' }

/** Where a piece of a line is to stand; each place has its own marks to escape. */
export type LineContext = 'paragraph' | 'heading' | 'cell'

/** Writes block nodes, without a line feed at the end. */
export function writeBlocks(children: RootContent[], style: MarkdownStyle = defaultStyle): string {
  return processorOf(style).stringify({ type: 'root', children }).trimEnd()
}

/** Writes the inside of a line, to stand after other words of that line: nothing in it can open a block. */
export function writeInline(
  children: PhrasingContent[],
  context: LineContext,
  style: MarkdownStyle = defaultStyle,
): string {
  if (children.length === 0) return ''
  // The guard keeps the words away from the start of the line, where "#", "1." and "-" would be escaped as blocks.
  const guarded: PhrasingContent[] = [{ type: 'text', value: guard }, ...children]
  const block: RootContent =
    context === 'heading'
      ? { type: 'heading', depth: 1, children: guarded }
      : context === 'cell'
        ? { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: guarded }] }] }
        : { type: 'paragraph', children: guarded }
  const [line = ''] = writeBlocks([block], style).split('\n')
  const inside = context === 'cell' ? line.replace(/ *\|$/, '') : line
  return inside.slice(inside.indexOf(guard) + guard.length)
}

/** Writes one row of a table, with outer pipes and one space of padding. */
export function writeRow(cells: PhrasingContent[][], style: MarkdownStyle = defaultStyle): string {
  const row: TableRow = { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
  const [line = ''] = writeBlocks([{ type: 'table', children: [row] }], style).split('\n')
  return line
}

const guard = 'x '

/** "~8 days" needs no escape: a wave that a space and a digit surround can't close a strikethrough, and a lone opener says nothing. */
const text: Exclude<NonNullable<Options['handlers']>['text'], undefined> = (node: Text, parent, state, info) => {
  const written = state.safe(node.value, info)
  const before = parent?.children[parent.children.indexOf(node as never) - 1]
  const afterSpace = before === undefined || (before.type === 'text' && before.value.endsWith(' '))
  return written.replace(/(^|\s)\\~(?=\d)/g, (found, lead: string) => (lead === '' && !afterSpace ? found : `${lead}~`))
}

function processorOf({ bullet, emphasis }: MarkdownStyle) {
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet, emphasis, listItemIndent: 'one', fences: true, rule: '-', handlers: { text } })
    .freeze() as { stringify(root: Root): string }
}
