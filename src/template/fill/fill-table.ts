import type { PhrasingContent, Table } from 'mdast'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { writeRow } from '../../markdown/write/write-markdown.ts'

/** A cell as nodes, so that nothing from outside can end it. */
export type Cell = readonly PhrasingContent[]

/** Writes a table with the header of the template, byte for byte, and rows of its own. */
export function fillTable(table: Table, source: string, rows: readonly (readonly Cell[])[], header?: string): string {
  const place = nodePlace(table)
  const first = nodePlace(table.children[0])
  if (!place || !first) return ''
  const delimiterStart = source.indexOf('\n', first.end.offset) + 1
  const delimiterEnd = /[\r\n]|$/.exec(source.slice(delimiterStart, place.end.offset))?.index ?? 0
  const delimiter = source.slice(delimiterStart, delimiterStart + delimiterEnd)
  const head = header ?? source.slice(place.start.offset, first.end.offset)
  const indent = ' '.repeat(place.start.column - 1)
  return [head, delimiter, ...rows.map((cells) => indent + writeRow(cells))].join('\n')
}
