import { parseMoment } from '../time/moment.ts'

/**
 * Whether a moment that was asked for is what a document states: on the clock of another zone the same instant; without
 * a zone the same clock, as the document then gives its own.
 */
export function isSameMoment(asked: unknown, read: unknown): boolean {
  if (asked === read) return true
  if (typeof asked !== 'string' || typeof read !== 'string') return false
  const [a, b] = [parseMoment(asked), parseMoment(read)]
  if (!a || !b || a.clock === null || b.clock === null) return false
  return a.zone === null ? a.day === b.day && a.clock === b.clock : b.zone !== null && a.from === b.from
}
