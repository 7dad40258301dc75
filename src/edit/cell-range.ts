import type { Table, TableRow } from 'mdast'
import { nodePlace } from '../markdown/read/node-place.ts'

/** The offsets of what a cell holds, without its pipes and padding. */
export interface CellRange {
  readonly start: number
  readonly end: number
  /** True where the row is shorter than the header, and the cell has to be made. */
  readonly missing: boolean
}

/** Finds the content of the cell in a column of a row; an empty cell gives the point where its words belong. */
export function cellRange(row: TableRow, column: number, markdown: string): CellRange | null {
  const place = nodePlace(row.children[column])
  if (!place) {
    const end = nodePlace(row)?.end.offset
    return end === undefined || column !== row.children.length ? null : { start: end, end, missing: true }
  }
  const raw = markdown.slice(place.start.offset, place.end.offset)
  const open = /^\s*\|?/.exec(raw)?.[0].length ?? 0
  const close = /(?<!\\)\|\s*$/.exec(raw.slice(open))?.index ?? raw.length - open
  const inside = raw.slice(open, open + close)
  const from = place.start.offset + open
  if (inside.trim() === '') {
    const point = from + Math.min(1, inside.length)
    return { start: point, end: point, missing: false }
  }
  const start = from + inside.length - inside.trimStart().length
  return { start, end: start + inside.trim().length, missing: false }
}

/** Makes what is to stand in a cell fit its padding: an empty cell of width one gets a space behind the words. */
export function cellText(text: string, { start, end, missing }: CellRange, markdown: string): string {
  if (missing) return /\|\s*$/.test(markdown.slice(0, start)) ? ` ${text} |` : ` | ${text}`
  if (start < end || text === '') return text
  const lead = markdown.charAt(start - 1) === '|' ? ' ' : ''
  const next = markdown.charAt(start)
  return `${lead}${text}${next === ' ' && markdown.charAt(start + 1) === '|' ? next : next === '|' ? ' ' : ''}`.replace(
    / {2}$/,
    ' ',
  )
}

/** The row of a table that stands at a place. */
export function rowAt(table: Table, offset: number): TableRow | null {
  return (
    table.children.find((row) => {
      const place = nodePlace(row)
      return place && place.start.offset <= offset && place.end.offset >= offset
    }) ?? null
  )
}
