import type { Blockquote, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { nodePlace } from './node-place.ts'

/** "[!NOTE]" at the head of a quote, as GitHub and others have it, which may give a title behind it. */
const mark = /^\[![A-Za-z]+\][-+]?[^\S\n]*(\n)?/

/** Takes the marks of alerts out of the quotes that they head, so that they are no words of them. Changes the tree in place. */
export function dropAlertMarks(root: Root, source: SourceText): void {
  if (!source.value.includes('[!')) return
  visit(root, 'blockquote', (quote: Blockquote) => {
    const [paragraph] = quote.children
    const [first] = paragraph?.type === 'paragraph' ? paragraph.children : []
    const found = first?.type === 'text' ? mark.exec(first.value) : null
    const place = first && nodePlace(first)
    if (paragraph?.type !== 'paragraph' || first?.type !== 'text' || !found || !place) return
    const rest = first.value.slice(found[0].length)
    if (rest === '' && paragraph.children.length === 1) {
      quote.children.shift()
      return
    }
    // The next line of the quote has a mark of its own, which the text does not hold.
    const text = source.value.slice(place.start.offset, place.end.offset)
    const line = found[1] === undefined ? found[0].length : (/^[^\n]*\n[ \t>]*/.exec(text)?.[0].length ?? 0)
    first.value = rest
    first.position = source.place(place.start.offset + line, place.end.offset)
    if (paragraph.position) paragraph.position = { ...paragraph.position, start: first.position.start }
  })
}
