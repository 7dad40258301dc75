import type { Table } from 'mdast'
import type { Place } from '../diagnostic/place.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import { readTable } from '../markdown/read/table.ts'
import { type ActionColumns, actionColumns } from '../parse/action-item/action-columns.ts'
import { cellRange, rowAt } from './cell-range.ts'
import { type Editable, nodeOf } from './editable.ts'

/** What the columns of a table of action items hold; null where it is a table of something else. */
export function actionColumnsOf(table: Table, { source, vocabulary }: Editable): ActionColumns | null {
  const { header, rows } = readTable(table, source)
  return actionColumns(header, rows, vocabulary)
}

/** Where the words of an item end, marks at its end included: its cell, the first paragraph of its bullet, its line. */
export function itemEnd(place: Place, editable: Editable): number {
  const { start } = place
  const table = nodeOf(editable, place, 'table')
  const row = table && rowAt(table, start.offset)
  const column = table && actionColumnsOf(table, editable)?.action
  const cell = row && column != null ? cellRange(row, column, editable.markdown) : null
  const lead = nodeOf(editable, place, 'listItem')?.children[0]
  const end = cell?.end ?? nodePlace(lead)?.end.offset ?? place.end.offset
  return start.offset + editable.markdown.slice(start.offset, end).trimEnd().length
}
