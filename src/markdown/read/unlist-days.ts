import type { ListItem, Paragraph, Parent, Root, RootContent } from 'mdast'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { nodePlace } from './node-place.ts'

/**
 * Takes back what CommonMark makes of a line that begins with a day: "11. mars 2026" is no eleventh item of a list. Each
 * such item becomes a paragraph that begins with its number again. Changes the tree in place.
 *
 * @param isMonth Tells whether a word, in lower case, names a month.
 */
export function unlistDays(root: Root, source: SourceText, isMonth: (word: string) => boolean): void {
  unlistIn(root, source, isMonth)
}

function unlistIn(parent: Parent, source: SourceText, isMonth: (word: string) => boolean): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if ('children' in node) unlistIn(node as Parent, source, isMonth)
    if (node.type !== 'list' || !node.ordered || !node.children.every((item) => isDay(item, source, isMonth)))
      return [node]
    return node.children.flatMap((item) => withNumber(item, source))
  })
}

/** What follows the month is a year, a time or nothing: "1. May be late" is a list. */
const dayLine = /^(\d{1,2})\.\s+(\p{L}+)\.?(?=\s*(?:$|[,:(–—~-]|\d)|\s+(?:kl|klokk\p{L}+|um|ca|gegen|rundt)\b)/mu

/** "11. mars 2026": a number up to 31, and a month. */
function isDay(item: ListItem, source: SourceText, isMonth: (word: string) => boolean): boolean {
  const place = nodePlace(item)
  const [first] = item.children
  if (!place || first?.type !== 'paragraph') return false
  const [, day, month = ''] = dayLine.exec(source.slice(place)) ?? []
  return Number(day) >= 1 && Number(day) <= 31 && isMonth(month.toLowerCase().normalize('NFC'))
}

function withNumber(item: ListItem, source: SourceText): RootContent[] {
  const [first, ...others] = item.children
  const start = nodePlace(item)?.start.offset
  const textStart = nodePlace(first)?.start.offset
  const end = nodePlace(first)?.end.offset
  if (first?.type !== 'paragraph' || start === undefined || textStart === undefined || end === undefined)
    return [item] as never
  const number = source.value.slice(start, textStart)
  const paragraph: Paragraph = {
    ...first,
    children: [{ type: 'text', value: number, position: source.place(start, textStart) }, ...first.children],
    position: source.place(start, end),
  }
  return [paragraph, ...others]
}
