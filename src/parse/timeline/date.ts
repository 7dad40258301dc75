import { dateFromPath } from '../../document/date-from-path.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { type CalendarDate, matchDate } from '../../time/calendar-date.ts'
import { formatDay } from '../../time/day.ts'
import { findDate } from '../../time/find-date.ts'
import { readTime } from '../../time/read-time.ts'
import type { FieldName } from '../../vocabulary/language.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

/** The document's day as its metadata, its title or its file name states it (`YYYY-MM-DD`); the timeline may say more. */
export function readStatedDate(context: ParseContext): string | null {
  return (
    dateOfFields(['date', 'started', 'detected', 'resolved'], context) ??
    dateOfTitle(context) ??
    // Its length may be stated with the day on which it began, and the title names the incident's own.
    dateOfFields(['duration'], context)
  )
}

function dateOfFields(fields: readonly FieldName[], context: ParseContext): string | null {
  for (const field of fields) {
    for (const labelled of labelledValues(context, field)) {
      const date = dateIn(labelled.text, context)
      if (date === null) continue
      context.places.set(['date'], labelled.place)
      return date
    }
  }
  return null
}

function dateOfTitle(context: ParseContext): string | null {
  const [first] = context.sections.children
  for (const section of context.sections.children) {
    // One of several incidents has its title below the first level, and so have documents that use no such heading.
    if ((section.level !== 1 && (section !== first || section.kinds.length > 0)) || section.title === null) continue
    const date = findDate(section.title.text, context.vocabulary)
    if (!date) continue
    context.places.set(['date'], section.title.place())
    return formatDate(date)
  }
  return null
}

/**
 * The day of the first timeline entry that is written with its year. Where the file name gives no day, a day that the
 * entries have can only be from a line or a heading over them.
 */
export function dateFromTimeline(timeline: readonly TimelineEntry[], context: ParseContext): string | null {
  const isFromLine = dateFromPath(context.path) === null
  for (const [i, { time }] of timeline.entries()) {
    if (!time.start || !/^\d{4}-\d{2}-\d{2}/.test(time.start)) continue
    if (!isFromLine && findDate(time.text, context.vocabulary) === null) continue
    context.places.set(['date'], context.places.place(['timeline', i, 'time']))
    return time.start.slice(0, 10)
  }
  return null
}

function dateIn(text: string, { vocabulary }: ParseContext): string | null {
  const written =
    readTime(text, vocabulary)?.start.date ?? matchDate(text, 0, vocabulary)?.date ?? findDate(text, vocabulary)
  return written ? formatDate(written) : null
}

function formatDate({ year, month, day }: CalendarDate): string | null {
  return year === null || month === null || day === null ? null : formatDay({ year, month, day })
}
