import type { Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { withoutOverrides } from '../../text/without-overrides.ts'
import { paragraph } from './nodes.ts'

/** How a document writes what Markdown leaves open. */
export interface MarkdownStyle {
  readonly bullet: '-' | '*' | '+'
  readonly emphasis: '*' | '_'
  /** Whether the cells of a column are padded to one width. @default false */
  readonly alignColumns?: boolean | undefined
}

export const defaultStyle: MarkdownStyle = { bullet: '-', emphasis: '*' }

/** Where a piece of a line is to stand; each place has its own marks to escape. */
export type LineContext = 'paragraph' | 'heading' | 'cell'

/** Writes block nodes, without a line feed at the end. What a node holds as text is escaped. */
export function writeBlocks(children: readonly RootContent[], style: MarkdownStyle = defaultStyle): string {
  const root: Root = { type: 'root', children: [...children] }
  return writerOf(style).stringify(inReadingOrder(root)).trimEnd()
}

/** Writes the inside of a line, to stand after other words of that line: nothing in it can open a block. */
export function writeInline(
  children: readonly PhrasingContent[],
  context: LineContext,
  style: MarkdownStyle = defaultStyle,
): string {
  if (children.length === 0) return ''
  // The guard keeps the words away from the start of the line, where "#", "1." and "-" would be escaped as blocks.
  const guarded: PhrasingContent[] = [{ type: 'text', value: guard }, ...children]
  const line =
    context === 'cell'
      ? writeRow([guarded], style).replace(/ *\|$/, '')
      : (writeBlocks(
          [context === 'heading' ? { type: 'heading', depth: 1, children: guarded } : paragraph(guarded)],
          style,
        ).split('\n')[0] ?? '')
  return line.slice(line.indexOf(guard) + guard.length)
}

/** Writes one row of a table, with outer pipes and one space of padding. */
export function writeRow(
  cells: ReadonlyArray<readonly PhrasingContent[]>,
  style: MarkdownStyle = defaultStyle,
): string {
  const row = cells.map((children) => ({ type: 'tableCell' as const, children: [...children] }))
  const [line = ''] = writeBlocks([{ type: 'table', children: [{ type: 'tableRow', children: row }] }], style).split(
    '\n',
  )
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

const writers = new Map<string, { stringify(root: Root): string }>()

function writerOf({ bullet, emphasis, alignColumns = false }: MarkdownStyle): { stringify(root: Root): string } {
  const key = `${bullet}${emphasis}${alignColumns}`
  const known = writers.get(key)
  if (known !== undefined) return known
  const writer = unified()
    .use(remarkGfm, { tablePipeAlign: alignColumns })
    .use(remarkStringify, { bullet, emphasis, listItemIndent: 'one', fences: true, rule: '-', handlers: { text } })
    .freeze() as { stringify(root: Root): string }
  writers.set(key, writer)
  return writer
}

/**
 * A tree without characters that turn the reading order, whoever built it: a name or a log line must not make a document
 * show something else than it says. Before it is written, since what they hide may need an escape.
 */
function inReadingOrder<Node extends Nodes>(node: Node): Node {
  const words = Object.entries(node).map(([key, value]) => [
    key,
    typeof value === 'string' ? withoutOverrides(value) : value,
  ])
  const plain = Object.fromEntries(words) as Node
  return 'children' in plain ? { ...plain, children: plain.children.map((child) => inReadingOrder(child)) } : plain
}
