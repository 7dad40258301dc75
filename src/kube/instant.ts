/*
 * Instants of the Kubernetes API: full RFC 3339 times, always in UTC and to the second, compared as text. A moment of the
 * record (`time/moment.ts`) is as precise as a person wrote it, with a zone or without.
 */

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
/** Times before this are unset fields of clocks and of Go (year 1, 1970): no cluster is older than 2000. */
const oldestPlausible = Date.UTC(2000, 0, 1)

/**
 * Turns an RFC 3339 time into UTC at the second, the precision of metav1.Time. Null for anything else, and for
 * Go's zero time, which unset fields of the API are printed as.
 */
export function toInstant(text: string | null): string | null {
  if (text === null || !rfc3339.test(text)) return null
  const ms = Date.parse(text)
  if (Number.isNaN(ms) || ms < oldestPlausible) return null
  // Nearly all times of the API are in this form already; a day that every month has needs no carrying over.
  if (text.length === 20 && text[19] === 'Z' && text.slice(8, 10) <= '28') return text
  return instantOf(ms)
}

/** The UTC time of an epoch in milliseconds, to the second. */
export function instantOf(ms: number): string | null {
  const date = new Date(ms)
  const year = date.getUTCFullYear()
  // Beyond four digits the ISO form gets a sign that the record's schema refuses.
  return Number.isNaN(year) || year > 9999 ? null : date.toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** The first of several times; null where none is known. */
export function earliest(...instants: readonly (string | null)[]): string | null {
  return instants.reduce<string | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null)
}

/** The last of several times; null where none is known. */
export function latest(...instants: readonly (string | null)[]): string | null {
  return instants.reduce<string | null>((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
}

/** Seconds from one time to another, negative where the second is earlier; null where one is unknown. */
export function secondsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : (Date.parse(to) - Date.parse(from)) / 1000
}

/** A time shifted by some seconds. */
export function shiftInstant(instant: string | null, seconds: number): string | null {
  return instant === null ? null : instantOf(Date.parse(instant) + seconds * 1000)
}
