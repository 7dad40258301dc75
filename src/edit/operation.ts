import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { RecordPath } from '../diagnostic/source-map.ts'
import { countOf } from '../text/count-of.ts'
import { isSameValue } from './is-same-value.ts'
import { parsePointer } from './parse-pointer.ts'

/** One step of a JSON Patch (RFC 6902) on a record. `move` and `copy` are refused: a document has no form for them. */
export type Operation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }

/** What an operation asks for: the record as it is to be, and where it differs. */
export interface Wanted {
  readonly kind: 'same' | 'set' | 'insert' | 'remove'
  /** `-` at the end is resolved to the index behind the last entry. */
  readonly path: RecordPath
  readonly value: unknown
  readonly record: unknown
}

/**
 * Applies one operation to a copy of a record.
 *
 * @throws PostmortemError `USAGE` where the operation or its path makes no sense, or a `test` fails.
 */
export function applyOperation(record: unknown, operation: Operation): Wanted {
  const { op, path: pointer } = operation
  if (!['add', 'remove', 'replace', 'test'].includes(op)) {
    throw usage(`The operation "${op}" is not supported.`, 'Use add, remove, replace or test.')
  }
  const copy: unknown = structuredClone(record)
  const keys = parsePointer(pointer)
  const last = keys.at(-1)
  const parent = keys.slice(0, -1).reduce<unknown>((at, key) => child(at, key, pointer), copy)
  if (last === undefined) throw usage('The path "" names the whole record.', 'Name a field, such as "/severity/level".')
  const value = operation.op === 'remove' ? null : operation.value
  if (value === undefined)
    throw usage(`The operation on "${pointer}" has no value.`, 'Give it one; null empties a field.')
  if (Array.isArray(parent)) {
    const index = last === '-' && op === 'add' ? parent.length : indexOf(parent, last, op === 'add' ? 1 : 0, pointer)
    const path = [...pathOf(keys.slice(0, -1), copy), index]
    const before: unknown = parent[index]
    if (op === 'test') return tested(before, value, path, copy, pointer)
    if (op === 'remove') parent.splice(index, 1)
    else if (op === 'add') parent.splice(index, 0, value)
    else if (isSameValue(before, value)) return { kind: 'same', path, value, record: copy }
    else parent[index] = value
    return { kind: op === 'remove' ? 'remove' : op === 'add' ? 'insert' : 'set', path, value, record: copy }
  }
  if (!isRecord(parent) || !Object.hasOwn(parent, last)) throw noSuchPath(pointer)
  const path = pathOf(keys, copy)
  const before = parent[last]
  if (op === 'test') return tested(before, value, path, copy, pointer)
  const wanted = op === 'remove' && Array.isArray(before) ? [] : value
  if (isSameValue(before, wanted)) return { kind: 'same', path, value: wanted, record: copy }
  parent[last] = wanted
  return { kind: 'set', path, value: wanted, record: copy }
}

function tested(before: unknown, value: unknown, path: RecordPath, record: unknown, pointer: string): Wanted {
  if (isSameValue(before, value)) return { kind: 'same', path, value, record }
  throw usage(
    `The test of "${pointer}" failed: the document has ${JSON.stringify(before)}, not ${JSON.stringify(value)}.`,
    'Read the document again; it may have changed since the patch was made.',
  )
}

function child(at: unknown, key: string, pointer: string): unknown {
  if (Array.isArray(at)) return at[indexOf(at, key, 0, pointer)]
  if (isRecord(at) && Object.hasOwn(at, key)) return at[key]
  throw noSuchPath(pointer)
}

function indexOf(list: readonly unknown[], key: string, beyond: number, pointer: string): number {
  if (!/^(?:0|[1-9]\d*)$/.test(key) || Number(key) >= list.length + beyond) throw noSuchPath(pointer, list.length)
  return Number(key)
}

/** Keys that lead into lists become numbers. */
function pathOf(keys: readonly string[], record: unknown): RecordPath {
  let at = record
  return keys.map((key) => {
    const inList = Array.isArray(at)
    at = (at as Record<string, unknown>)[key]
    return inList ? Number(key) : key
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function noSuchPath(pointer: string, length?: number): PostmortemError {
  const entries = length === undefined ? '' : ` The list has ${countOf(length, 'entry', 'entries')}.`
  return usage(
    `The record has nothing at "${pointer}".${entries}`,
    'Paths are those of the record that parseIncident gives, such as "/actionItems/2/status".',
  )
}

function usage(message: string, hint: string): PostmortemError {
  return new PostmortemError('USAGE', message, hint)
}
