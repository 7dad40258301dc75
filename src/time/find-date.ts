import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type CalendarDate, matchDate } from './calendar-date.ts'

/** The first full date, with its year, anywhere in a text; null where there is none. */
export function findDate(text: string, vocabulary: Vocabulary): CalendarDate | null {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.-])[\p{L}\p{N}]/gu)) {
    const date = matchDate(text, index, vocabulary)?.date
    if (date && date.year !== null && date.month !== null && date.day !== null) return date
  }
  return null
}
