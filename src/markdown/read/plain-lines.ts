import type { Paragraph, Root, RootContent, Text } from 'mdast'
import { SourceText } from '../../diagnostic/source-text.ts'

/** Reads a document as headings and plain paragraphs, one a run of lines, and nothing within them. */
export function readPlainLines(value: string): Root {
  const source = new SourceText(value)
  const children: RootContent[] = []
  const position = (
    start: number,
    end: number,
  ): { start: ReturnType<SourceText['point']>; end: ReturnType<SourceText['point']> } => source.place(start, end)
  const text = (start: number, end: number): Text => ({
    type: 'text',
    value: value.slice(start, end),
    position: position(start, end),
  })
  let open: Paragraph | null = null
  let at = 0
  for (const line of value.split('\n')) {
    const end = at + line.replace(/\r$/, '').length
    const heading = /^(#{1,6})[ \t]+(?=\S)/.exec(line)
    if (line.trim() === '') open = null
    else if (heading?.[1]) {
      const depth = heading[1].length as 1 | 2 | 3 | 4 | 5 | 6
      children.push({
        type: 'heading',
        depth,
        children: [text(at + heading[0].length, end)],
        position: position(at, end),
      })
      open = null
    } else if (open?.position) {
      const start = open.position.start.offset ?? at
      open.children = [text(start, end)]
      open.position = position(start, end)
    } else {
      open = { type: 'paragraph', children: [text(at, end)], position: position(at, end) }
      children.push(open)
    }
    at += line.length + 1
  }
  return { type: 'root', children, position: position(0, value.length) }
}
