import type { Duration } from '../../schema/incident/duration.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { Status } from '../../schema/incident/status.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { parseDay } from '../../time/day.ts'
import { momentTime } from '../../time/moment.ts'
import { readTime } from '../../time/read-time.ts'
import { TimelineClock } from '../../time/timeline-clock.ts'
import { isAbsent } from '../../vocabulary/is-absent.ts'
import type { FieldName } from '../../vocabulary/language.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

type Window = Incident['window']

/** Onset and end: as labelled, else from the timeline, else counted back by the stated duration, else the day itself. */
export function readWindow(
  record: { date: string | null; duration: Duration | null; status: Status | null; timeline: readonly TimelineEntry[] },
  context: ParseContext,
): Window {
  const { date, duration, status, timeline } = record
  const range = labelledRange('date', date, context)
  const known = timeline.flatMap(({ time, milestone, event }) =>
    time.start === null || isCalm(event.text) ? [] : [{ start: time.start, end: time.end, milestone }],
  )
  const onsets = known.filter(({ milestone }) => milestone === 'started')
  const ends = known.filter(({ milestone }) => milestone === 'resolved')
  const start =
    labelled('started', date, context) ??
    earliest((onsets.length > 0 ? onsets : known).map((entry) => entry.start)) ??
    range?.start ??
    date
  // A status that nobody wrote yet says nothing of an end.
  const unsaid = labelledValues(context, 'status').some(({ text }) => isAbsent(text, context.vocabulary))
  const over =
    ((status?.state ?? null) === null && !unsaid) || status?.state === 'resolved' || status?.state === 'mitigated'
  const end =
    labelled('resolved', date, context) ??
    latest((ends.length > 0 ? ends : known).map((entry) => entry.end ?? entry.start)) ??
    range?.end ??
    date
  const window = { start, end: over ? end : null }
  if (window.start && window.end && momentTime(window.end) < momentTime(window.start)) window.end = null
  return known.length === 0 && duration ? widen(window, duration) : window
}

function labelled(field: FieldName, date: string | null, context: ParseContext): string | null {
  return labelledRange(field, date, context)?.start ?? null
}

function labelledRange(
  field: FieldName,
  date: string | null,
  context: ParseContext,
): { start: string | null; end: string | null } | null {
  for (const { text } of labelledValues(context, field)) {
    const written = readTime(text, context.vocabulary)
    if (written) return new TimelineClock(parseDay(date)).resolve(text, written, { zone: null, approximate: false })
  }
  return null
}

/** Without a timeline, "~3 days" before the day of the document is all that is known of the onset. */
function widen({ start, end }: Window, { maxSeconds, minSeconds }: Duration): Window {
  const seconds = maxSeconds ?? minSeconds
  if (start === null || seconds === null || seconds < 86_400 || start !== end || start.includes('T'))
    return { start, end }
  return { start: new Date(momentTime(start) - seconds * 1000).toISOString().slice(0, 10), end }
}

function earliest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>(
    (best, moment) => (best === null || momentTime(moment) < momentTime(best) ? moment : best),
    null,
  )
}

function latest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>(
    (best, moment) => (best === null || momentTime(moment) > momentTime(best) ? moment : best),
    null,
  )
}

/** A row that tells how things were before anything was wrong. */
function isCalm(event: string): boolean {
  return /\b(?:running|operating|working) (?:normally|as expected)\b/i.test(event)
}
