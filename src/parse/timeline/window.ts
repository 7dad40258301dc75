import { isAbsent } from '../../document/is-absent.ts'
import type { Duration } from '../../schema/incident/duration.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { Status } from '../../schema/incident/status.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { parseDay } from '../../time/day.ts'
import { momentTime } from '../../time/moment.ts'
import { readTime } from '../../time/read-time.ts'
import { TimelineClock } from '../../time/timeline-clock.ts'
import type { FieldName } from '../../vocabulary/language.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { proseSentences } from '../detection/prose-sentences.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'
import { Wording } from '../recovery/wording.ts'
import { findFaultSpan } from './fault-span.ts'
import { findArrowRange, findStatedRange, type StatedRange } from './stated-range.ts'

type Window = Incident['window']

/** In a row that says how things were before anything was wrong. */
const calmOf = perVocabulary(({ calm }) => new RegExp(`\\b${alternatives(calm)}\\b`, 'i'))

/**
 * Onset and end: the range that is stated with the duration, else as labelled, else from the timeline, else counted back by
 * the stated duration. The day of the document alone gives an onset and no end.
 */
export function readWindow(
  record: { date: string | null; duration: Duration | null; status: Status | null; timeline: readonly TimelineEntry[] },
  context: ParseContext,
): Window {
  const { date, duration, status, timeline } = record
  const range = labelledRange('date', date, context)
  const known = timeline.flatMap(({ time, milestone, event }): Row[] =>
    time.start === null || calmOf(context.vocabulary).test(event.text)
      ? []
      : [{ start: time.start, end: time.end, milestone, event }],
  )
  known.sort((a, b) => momentTime(a.start) - momentTime(b.start))
  known.splice(0, backgroundOf(known, date, context.vocabulary))
  const { onset, over: back } = findFaultSpan(known, context.vocabulary)
  const stated = statedRange(date, duration, known, context) ?? (range?.end?.includes('T') ? range : null)
  const inText = rangeInText(date, known, context)
  const written =
    stated?.start ??
    labelled('started', date, context) ??
    (range?.start?.includes('T') ? range.start : null) ??
    exactOf(inText?.start, known[onset]?.start) ??
    range?.start ??
    date
  const start = written === null ? null : inZoneOf(known, written)
  // A status that nobody wrote yet says nothing of an end.
  const unsaid = labelledValues(context, 'status').some(({ text }) => isAbsent(text, context.vocabulary))
  const state = status?.state ?? null
  const over = (state === null && !unsaid) || state === 'resolved' || state === 'mitigated'
  const end =
    stated?.end ??
    labelled('mitigated', date, context) ??
    labelled('resolved', date, context) ??
    // Nobody knows whether the last row was the end, unless somebody says that there was one.
    exactOf(inText?.end, back === null && state === null ? null : endOf(known, back)) ??
    range?.end ??
    (duration === null && state === null ? null : date)
  const window = { start, end: over && end !== null ? inZoneOf(known, end) : null }
  if (window.start && window.end && momentTime(window.end) < momentTime(window.start)) window.end = null
  return known.length === 0 && duration ? widen(window, duration) : window
}

/** A row of the timeline whose moment is known. */
interface Row extends Pick<TimelineEntry, 'event' | 'milestone'> {
  readonly start: string
  readonly end: string | null
}

/** A stated time, with the zone of the row of the same time. */
function inZoneOf(rows: readonly Row[], moment: string): string {
  if (!/T\d\d:\d\d$/.test(moment)) return moment
  return rows.find(({ start }) => start.startsWith(moment))?.start ?? moment
}

/** A fault that nobody is said to have had shows within so many days, in milliseconds; by hand. */
const longestSilence = 14 * 86_400_000

/**
 * How many rows are of what was long before: a silence parts them from the document's day, on which the fault shows, and
 * none of them says that it began.
 */
