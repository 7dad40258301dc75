/**
 * Milliseconds since 1970 of a moment of the record; its first instant where it gives less than a minute. A moment without
 * a zone counts as UTC, so that moments of one document can be put in order. NaN for anything else.
 */
export function momentTime(moment: string): number {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(moment) ?? []
  return year === undefined ? Number.NaN : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
}

/** Tells whether a moment gives the time of day. */
export function hasClock(moment: string): boolean {
  return moment.includes('T')
}

/** The day of a moment, `YYYY-MM-DD`, in its own zone; null where it gives no day. */
export function momentDay(moment: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(moment)?.[0] ?? null
}
