import { type CalendarDate, matchDate } from '../../time/calendar-date.ts'
import { formatDay, nearestYear, parseDay } from '../../time/day.ts'
import { findDate } from '../../time/find-date.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/**
 * A due date as `YYYY-MM-DD`; null for "Q3" and "next sprint".
 *
 * @param incidentDay The day of the incident (`YYYY-MM-DD`): a due date that is written without its year is the one nearest to it.
 */
export function readDue(text: string, incidentDay: string | null, vocabulary: Vocabulary): string | null {
  const { year = null, month = null, day = null } = findDueDay(text, vocabulary) ?? {}
  if (month === null || day === null) return null
  const known = year ?? nearestYear(month, day, parseDay(incidentDay))
  return known === null ? null : formatDay({ year: known, month, day })
}

/** The day that a due date names; "25.8" alone is one where it can be nothing else. */
export function findDueDay(text: string, vocabulary: Vocabulary): CalendarDate | null {
  const words = text.trim()
  const whole = matchDate(words, 0, vocabulary)
  if (whole?.date && whole.end === words.length) return whole.date
  const [, day, month] = (vocabulary.dateOrder === 'day-first' && /^(\d{1,2})\.(\d{1,2})$/.exec(words)) || []
  return day !== undefined && Number(day) <= 31 && Number(month) <= 12
    ? { year: null, month: Number(month), day: Number(day) }
    : findDate(text, vocabulary)
}
