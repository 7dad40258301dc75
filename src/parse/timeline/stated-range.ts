import { parseDay } from '../../time/day.ts'
import { readTime } from '../../time/read-time.ts'
import { TimelineClock } from '../../time/timeline-clock.ts'
import type { ParseContext } from '../parse-context.ts'

/** Onset and end as one stretch of text gives them. */
export interface StatedRange {
  readonly start: string
  readonly end: string
}

/**
 * Finds a range anywhere in a text whose ends are both clock times, or both days with their year: "~15 minutes (23:33 UTC to
 * 23:48 UTC)", "between 2026-02-03 and 2026-02-05". Null where there is none.
 */
export function findStatedRange(text: string, date: string | null, { vocabulary }: ParseContext): StatedRange | null {
  for (const { index } of text.matchAll(/(?<![\p{N}.,:/-])(?=\d)|(?<!\p{L})(?=\p{L})/gu)) {
    const rest = text.slice(index)
    const written = readTime(rest, vocabulary)
    if (!written?.end || (written.start.clock === null) !== (written.end.clock === null)) continue
    if (written.start.clock === null && (written.start.date?.year == null || written.end.date?.day == null)) continue
    const { start, end } = new TimelineClock(parseDay(date)).resolve(rest, written, { zone: null, approximate: false })
    if (start !== null && end !== null) return { start, end }
  }
  return null
}

/** Two moments with words and an arrow between them: "12 h (reboot 2026-02-03 ~20:00 UTC → fix 2026-02-04 ~08:00 UTC)". */
export function findArrowRange(text: string, date: string | null, context: ParseContext): StatedRange | null {
  const [before, behind, ...others] = text.split(/\s*(?:→|->|⇒|➜)\s*/u)
  if (before === undefined || behind === undefined || others.length > 0) return null
  const [start, ...earlier] = clockTimes(before, date, context)
  const [end, ...later] = clockTimes(behind, date, context)
  return start && end && earlier.length + later.length === 0 ? { start, end } : null
}

function clockTimes(text: string, date: string | null, { vocabulary }: ParseContext): string[] {
  const found: string[] = []
  const plain = text.replaceAll('~', '')
  let past = 0
  for (const { index } of plain.matchAll(/(?<![\p{N}.,:/-])(?=\d)/gu)) {
    const rest = plain.slice(index)
    const written = index < past ? null : readTime(rest, vocabulary)
    // "12h" is a length.
    if (written?.start.clock?.minute == null) continue
    past = index + written.length
    const { start } = new TimelineClock(parseDay(date)).resolve(rest, written, { zone: null, approximate: false })
    if (start !== null) found.push(start)
  }
  return found
}
