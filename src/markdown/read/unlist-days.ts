import type { ListItem, Paragraph, Parent, Root, RootContent } from 'mdast'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { holdsBlocks } from './holds-blocks.ts'
import { nodePlace } from './node-place.ts'

/** Words in lower case. */
export interface DayWords {
  readonly months: { has(word: string): boolean }
  /** What may stand between a day and its time: "kl", "um". */
  readonly clockWords: { has(word: string): boolean }
  readonly approximate: { has(word: string): boolean }
}

/**
 * Takes back what CommonMark makes of a line that begins with a day: "11. mars 2026" is no eleventh item of a list. Each
 * such item becomes a paragraph that begins with its number again. Changes the tree in place.
 *
 * @param words The words that make a day of a number, as a vocabulary has them.
 */
export function unlistDays(root: Root, source: SourceText, words: DayWords): void {
  unlistIn(root, source, words)
}

function unlistIn(parent: Parent, source: SourceText, words: DayWords): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if (holdsBlocks(node)) unlistIn(node, source, words)
    if (node.type !== 'list' || !node.ordered || !node.children.every((item) => isDay(item, source, words)))
      return [node]
    return node.children.flatMap((item) => withNumber(item, source))
  })
}

/** "11. mars 2026", with the word behind the month where no number or mark follows it. */
const dayLine = /^(\d{1,2})\.\s+(\p{L}+)\.?(?:\s*(?:$|[,:(–—~-]|\d)|\s+(\p{L}+))/mu

/** A number up to 31, a month, and then a year, a time or nothing: "1. May be late" is a list. */
function isDay(item: ListItem, source: SourceText, words: DayWords): boolean {
  const place = nodePlace(item)
  const [first] = item.children
  if (!place || first?.type !== 'paragraph') return false
  const [, day, month = '', next] = dayLine.exec(source.slice(place)) ?? []
  if (next !== undefined && !words.clockWords.has(next.toLowerCase()) && !words.approximate.has(next.toLowerCase()))
    return false
  return Number(day) >= 1 && Number(day) <= 31 && words.months.has(month.toLowerCase().normalize('NFC'))
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
