import { toInstant } from './instant.ts'

/** A part of an object whose shape has not been checked. */
export type Loose = Readonly<Record<string, unknown>>

const nothing: Loose = Object.freeze({})

/** Reads a nested value; undefined where a step is missing, is inherited or is not an object. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let current = value
  for (const key of path) {
    if (!isRecord(current) || !Object.hasOwn(current, key)) return undefined
    current = current[key]
  }
  return current
}

/** Reads a nested object; an empty one where there is none. */
export function recordAt(value: unknown, ...path: readonly string[]): Loose {
  const found = valueAt(value, ...path)
  return isRecord(found) ? found : nothing
}

/** Reads a nested list of objects; whatever else is in the list is left out. */
export function recordsAt(value: unknown, ...path: readonly string[]): readonly Loose[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found.filter(isRecord) : []
}

/** Reads a nested text; null where it is missing, empty or something else. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = valueAt(value, ...path)
  return typeof found === 'string' && found !== '' ? found : null
}

/** Reads a nested list of texts. */
export function textsAt(value: unknown, ...path: readonly string[]): readonly string[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found.filter((item): item is string => typeof item === 'string' && item !== '') : []
}

/** Reads a nested finite number. */
export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = valueAt(value, ...path)
  return typeof found === 'number' && Number.isFinite(found) ? found : null
}

/** Reads a nested boolean; anything but `true` is false. */
export function flagAt(value: unknown, ...path: readonly string[]): boolean {
  return valueAt(value, ...path) === true
}

/** Reads a nested RFC 3339 time, in UTC to the second. */
export function instantAt(value: unknown, ...path: readonly string[]): string | null {
  return toInstant(textAt(value, ...path))
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
