import type { Table, TableRow } from 'mdast'
import { nodePlace } from '../markdown/read/node-place.ts'
import type { Edit } from '../markdown/write/splice.ts'
import { cellRange } from './cell-range.ts'

/** Writes a row in the manner of another row of its table; columns that are not given stay empty. */
export function rowLike(model: TableRow, table: Table, cells: ReadonlyMap<number, string>, markdown: string): string {
  const place = nodePlace(model)
  const raw = place ? markdown.slice(place.start.offset, place.end.offset) : ''
  const width = table.children[0]?.children.length ?? model.children.length
  const [open, close] = [raw.startsWith('|'), /(?<!\\)\|\s*$/.test(raw)]
  const padded = /^\|?\s|\s\|/.test(raw)
  const texts = Array.from({ length: width }, (_, column) => cells.get(column) ?? '')
  const inner = texts.map((text) => (padded ? (text === '' ? ' ' : ` ${text} `) : text)).join('|')
  return `${open ? '|' : ''}${open ? inner : inner.trimStart()}${close ? '|' : ''}`.trimEnd()
}

/** The marks around the words of a cell or a time: `**` in "**10:05**". */
export function wrapLike(model: string, text: string): string {
  const [, open = '', close = ''] = /^((?:\*\*|__|`|\*|_|~)*)\S.*?((?:\*\*|__|`|\*|_|~)*)$/su.exec(model) ?? []
  return open !== '' && open === close ? open + text + close : text
}

/** The source of a cell, without padding. */
export function cellSource(row: TableRow, column: number, markdown: string): string {
  const range = cellRange(row, column, markdown)
  return range ? markdown.slice(range.start, range.end) : ''
}

/** Puts a text on lines of its own, before or behind what stands at an offset, with the same indent or quote marks. */
export function ownLine(text: string, at: number, side: 'before' | 'after', margin: string, gap = '\n'): Edit {
  const quoted = gap.replaceAll('\n', `\n${margin}`)
  return { start: at, end: at, text: side === 'after' ? quoted + text : text + quoted }
}

/** What stands between the start of a line and an offset: indent and quote marks. */
export function marginAt(offset: number, markdown: string): string {
  const start = Math.max(markdown.lastIndexOf('\n', offset - 1), markdown.lastIndexOf('\r', offset - 1)) + 1
  return markdown
    .slice(start, offset)
    .replace(/^\uFEFF/, '')
    .replace(/[^\s>]/gu, ' ')
}
