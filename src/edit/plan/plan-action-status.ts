import type { ListItem } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import { type ActionStatus, actionStatuses } from '../../schema/incident/action-item.ts'
import { cellRange, cellText } from '../cell-range.ts'
import { type Editable, nodeOf } from '../editable.ts'
import { actionColumnsOf, itemEnd } from '../item-form.ts'
import { afterStatus, likeCase, replaceStatus, statusWords } from '../status-phrase.ts'
import type { Plan } from './plan.ts'

/** Writes the status of an action item where its document has it: in a column, in a box, or in words at the item. */
export const planActionStatus: Plan = ({ path, value }, editable) => {
  const at = Number(path[1])
  const place = editable.place(['actionItems', at])
  if (!place || (value !== null && !isStatus(value))) return []
  const table = nodeOf(editable, place, 'table')
  if (table) {
    const column = actionColumnsOf(table, editable)?.status
    return column === undefined ? wordEdits(at, place, value, editable) : cellEdits(at, place, column, value, editable)
  }
  const item = nodeOf(editable, place, 'listItem')
  if (item && typeof item.checked === 'boolean') return boxEdits(item, at, value, editable)
  return wordEdits(at, place, value, editable)
}

function isStatus(value: unknown): value is ActionStatus {
  return actionStatuses.some((status) => status === value)
}

function cellEdits(
  at: number,
  place: Place,
  column: number,
  status: ActionStatus | null,
  editable: Editable,
): Edit[][] {
  const { markdown, vocabulary } = editable
  const row = nodeOf(editable, place, 'tableRow')
  const range = row && cellRange(row, column, markdown)
  if (!range) return []
  const edit = (text: string): Edit[] => [{ start: range.start, end: range.end, text: cellText(text, range, markdown) }]
  if (status === null) return [edit('')]
  const old = markdown.slice(range.start, range.end)
  const words = statusWords(status, vocabulary)
  const replaced = words.flatMap((word) => replaceStatus(old, status, word, vocabulary) ?? [])
  const seen = cellsSaying(status, at, editable)
  const anyCell = cellsSaying(null, at, editable)[0] ?? 'Open'
  const plain = words.map((word) => likeCase(anyCell, word))
  // A link or a sentence that states no status is the author's, and stays behind the word that does.
  if (editable.incident.actionItems[at]?.status == null && (/:\/\/|\]\(/.test(old) || old.split(/\s+/).length > 3))
    return [...seen, ...plain].flatMap((text) => [edit(`${text} ${old}`), edit(`${text} — ${old}`)])
  // What stands behind the word ("Done — PR #12") is the author's, and stays; a bare word takes the neighbours' form.
  const keepsWords = /[\p{L}\p{N}]/u.test(afterStatus(old, vocabulary))
  return (keepsWords ? [...replaced, ...seen, ...plain] : [...seen, ...replaced, ...plain]).map(edit)
}

/** What the short status cells of other items hold that say a status; null for any status. */
function cellsSaying(status: ActionStatus | null, but: number, editable: Editable): string[] {
  return editable.incident.actionItems.flatMap((item, i) => {
    const place = editable.place(['actionItems', i, 'status'])
    const row = editable.place(['actionItems', i])
    if (i === but || !place || !row || item.status === null || (status !== null && item.status !== status)) return []
    const text = editable.source.slice(place)
    return nodeOf(editable, row, 'table') && text.split(/\s+/).length <= 3 ? [text] : []
  })
}

function boxEdits(item: ListItem, at: number, status: ActionStatus | null, editable: Editable): Edit[][] {
  const { markdown, vocabulary } = editable
  const start = nodePlace(item)?.start.offset
  if (start === undefined) return []
  const box = /^(?:[-*+]|\d+[.)])\s+\[([ xX])\]/.exec(markdown.slice(start))
  const end = nodePlace(item.children[0])?.end.offset
  if (!box || end === undefined) return []
  const inside = start + box[0].length - 2
  if (status === null) {
    const from = start + box[0].length - 3
    return [[{ start: from, end: from + 4, text: '' }]]
  }
  const cross = markdown.includes('[X]') && !markdown.includes('[x]') ? 'X' : 'x'
  const mark = status === 'done' ? cross : ' '
  const ticked: Edit[] =
    box[1] === mark || (status === 'done' && box[1] !== ' ') ? [] : [{ start: inside, end: inside + 1, text: mark }]
  const written = wordMark(at, editable)
  if (status === 'done' || status === 'open') {
    if (!written) return [ticked]
    return [[...ticked, { start: written.start.offset, end: written.end.offset, text: '' }], ticked]
  }
  const words = statusWords(status, vocabulary)
  if (!written) {
    const suffixed = words.map((word) => [...ticked, { start: end, end, text: ` (${word})` }])
    return [...suffixed, ...leadingEdits(at, words, editable).map((edits) => [...ticked, ...edits])]
  }
  return words.flatMap((word) => {
    const text = replaceStatus(editable.source.slice(written), status, word, vocabulary)
    return text === null ? [] : [[...ticked, { start: written.start.offset, end: written.end.offset, text }]]
  })
}

/** "(done) " before the words: for items that end in a colon, or in a mark that a bracket behind it would change. */
function leadingEdits(at: number, words: readonly string[], editable: Editable): Edit[][] {
  const start = editable.place(['actionItems', at, 'text'])?.start.offset
  return start === undefined ? [] : words.map((word) => [{ start, end: start, text: `(${word}) ` }])
}

/** The place of "(DONE)" or "✅" at an item; null where its status comes from a box or a heading. */
function wordMark(at: number, editable: Editable): Place | null {
  const place = editable.place(['actionItems', at, 'status'])
  const item = editable.place(['actionItems', at])
  if (!place || !item) return null
  return place.end.offset - place.start.offset < item.end.offset - item.start.offset &&
    place.start.offset >= item.start.offset
    ? place
    : null
}

function wordEdits(at: number, place: Place, status: ActionStatus | null, editable: Editable): Edit[][] {
  const { vocabulary, source } = editable
  const written = wordMark(at, editable)
  if (written) {
    const old = source.slice(written)
    const edit = (text: string): Edit[] => [{ start: written.start.offset, end: written.end.offset, text }]
    if (status === null) return [edit('')]
    return statusWords(status, vocabulary).flatMap((word) => {
      const text = replaceStatus(old, status, word, vocabulary)
      return text === null
        ? [edit(`${/^\s*/.exec(old)?.[0] ?? ''}(${word})${/\s*$/.exec(old)?.[0] ?? ''}`)]
        : [edit(text)]
    })
  }
  if (status === null) return []
  const end = itemEnd(place, editable)
  const neighbour = editable.incident.actionItems.flatMap((_, i) => {
    const mark = wordMark(i, editable)
    return mark ? source.slice(mark) : []
  })
  const model = neighbour.find((mark) => /[([（]/.test(mark)) ?? '(done)'
  const start = editable.place(['actionItems', at, 'text'])?.start.offset
  const words = statusWords(status, vocabulary)
  const marked = words.flatMap((word) => {
    const suffix: Edit[] = [
      { start: end, end, text: ` ${replaceStatus(model.trim(), status, word, vocabulary) ?? `(${word})`}` },
    ]
    const sign = neighbour.find((mark) => /^\s*[^\p{L}([（]+\s*$/u.test(mark))
    const prefix = sign && replaceStatus(sign, status, word, vocabulary)
    return prefix && start !== undefined ? [[{ start, end: start, text: prefix }], suffix] : [suffix]
  })
  return [...marked, ...leadingEdits(at, words, editable)]
}
