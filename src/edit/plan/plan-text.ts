import type { Place } from '../../diagnostic/place.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import type { Editable } from '../editable.ts'
import type { Change, Plan } from './plan.ts'
import { contextOf, type ValueContext, writeValue } from './write-value.ts'

/** Changes a value that stands in the document as it stands in the record: only the words that differ, else all. */
export const planText: Plan = ({ path, before, value }, editable) => {
  const place = placeOf(path, editable)
  if (!place || (typeof value !== 'string' && value !== null)) return []
  const old = typeof before === 'string' ? before : ''
  const context = contextOf(editable, place)
  if (context === 'yaml' || context === 'toml') return frontMatterEdits(old, value ?? '', place, context, editable)
  if (path.at(-1) === 'markdown') return [[replace(place, value ?? '')]]
  return [...differenceEdits(old, value ?? '', place, context, editable), ...wholeEdits(value ?? '', place, context)]
}

/** The place of a value, or of what it is a part of: `severity` for `severity.text`. */
function placeOf(path: Change['path'], editable: Editable): Place | null {
  const key = path.at(-1)
  const own = editable.place(path)
  return own ?? (key === 'text' || key === 'markdown' ? editable.place(path.slice(0, -1)) : null)
}

function replace({ start, end }: Place, text: string): Edit {
  return { start: start.offset, end: end.offset, text }
}

function wholeEdits(value: string, place: Place, context: ValueContext): Edit[][] {
  return writeValue(value, context).map((text) => [replace(place, text)])
}

/** Changes only the words that differ, so that code, links and bold words around them stay. */
function differenceEdits(
  old: string,
  value: string,
  place: Place,
  context: ValueContext,
  editable: Editable,
): Edit[][] {
  const source = editable.source.slice(place)
  const { start, end } = differingWords(old, value)
  const gone = old.slice(start, old.length - end)
  const come = value.slice(start, value.length - end)
  if (gone === '' && start === old.length) {
    const lead = /^\s*/.exec(come)?.[0] ?? ''
    return writeValue(come, context).map((text) => [
      { start: place.end.offset, end: place.end.offset, text: lead + text },
    ])
  }
  const at = gone.trim() === '' ? -1 : source.indexOf(gone)
  if (at < 0 || source.indexOf(gone, at + 1) >= 0) return []
  const from = place.start.offset + at
  const [lead = '', trail = ''] = [/^\s*/.exec(come)?.[0], /\s*$/.exec(come.trimStart())?.[0]]
  return writeValue(come, context).map((text) => [
    { start: from, end: from + gone.length, text: come.trim() === '' ? come : lead + text + trail },
  ])
}

/** How many units at the start and at the end of two texts are the same, to the nearest edge of a word. */
function differingWords(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a.charAt(start) === b.charAt(start)) start++
  const isEdge = (text: string, at: number): boolean =>
    at <= 0 || at >= text.length || /\s/.test(text.charAt(at)) || /\s/.test(text.charAt(at - 1))
  while (start > 0 && !(isEdge(a, start) && isEdge(b, start))) start--
  let end = 0
  while (end < most - start && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++
  while (end > 0 && !(isEdge(a, a.length - end) && isEdge(b, b.length - end))) end--
  return { start, end }
}

/** A value of front matter keeps its quotes; the place may be that of a whole list, or of all the front matter. */
function frontMatterEdits(
  old: string,
  value: string,
  place: Place,
  context: 'yaml' | 'toml',
  editable: Editable,
): Edit[][] {
  const source = editable.source.slice(place)
  const quote = /^["']/.exec(source)?.[0]
  if (context === 'yaml' && quote) {
    const kept = quote === '"' ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
    return [[replace(place, kept)]]
  }
  if (context === 'yaml' && source === old) return writeValue(value, context).map((text) => [replace(place, text)])
  const edits: Edit[][] = []
  for (let at = source.indexOf(old); old !== '' && at >= 0; at = source.indexOf(old, at + 1)) {
    const start = place.start.offset + at
    const end = start + old.length
    const around = source.charAt(at - 1) === source.charAt(at + old.length) ? source.charAt(at - 1) : ''
    if (around === '"') edits.push([{ start, end, text: JSON.stringify(value).slice(1, -1) }])
    else if (around === "'" && !value.includes("'")) edits.push([{ start, end, text: value }])
    else for (const text of [value, ...writeValue(value, context)]) edits.push([{ start, end, text }])
  }
  return edits
}
