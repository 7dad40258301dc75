import type { PhrasingContent, Table } from 'mdast'
import { prompt } from '../../draft/left-to-person.ts'
import { parseMarkdown } from '../../markdown/read/parse-markdown.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import { fillTable } from './fill-table.ts'

/** The cells of one entry by column; what the template has no column for is left out. */
export interface RowCells {
  readonly [column: number]: readonly PhrasingContent[] | undefined
}

export interface TableRows {
  readonly table: Table
  readonly source: string
  readonly width: number
  readonly rows: readonly RowCells[]
  /** The column that asks where there are no rows. */
  readonly asking: number
  readonly header?: string | undefined
}

/** Writes the entries below the header of a table; a single row that asks for them where there are none. */
export function writeTable({ table, source, width, rows, asking, header }: TableRows): string {
  const filled = rows.length > 0 ? rows : [{ [asking]: textNodes(prompt) }]
  const cells = filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? []))
  return fillTable(table, source, cells, header)
}

/** A table with a header of our own, for a section that has none. */
export function headerTable(...headers: readonly string[]): HeaderTable {
  const source = `| ${headers.join(' | ')} |\n|${headers.map(() => '---|').join('')}`
  const known = headerTables.get(source)
  if (known) return known
  const [table] = parseMarkdown(source).tree.children
  if (table?.type !== 'table') throw new TypeError('A header of the kit is not a table.')
  headerTables.set(source, { table, source })
  return { table, source }
}

interface HeaderTable {
  readonly table: Table
  readonly source: string
}

/** Our own headers are few. */
const headerTables = new Map<string, HeaderTable>()
