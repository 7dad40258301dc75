import type { Place } from '../../diagnostic/place.ts'
import { nodePlace } from '../../markdown/node-place.ts'
import { readTable } from '../../markdown/table.ts'
import { actionColumns } from '../../parse/field/action-columns.ts'
import type { Edit } from '../splice.ts'
import { rowAt } from './cell-range.ts'
import { columnWord } from './column-word.ts'
import { type Editable, nodeOf } from './editable.ts'
import { cellSource, marginAt, ownLine, rowLike } from './new-row.ts'
import type { Plan } from './plan.ts'
import { type NewActionItem, readNewActionItem } from './read-new-entry.ts'
import { likeCase, statusWords } from './status-phrase.ts'
import { writeValue } from './write-value.ts'

/** Adds an action item in the form of its neighbour: a row with the same columns, a task, a bullet or a numbered item. */
export const planNewActionItem: Plan = ({ path, value }, editable) => {
  const item = readNewActionItem(value)
  const index = Number(path[1])
  const { length } = editable.incident.actionItems
  const side = index < length ? 'before' : 'after'
  const at = side === 'before' ? index : length - 1
  const place = editable.place(['actionItems', at])
  if (!place) return []
  return nodeOf(editable, place, 'tableRow')
    ? rowEdits(item, at, side, place, editable)
    : itemEdits(item, side, place, editable)
}

function rowEdits(
  item: NewActionItem,
  at: number,
  side: 'before' | 'after',
  place: Place,
  editable: Editable,
): Edit[][] {
  const { markdown, source, vocabulary, incident } = editable
  const table = nodeOf(editable, place, 'table')
  const row = table && rowAt(table, place.start.offset)
  const { header = [], rows = [] } = table ? readTable(table, source) : {}
  const columns = actionColumns(header, rows, vocabulary)
  if (!table || !row || !columns) return []
  const last = incident.actionItems[at]?.id
  const id = item.id ?? (side === 'after' && last && /^\d+$/.test(last) ? String(Number(last) + 1) : null)
  const status = item.status ? (statusWords(item.status, vocabulary)[0] ?? '') : ''
  const model = columns.status === undefined ? '' : cellSource(row, columns.status, markdown)
  const values: [number | undefined, string | null | undefined][] = [
    [columns.id, id],
    [columns.owner, item.owner],
    [columns.priority, item.priority],
    [columns.status, likeCase(model === '' ? 'Open' : model, status)],
    [columns.due, item.dueText ?? item.due],
  ]
  const margin = marginAt(place.start.offset, markdown)
  const offset = side === 'before' ? place.start.offset : place.end.offset
  return writeValue(item.text, 'cell').map((text) => {
    const cells = new Map<number, string>([[columns.action, text]])
    for (const [column, words] of values) {
      if (column !== undefined && words) cells.set(column, writeValue(words, 'cell').at(-1) ?? words)
    }
    return [ownLine(rowLike(row, table, cells, markdown), offset, side, margin)]
  })
}

function itemEdits(item: NewActionItem, side: 'before' | 'after', place: Place, editable: Editable): Edit[][] {
  const { markdown, vocabulary } = editable
  const node = nodeOf(editable, place, 'listItem')
  const at = nodePlace(node ?? undefined)
  if (!node || !at) return []
  const [, marker = '- ', box] = /^((?:[-*+]|\d+[.)])\s+)(\[[ xX]\]\s+)?/.exec(markdown.slice(at.start.offset)) ?? []
  const number = /^\d+/.exec(marker)?.[0]
  const lead = number && side === 'after' ? String(Number(number) + 1) + marker.slice(number.length) : marker
  const inBox = box !== undefined && (item.status === 'done' || item.status === 'open' || !item.status)
  const task = box === undefined ? '' : item.status === 'done' ? '[x] ' : '[ ] '
  const owner = item.owner ? [`${columnWord('owner', vocabulary)}: ${item.owner}`, `owner: ${item.owner}`] : ['']
  const due = item.due ?? item.dueText
  const margin = marginAt(place.start.offset, markdown)
  const gap = node.spread ? '\n\n' : '\n'
  return owner.flatMap((named) => {
    const marks = [named, due ? `due ${due}` : ''].filter((mark) => mark !== '').join(', ')
    const words = item.status && !inBox ? statusWords(item.status, vocabulary) : ['']
    return words.flatMap((word) =>
      writeValue(item.text, 'paragraph').map((text) => {
        const priority = item.priority ? `[${item.priority.toUpperCase()}] ` : ''
        const tail = `${marks === '' ? '' : ` (${marks})`}${word === '' ? '' : ` (${word})`}`
        const offset = side === 'before' ? at.start.offset : at.end.offset
        return [ownLine(`${lead}${task}${priority}${text}${tail}`, offset, side, margin, gap)]
      }),
    )
  })
}
