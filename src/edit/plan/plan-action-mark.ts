import type { Place } from '../../diagnostic/place.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import { cellRange, cellText } from '../cell-range.ts'
import { columnWord } from '../column-word.ts'
import { type Editable, nodeOf } from '../editable.ts'
import { actionColumnsOf, itemEnd } from '../item-form.ts'
import { neighbourForms } from '../neighbour-form.ts'
import type { Plan } from './plan.ts'
import { planText } from './plan-text.ts'
import { writeValue } from './write-value.ts'

type MarkName = 'id' | 'owner' | 'priority' | 'due'

/** Changes the owner, the priority, the due date or the id of an action item, or adds it where its document has room. */
export const planActionMark: Plan = (change, editable) => {
  const { path, value } = change
  const at = Number(path[1])
  const name = path[2] === 'dueText' ? 'due' : (path[2] as MarkName)
  const item = editable.place(['actionItems', at])
  if (!item || (value !== null && typeof value !== 'string')) return []
  const table = nodeOf(editable, item, 'table')
  const column = table && actionColumnsOf(table, editable)?.[name]
  if (table && column != null) return cellEdits(item, name, column, value, editable)
  const written = editable.place(['actionItems', at, path[2] ?? ''])
  if (!written) return value === null ? [] : newMark(at, item, name, value, editable)
  if (value !== null) {
    const own = editable.source.slice(written)
    const bracket = /^(\s*[([]?)(.*?)([)\]]?\s*[:：]?\s*)$/su.exec(own)
    return [
      ...planText(change, editable),
      // "— mara —" is no name as it stands; the signs and words of a name make it one.
      ...(name === 'owner' ? ownerWords(value, editable).map((text) => [replace(written, text)]) : []),
      ...(bracket ? [[replace(written, `${bracket[1] ?? ''}${value.toUpperCase()}${bracket[3] ?? ''}`)]] : []),
    ]
  }
  return withoutMark(written, editable)
}

function replace({ start, end }: Place, text: string): Edit {
  return { start: start.offset, end: end.offset, text }
}

function cellEdits(item: Place, name: MarkName, column: number, value: string | null, editable: Editable): Edit[][] {
  const { markdown } = editable
  const row = nodeOf(editable, item, 'tableRow')
  const range = row && cellRange(row, column, markdown)
  if (!range) return []
  const old = markdown.slice(range.start, range.end)
  const lead = name === 'owner' && old.startsWith('@') ? '@' : ''
  // A priority is read in lower case, and stays in the case in which its column writes it.
  const cased = name === 'priority' && value !== null && old !== old.toLowerCase() ? [casedLike(old, value)] : []
  const values = value === null ? [''] : [...cased, `${lead}${value}`].flatMap((text) => writeValue(text, 'cell'))
  return values.map((text) => [{ start: range.start, end: range.end, text: cellText(text, range, markdown) }])
}

function casedLike(old: string, value: string): string {
  return old === old.toUpperCase() ? value.toUpperCase() : value.charAt(0).toUpperCase() + value.slice(1)
}

/** An owner that is known for one in any case: "@mara", "owner: mara". */
function ownerWords(value: string, { vocabulary }: Editable): string[] {
  const signed = /^[\p{L}\p{N}][\p{L}\p{N}_/-]*$/u.test(value) ? [`@${value}`] : []
  return [...signed, `${columnWord('owner', vocabulary)}: ${value}`]
}

/** In the manner of the other items, or as "(owner: infra)" behind the words of the item, before a status at its end. */
function newMark(at: number, item: Place, name: MarkName, value: string, editable: Editable): Edit[][] {
  const { vocabulary } = editable
  const text = editable.place(['actionItems', at, 'text'])
  const ends = [text?.end.offset, itemEnd(item, editable)].flatMap((end) => end ?? [])
  const marks: Record<MarkName, readonly string[]> = {
    owner: [columnWord('owner', vocabulary), 'owner'].map((word) => ` (${word}: ${value})`),
    due: [` (due ${value})`, ` (${columnWord('due', vocabulary)}: ${value})`],
    priority: [],
    id: [],
  }
  const start = text?.start.offset
  if (name === 'priority' && start !== undefined) return [[{ start, end: start, text: `[${value.toUpperCase()}] ` }]]
  const like = name === 'id' ? [] : neighbourForms(at, name, value, editable)
  const places = [...new Set(ends)]
  return [
    ...like.flatMap((mark) => {
      // A further sentence of labels stands behind the others; a bracket or a dash belongs to the task.
      const isSentence = /^[^([（【]*[:：]/u.test(mark)
      return (isSentence ? places.toReversed() : places).map((end) => insertion(end, mark, editable))
    }),
    ...marks[name].flatMap((mark) => places.map((end) => insertion(end, mark, editable))),
  ]
}

/** A mark behind other words, which have their own stop or get that of the mark. */
function insertion(end: number, mark: string, { markdown }: Editable): Edit[] {
  const text = /[.。]$/u.test(markdown.slice(0, end)) ? mark.replace(/^[.。;；,，、]/u, '') : mark
  return [{ start: end, end, text }]
}

/** Takes a mark out with its bracket, its label and the space before it. */
function withoutMark(written: Place, { markdown }: Editable): Edit[][] {
  const [from, to] = [written.start.offset, written.end.offset]
  const lineStart = Math.max(markdown.lastIndexOf('\n', from - 1), markdown.lastIndexOf('\r', from - 1)) + 1
  const before = /[ \t]*[([（][^()[\]（）]*$/u.exec(markdown.slice(lineStart, from))
  const after = /^[^()[\]（）\r\n]*[)\]）]/u.exec(markdown.slice(to))
  const edits: Edit[][] = []
  // "[P1] " at the start of an item has its own space.
  if (/\s$/.test(markdown.slice(from, to))) edits.push([{ start: from, end: to, text: '' }])
  if (before && after) edits.push([{ start: from - before[0].length, end: to + after[0].length, text: '' }])
  const label = /(?:[,;、]\s*|\s+)(?:[\p{L} ]+[:：]\s*|\p{L}+\s+)?@?$/u.exec(markdown.slice(lineStart, from))
  if (label) edits.push([{ start: from - label[0].length, end: to, text: '' }])
  edits.push([{ start: from, end: to, text: '' }])
  return edits
}
