import { parseDay } from '../../time/day.ts'
import { readTime } from '../../time/read-time.ts'
import { TimelineClock } from '../../time/timeline-clock.ts'
import type { ParseContext } from '../parse-context.ts'

/** Onset and end as one stretch of text gives them. */
export interface StatedRange {
  readonly start: string
  readonly end: string
}

/** Finds the two clock times of a range anywhere in a text: "~15 minutes (23:33 UTC to 23:48 UTC)". Null where there is none. */
export function findStatedRange(text: string, date: string | null, { vocabulary }: ParseContext): StatedRange | null {
  for (const { index } of text.matchAll(/(?<![\p{N}.,:/-])(?=\d)|(?<!\p{L})(?=\p{L})/gu)) {
    const rest = text.slice(index)
    const written = readTime(rest, vocabulary)
    if (written?.start.clock == null || written.end?.clock == null) continue
    const { start, end } = new TimelineClock(parseDay(date)).resolve(rest, written, { zone: null, approximate: false })
    if (start !== null && end !== null) return { start, end }
  }
  return null
}
