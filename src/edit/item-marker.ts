import type { ListItem } from 'mdast'
import { nodePlace } from '../markdown/read/node-place.ts'

/** What stands before the words of an item, with the space behind it: "- ", "2. ", "・", without the box of a task. */
export function itemMarker(item: ListItem, markdown: string): string {
  const [start, words] = [nodePlace(item)?.start.offset, nodePlace(item.children[0])?.start.offset]
  const marker = start === undefined || words === undefined ? '' : markdown.slice(start, words)
  return marker === '' || /[\r\n]/.test(marker) ? '- ' : marker.replace(/\[[ xX]\]\s+$/, '')
}

/** The marker of the item behind one with this marker: "3. " behind "2. ", "③" behind "②", and "- " behind "- ". */
export function nextMarker(marker: string): string {
  return marker
    .replace(/\d+/, (number) => String(Number(number) + 1))
    .replace(/[①-⑲]/u, (number) => String.fromCodePoint((number.codePointAt(0) ?? 0) + 1))
}
