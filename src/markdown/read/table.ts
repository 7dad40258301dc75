import type { Table, TableRow } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { type MappedText, readText } from './mapped-text.ts'
import { nodePlace } from './node-place.ts'

export interface TextRow {
  readonly cells: readonly MappedText[]
  readonly place: Place | null
}

/** A table as its reader sees it. */
export interface TextTable {
  readonly header: readonly MappedText[]
  readonly rows: readonly TextRow[]
  readonly place: Place | null
}

/** Reads a GFM table; white space in cells is collapsed. */
export function readTable(table: Table, source: SourceText): TextTable {
  const readRow = (row: TableRow): MappedText[] => row.children.map((cell) => readText(cell, source).collapsed())
  const [header, ...rows] = table.children
  return {
    header: header ? readRow(header) : [],
    rows: rows.map((row) => ({ cells: readRow(row), place: nodePlace(row) })),
    place: nodePlace(table),
  }
}
