import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { RecordPath } from '../diagnostic/source-map.ts'
import type { ParseOptions } from '../parse/parse-incident.ts'
import { type Editable, openEditable } from './editable.ts'
import { findIncident } from './find-incident.ts'
import { isSameMoment } from './is-same-moment.ts'
import { isSameValue } from './is-same-value.ts'
import { applyOperation, type Operation, type Wanted } from './operation.ts'
import { makeChange } from './plan/make-change.ts'
import { readNewEntry } from './read-new-entry.ts'

export interface UpdateOptions extends ParseOptions {
  /** Which incident of a file that describes several, by the id that `parseIncidents` gives it. @default the first */
  readonly id?: string | undefined
}

/**
 * Changes fields of an incident in the document's own form, and leaves every other byte as it is: a JSON Patch (RFC 6902)
 * on the record that `parseIncident` gives, such as `[{ op: 'replace', path: '/actionItems/2/status', value: 'done' }]`.
 * `/timeline/-` and `/actionItems/-` add an entry in the manner of the last one. Of a file that describes several incidents,
 * `options.id` names the one to change.
 *
 * An operation that asks for what is already there changes nothing. What is written is read again: it must say what was
 * asked, and all else must read as before, but for what the parser works out (window, metrics, signals, sections).
 *
 * @throws PostmortemError `USAGE` where a path or the id names nothing, a `test` fails, or the form of the document can't hold the
 *   change; nothing is then changed.
 */
export function updateIncident(source: string, patch: readonly Operation[], options: UpdateOptions = {}): string {
  if (patch.length === 0) return source
  let editable = openEditable(source, options, (parts) => findIncident(options.id, parts))
  for (const operation of patch) {
    const wanted = applyOperation(editable.incident, operation)
    if (wanted.kind === 'same') continue
    refuseUnreadable(editable)
    editable = wanted.kind === 'set' ? setValue(wanted, editable, options) : changeEntries(wanted, editable, options)
  }
  return editable.markdown
}

function changeEntries(wanted: Wanted, editable: Editable, options: ParseOptions): Editable {
  const { path, record, kind } = wanted
  if (kind !== 'insert' && kind !== 'remove') return editable
  const value = kind === 'insert' ? readNewEntry(path, wanted.value) : null
  const [field = '', index = 0] = path
  const entries = (record as Record<string, unknown[]>)[field]
  if (kind === 'insert' && path.length === 2) entries?.splice(Number(index), 1, value)
  return makeChange({ kind, path, before: null, value, record }, editable, options)
}

/** Sets what differs, value by value; words before what the parser reads from them. */
function setValue({ path, value }: Wanted, editable: Editable, options: ParseOptions): Editable {
  const done = new Set<string>()
  let at = editable
  for (;;) {
    const [first] = differing(valueAt(at.incident, path), value, path)
    if (!first) return at
    const pointer = toPointer(first.path)
    if (done.has(pointer)) {
      const hint = 'Give only the words ("text"); the kit reads the rest from them.'
      throw new PostmortemError('USAGE', `The values given for ${toPointer(path)} contradict each other.`, hint)
    }
    done.add(pointer)
    const { record } = applyOperation(at.incident, { op: 'replace', path: pointer, value: first.value })
    at = makeChange({ kind: 'set', path: first.path, before: first.before, value: first.value, record }, at, options)
  }
}

interface Difference {
  readonly path: RecordPath
  readonly before: unknown
  readonly value: unknown
}

const wordsFirst = ['markdown', 'text', 'dueText']

/** The values that differ. Of an object only what is given counts, so that `{ text: … }` alone leaves the rest to be read. */
function differing(before: unknown, value: unknown, path: RecordPath): Difference[] {
  if (isSameValue(before, value)) return []
  if (path[0] === 'timeline' && path.at(-1) === 'start' && isSameMoment(value, before)) return []
  const both = typeof before === 'object' && typeof value === 'object' && before !== null && value !== null
  if (!both || Array.isArray(before) !== Array.isArray(value)) return [{ path, before, value }]
  if (Array.isArray(before) && Array.isArray(value)) {
    if (before.length !== value.length) return [{ path, before, value }]
    return before.flatMap((each: unknown, i) => differing(each, value[i], [...path, i]))
  }
  const rank = (key: string): number => (wordsFirst.includes(key) ? wordsFirst.indexOf(key) : wordsFirst.length)
  return Object.entries(value)
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([key, next]) => differing((before as Record<string, unknown>)[key], next, [...path, key]))
}

function valueAt(record: unknown, path: RecordPath): unknown {
  return path.reduce((at, key) => (at as Record<string | number, unknown>)[key], record)
}

function toPointer(path: RecordPath): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function refuseUnreadable({ overgrowth }: Editable): void {
  if (!overgrowth) return
  throw new PostmortemError(
    'USAGE',
    `From line ${overgrowth.line} on the document is too deeply nested to be changed.`,
    'Take the generated part out, or put it in a code block.',
  )
}