function backgroundOf(rows: readonly Row[], date: string | null, vocabulary: Vocabulary): number {
  if (date === null) return 0
  const last = rows.findLastIndex(
    ({ start }, i) =>
      start.slice(0, 10) < date && momentTime(rows[i + 1]?.start ?? start) - momentTime(start) > longestSilence,
  )
  const begins = rows.slice(0, last + 1).some(({ milestone }) => milestone === 'started')
  const shows = rows.slice(last + 1).some(({ event }) => new Wording(event.text, vocabulary).says('trouble'))
  return begins || !shows ? 0 : last + 1
}

/** The end of the row that says that it is over, else of the last. */
function endOf(rows: readonly Row[], over: number | null): string | null {
  const row = over === null ? undefined : rows[over]
  return latest((row ? [row] : rows).map(({ start, end }) => end ?? start))
}

function statedRange(
  date: string | null,
  duration: Duration | null,
  rows: readonly Row[],
  context: ParseContext,
): StatedRange | null {
  const isOfDays = (duration?.maxSeconds ?? daySeconds) >= daySeconds
  for (const { text } of labelledValues(context, 'duration')) {
    const range = findStatedRange(text, date, context) ?? findArrowRange(text, date, context)
    // "40 minutes, latent from 2026-07-18 to 2026-07-24" gives the days of another thing.
    if (range && (isOfDays || range.start.includes('T'))) return onDayOf(rows, range)
  }
  return null
}

const daySeconds = 86_400

/** The range that a sentence of the summary or the impact gives for the trouble: "mail was down from 9:40 to 11:20". */
function rangeInText(date: string | null, rows: readonly Row[], context: ParseContext): StatedRange | null {
  const sentences = proseSentences((kinds) => kinds.some((kind) => kind === 'summary' || kind === 'impact'), context)
  for (const { text, kinds } of sentences) {
    // What a range of the impact is of need not be said.
    const isTrouble = kinds.includes('impact') || new Wording(text, context.vocabulary).says('trouble')
    if (!/\d.*\d/u.test(text) || !isTrouble) continue
    const range = findStatedRange(text.replace(/\([^()]*\)\s*/g, ''), date, context)
    // "As on 2026-02-03 and 2026-03-05" is of other incidents.
    if (range && (date === null || (range.start.slice(0, 10) <= date && date <= range.end.slice(0, 10))))
      return onDayOf(rows, range)
  }
  return null
}

/** What the text states, or the row of the same day that gives the clock time as well. */
function exactOf(inText: string | undefined, row: string | null | undefined): string | null {
  return inText !== undefined && (inText.includes('T') || !row?.startsWith(inText)) ? inText : (row ?? null)
}

/** Days that a document may be dated before or after its range of clock times; in milliseconds. */
const farthestShift = 2 * 86_400_000

/** A range of clock times is of the day on which the timeline has its first. */
function onDayOf(rows: readonly Row[], range: StatedRange): StatedRange {
  const clock = range.start.slice(10, 16)
  const shifts = rows
    .filter(({ start }) => start.slice(10, 16) === clock)
    .map(({ start }) => Date.parse(start.slice(0, 10)) - Date.parse(range.start.slice(0, 10)))
  const [shift = 0] = shifts
  if (shifts.includes(0) || shift === 0 || Math.abs(shift) > farthestShift) return range
  const moved = (moment: string): string =>
    new Date(Date.parse(moment.slice(0, 10)) + shift).toISOString().slice(0, 10) + moment.slice(10)
  return { start: moved(range.start), end: moved(range.end) }
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
  if (start === null || seconds === null || seconds < daySeconds || start !== end || start.includes('T'))
    return { start, end }
  return { start: new Date(momentTime(start) - seconds * 1000).toISOString().slice(0, 10), end }
}

function latest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>(
    (best, moment) => (best === null || momentTime(moment) > momentTime(best) ? moment : best),
    null,
  )
}
