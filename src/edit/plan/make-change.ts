import { formatPath, type RecordPath } from '../../diagnostic/source-map.ts'
import { type Edit, splice } from '../../markdown/write/splice.ts'
import type { ParseOptions } from '../../parse/parse-incident.ts'
import { type Editable, openEditable } from '../editable.ts'
import { firstDifference } from '../first-difference.ts'
import { followsFrom } from '../follows-from.ts'
import { refuse } from '../refuse.ts'
import type { WantedChange } from './plan.ts'
import { planFor } from './plan-for.ts'

/**
 * Makes one change in the first form that reads back as wanted, and in which nothing else reads otherwise.
 *
 * @throws PostmortemError `USAGE` where the document has no form that holds it.
 */
export function makeChange(change: WantedChange, editable: Editable, options: ParseOptions): Editable {
  let misread: RecordPath | null = null
  const tried = new Set([editable.markdown])
  for (const edits of planFor(change.kind, change.path)(change, editable)) {
    const text = splice(editable.markdown, edits)
    if (tried.has(text)) continue
    tried.add(text)
    const next = openEditable(text, options, () => editable.index)
    const mayDiffer = differences(change, edits, editable)
    const different =
      firstDifference(change.record, next.incident, mayDiffer) ??
      lostProse(change, editable, next) ??
      otherDifference(editable, next)
    if (different === null) return next
    misread ??= different
  }
  throw refuse(change, editable, misread)
}

const proseFields = ['summary', 'impact', 'detection', 'resolution'] as const

/** A section that the new entry stands in as well must say what it said, and the entry. */
function lostProse({ kind }: WantedChange, { incident }: Editable, next: Editable): RecordPath | null {
  const lost = proseFields.find((field) => {
    const [before, after] = [incident[field]?.text ?? '', next.incident[field]?.text ?? '']
    if (kind !== 'insert' || before === after) return false
    let start = 0
    while (start < before.length && before.charAt(start) === after.charAt(start)) start++
    return !after.slice(start).endsWith(before.slice(start))
  })
  return lost === undefined ? null : [lost, 'text']
}

/** Another incident of the file that reads otherwise: then the change is none of one incident alone. */
function otherDifference({ all, index }: Editable, next: Editable): RecordPath | null {
  if (all.length !== next.all.length) return ['sections']
  const may = (at: string): boolean => followsFrom([], at)
  for (const [i, incident] of all.entries()) {
    const different = i === index ? null : firstDifference(incident, next.all[i], may)
    if (different) return different
  }
  return null
}

/** What may read otherwise after an edit: what follows from the change, and other fields read from the same words. */
function differences({ kind, path, value }: WantedChange, edits: readonly Edit[], editable: Editable) {
  const [field] = path
  const touched = new Set(
    editable.paths
      .filter((each) => {
        if (each[0] === field) return false
        const place = editable.place(each)
        if (!place) return false
        // A new row stands behind the bar that closes the last cell.
        const to = kind === 'insert' ? lineEnd(place.end.offset, editable.markdown) : place.end.offset
        return edits.some(({ start, end }) => start <= to && end >= place.start.offset)
      })
      .map(formatPath),
  )
  const textOfItem = `${formatPath(path.slice(0, 2))}.text`
  const own = kind === 'insert' ? `${formatPath(path)}.` : null
  // A header such as "Time (approx.)" makes every row approximate, the new one too.
  const allUnsure = editable.incident.timeline.every(({ time }) => time.approximate)
  return (at: string): boolean =>
    followsFrom(path, at) ||
    (kind !== 'set' && at === 'sections') ||
    touched.has(at) ||
    // A table of the resolution is its text too.
    (kind === 'insert' && touched.has(/^[a-z]+(?=\.(?:text|markdown|steps)$)/.exec(at)?.[0] ?? '')) ||
    (at === textOfItem && holdsOwn(path, editable)) ||
    (own !== null && allUnsure && at === `${own}time.approximate`) ||
    (own !== null && at.startsWith(own) && !isAsked(at.slice(own.length), value))
}

function lineEnd(offset: number, markdown: string): number {
  const found = markdown.slice(offset).search(/[\r\n]/)
  return found < 0 ? markdown.length : offset + found
}

/** Whether a mark of an item stands among its words, "Owner: infra, until May, then quarterly", which then change with it. */
function holdsOwn(path: RecordPath, editable: Editable): boolean {
  if (path[0] !== 'actionItems' || path.length !== 3 || path[2] === 'text') return false
  const [mark, text] = [editable.place(path), editable.place([...path.slice(0, 2), 'text'])]
  if (!mark || !text) return false
  return mark.start.offset >= text.start.offset && mark.end.offset <= text.end.offset
}

/** Of a new entry only what was given has to read back; "time.text" where the moment is given may be in other words. */
function isAsked(key: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return key === 'text'
  if (key === 'time.end') return Boolean((value as { time?: { start?: unknown } }).time?.start)
  const keys = key.split('.')
  const given = keys.reduce<unknown>((at, each) => (at as Record<string, unknown> | null | undefined)?.[each], value)
  if (given === undefined || given === null || typeof given === 'object')
    return typeof given === 'object' && given !== null
  if (key === 'time.text') return (value as { time?: { start?: unknown } }).time?.start == null
  if (key === 'event.markdown' || key === 'dueText') return false
  return !/^(?:milestone|time\.(?:precision|zone))$/.test(key)
}
