import type { Heading, ListItem } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import type { MarkName } from '../../parse/action-item/action-marks.ts'
import { type Editable, nodeOf } from '../editable.ts'
import { actionColumnsOf } from '../item-form.ts'
import { itemMarker, nextMarker } from '../item-marker.ts'
import { itemTexts } from '../item-texts.ts'
import { cellSource, marginAt, ownLine, rowLike } from '../new-row.ts'
import { type NewActionItem, readNewActionItem } from '../read-new-entry.ts'
import { likeCase, statusWords } from '../status-phrase.ts'
import type { Plan } from './plan.ts'
import { writeValue } from './write-value.ts'

type Side = 'before' | 'after'

const everyMark: ReadonlySet<MarkName> = new Set(['owner', 'priority', 'status', 'due'])

/** Adds an action item in the form of its neighbour: a row with the same columns, a task, a bullet, a numbered item, a heading or a paragraph. */
export const planNewActionItem: Plan = ({ path, value }, editable) => {
  const item = readNewActionItem(value)
  const index = Number(path[1])
  const { length } = editable.incident.actionItems
  const side = index < length ? 'before' : 'after'
  const at = side === 'before' ? index : length - 1
  const place = editable.place(['actionItems', at])
  if (!place) return []
  if (nodeOf(editable, place, 'tableRow')) return rowEdits(item, at, side, place, editable)
  const node = nodeOf(editable, place, 'listItem')
  if (node) return itemEdits(item, node, side, editable)
  const heading = nodeOf(editable, place, 'heading')
  return heading ? headingEdits(item, heading, side, editable) : paragraphEdits(item, side, place, editable)
}

function rowEdits(item: NewActionItem, at: number, side: Side, place: Place, editable: Editable): Edit[][] {
  const { markdown, vocabulary, incident } = editable
  const table = nodeOf(editable, place, 'table')
  const row = nodeOf(editable, place, 'tableRow')
  const columns = table && actionColumnsOf(table, editable)
  if (!row || !columns) return []
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
  // What has no column of its own follows the words of the task.
  const marks = new Set([...everyMark].filter((name) => columns[name] === undefined))
  return itemTexts(item, marks, 'cell', vocabulary).map((text) => {
    const cells = new Map<number, string>([[columns.action, text]])
    for (const [column, words] of values) {
      if (column !== undefined && words) cells.set(column, writeValue(words, 'cell').at(-1) ?? words)
    }
    return [ownLine(rowLike(row, table, cells, markdown), offset, side, margin)]
  })
}

function itemEdits(item: NewActionItem, node: ListItem, side: Side, editable: Editable): Edit[][] {
  const { markdown, vocabulary } = editable
  const at = nodePlace(node)
  if (!at) return []
  const marker = itemMarker(node, markdown)
  const lead = side === 'after' ? nextMarker(marker) : marker
  const hasBox = typeof node.checked === 'boolean'
  const inBox = hasBox && (item.status === 'done' || item.status === 'open' || !item.status)
  const task = !hasBox ? '' : item.status === 'done' ? '[x] ' : '[ ] '
  const marks = new Set([...everyMark].filter((name) => name !== 'status' || !inBox))
  const margin = marginAt(at.start.offset, markdown)
  const gap = node.spread ? '\n\n' : '\n'
  const offset = side === 'before' ? at.start.offset : at.end.offset
  return itemTexts(item, marks, 'paragraph', vocabulary).map((text) => [
    ownLine(`${lead}${task}${text}`, offset, side, margin, gap),
  ])
}

/** "### 3) Move the job" behind all that explains the second item. */
function headingEdits(item: NewActionItem, heading: Heading, side: Side, editable: Editable): Edit[][] {
  const { tree, markdown, vocabulary } = editable
  const place = nodePlace(heading)
  const from = tree.children.indexOf(heading)
  if (!place || from < 0) return []
  const source = markdown.slice(place.start.offset, place.end.offset)
  const [, marks = '', number = '', close = ''] = /^(#+\s+(?:\p{L}+[-\s]?)?)(\d+)([^\p{L}]*\s)/u.exec(source) ?? []
  if (number === '') return []
  const next = tree.children.findIndex((node, i) => i > from && node.type === 'heading' && node.depth <= heading.depth)
  const last = nodePlace(tree.children[(next < 0 ? tree.children.length : next) - 1])
  const offset = side === 'before' ? place.start.offset : last?.end.offset
  if (offset === undefined) return []
  const lead = marks + (side === 'after' ? String(Number(number) + 1) : number) + close
  return itemTexts(item, everyMark, 'heading', vocabulary).map((text) => [
    ownLine(lead + text, offset, side, '', '\n\n'),
  ])
}

function paragraphEdits(item: NewActionItem, side: Side, place: Place, editable: Editable): Edit[][] {
  const paragraph = nodePlace(nodeOf(editable, place, 'paragraph') ?? undefined)
  if (!paragraph) return []
  const margin = marginAt(paragraph.start.offset, editable.markdown)
  const offset = side === 'before' ? paragraph.start.offset : paragraph.end.offset
  return itemTexts(item, everyMark, 'paragraph', editable.vocabulary).map((text) => [
    ownLine(text, offset, side, margin, '\n\n'),
  ])
}
