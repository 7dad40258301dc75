import { formatDay } from '../../time/day.ts'
import { findDate } from '../../time/find-date.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A due date as `YYYY-MM-DD`; null for "Q3", "next sprint" and days without a year. */
export function readDue(text: string, vocabulary: Vocabulary): string | null {
  const date = findDate(text, vocabulary)
  return date?.year != null && date.month !== null && date.day !== null
    ? formatDay({ year: date.year, month: date.month, day: date.day })
    : null
}
