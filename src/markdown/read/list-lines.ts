import type { List, ListItem, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { holdsBlocks } from './holds-blocks.ts'
import { nodePlace } from './node-place.ts'

/** Marks that people put before a line and that Markdown does not know: "・", "•", "①", "（1）". */
const mark = /^[ \t\u3000]*(?:[・•●◦▪■□◆▶►‣※➤➜✦–—][ \t\u3000]*|[①-⑳][ \t\u3000]*|[（(]\d{1,2}[)）][ \t\u3000]*)(?=\S)/u

/**
 * Makes lists of the lines of a paragraph that begin with a mark that Markdown does not know; before the first of them
 * may stand lines that announce them. A single such line alone stays a paragraph. Changes the tree in place.
 */
export function listLines(root: Root, source: SourceText): void {
  listIn(root, source)
}

function listIn(parent: Parent, source: SourceText): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return toList(node, source) ?? [node]
    if (holdsBlocks(node)) listIn(node, source)
    return [node]
  })
}

/** A list, and before it a paragraph of the lines that announce it. */
function toList(paragraph: Paragraph, source: SourceText): RootContent[] | null {
  const lines = splitLines(paragraph, source)
  const first = lines?.findIndex((line) => isMarked(line)) ?? -1
  if (!lines || first < 0 || lines.length - first < (first > 0 ? 1 : 2)) return null
  const items = lines.slice(first).flatMap((line) => toItem(line, source) ?? [])
  const [start, end] = [items[0]?.position, items.at(-1)?.position]
  if (items.length < lines.length - first || !start || !end) return null
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items,
    position: { start: start.start, end: end.end },
  }
  const lead = joinLines(lines.slice(0, first), source)
  return lead ? [lead, list] : [list]
}

function isMarked(line: readonly PhrasingContent[]): boolean {
  const [first] = line
  return first?.type === 'text' && mark.test(first.value)
}

function joinLines(lines: readonly PhrasingContent[][], source: SourceText): Paragraph | null {
  const children = lines.flatMap((line, i): PhrasingContent[] => {
    const end = nodePlace(line.at(-1))?.end.offset
    if (i === lines.length - 1 || end === undefined) return line
    return [...line, { type: 'text', value: '\n', position: source.place(end, end + 1) }]
  })
  const [start, end] = [nodePlace(children[0]), nodePlace(children.at(-1))]
  return start && end ? { type: 'paragraph', children, position: { start: start.start, end: end.end } } : null
}

function toItem(line: readonly PhrasingContent[], source: SourceText): ListItem | null {
  const [first, ...others] = line
  const last = line.at(-1)
  const start = nodePlace(first)?.start.offset
  const end = nodePlace(last)?.end.offset
  const found = first?.type === 'text' ? mark.exec(first.value) : null
  if (first?.type !== 'text' || !found || start === undefined || end === undefined) return null
  const from = start + found[0].length
  const rest = first.value.slice(found[0].length)
  const head: PhrasingContent[] =
    rest === '' ? [] : [{ type: 'text', value: rest, position: source.place(from, start + first.value.length) }]
  const paragraph: Paragraph = { type: 'paragraph', children: [...head, ...others], position: source.place(from, end) }
  return { type: 'listItem', spread: false, checked: null, children: [paragraph], position: source.place(start, end) }
}

/** The children of a paragraph, line by line; null where a text is not written as it reads (entities, escapes). */
function splitLines({ children }: Paragraph, source: SourceText): PhrasingContent[][] | null {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    const start = nodePlace(child)?.start.offset
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)?.push(child)
    else {
      if (start === undefined || !source.value.startsWith(child.value, start)) return null
      let at = 0
      for (const part of child.value.split('\n')) {
        if (at > 0) lines.push([])
        if (part !== '')
          lines
            .at(-1)
            ?.push({ type: 'text', value: part, position: source.place(start + at, start + at + part.length) })
        at += part.length + 1
      }
    }
  }
  return lines
}
