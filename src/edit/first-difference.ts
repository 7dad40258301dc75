import { formatPath, type RecordPath } from '../diagnostic/source-map.ts'
import { isSameMoment } from './is-same-moment.ts'
import { isSameValue } from './is-same-value.ts'

/** Finds the first path at which the record that was asked for and the one that was read differ, but for those that may; null where nothing else differs. */
export function firstDifference(
  a: unknown,
  b: unknown,
  mayDiffer: (path: string) => boolean,
  path: RecordPath = [],
): RecordPath | null {
  if (isSameValue(a, b) || mayDiffer(formatPath(path))) return null
  if (path.at(-1) === 'start' && path[0] === 'timeline' && isSameMoment(a, b)) return null
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return path
    for (let i = 0; i < a.length; i++) {
      const found = firstDifference(a[i], b[i], mayDiffer, [...path, i])
      if (found) return found
    }
    return null
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = firstDifference(left[key], right[key], mayDiffer, [...path, key])
    if (found) return found
  }
  return null
}
