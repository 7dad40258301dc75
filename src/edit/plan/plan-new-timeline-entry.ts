import type { Place } from '../../diagnostic/place.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import { timelineColumns } from '../../parse/timeline/timeline-columns.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { rowAt } from '../cell-range.ts'
import { type Editable, nodeOf } from '../editable.ts'
import { momentTexts } from '../moment-texts.ts'
import { cellSource, marginAt, ownLine, rowLike, wrapLike } from '../new-row.ts'
import { type NewTimelineEntry, readNewTimelineEntry } from '../read-new-entry.ts'
import type { Plan } from './plan.ts'
import { writeValue } from './write-value.ts'

/** Adds a row to the timeline in the form of its neighbour: a table row, a bullet, a heading or a line. */
export const planNewTimelineEntry: Plan = ({ path, value }, editable) => {
  const added = readNewTimelineEntry(value)
  const index = Number(path[1])
  const { timeline } = editable.incident
  const side = index < timeline.length ? 'before' : 'after'
  const at = side === 'before' ? index : timeline.length - 1
  const model = timeline[at]
  const place = editable.place(['timeline', at])
  if (!model || !place) return []
  const form = nodeOf(editable, place, 'tableRow') ? rowForm : lineForm
  return timesOf(added, model, timeline).flatMap((time) => form(at, time, added, side, place, editable))
}

/** The words for the time, as given or in the manner of the rows around it. */
function timesOf({ time }: NewTimelineEntry, model: TimelineEntry, all: readonly TimelineEntry[]): string[] {
  const given = time.text === undefined ? [] : [time.text]
  if (!time.start) return given
  const start = time.start
  const models = [model, ...all.filter((entry) => entry !== model).slice(0, 3)]
  const texts = models.flatMap((entry) => momentTexts(start, certain(entry), entry.time.start))
  return [...new Set([...given, ...(time.approximate ? texts.map((text) => `~${text}`) : texts)])]
}

/** The words of a time without "~" or "approx.": the new row is not less sure because its neighbour was. */
function certain({ time: { text, approximate } }: TimelineEntry): string {
  return approximate ? text.slice(Math.max(0, text.search(/\d/)), text.search(/\d\D*$/) + 1) : text
}

type Form = (
  at: number,
  time: string,
  added: NewTimelineEntry,
  side: 'before' | 'after',
  place: Place,
  editable: Editable,
) => Edit[][]

const rowForm: Form = (_at, time, { event }, side, place, editable) => {
  const { markdown, source, vocabulary } = editable
  const table = nodeOf(editable, place, 'table')
  const row = table && rowAt(table, place.start.offset)
  const columns = table && timelineColumns(readTable(table, source), vocabulary)
  if (!table || !row || !columns) return []
  const margin = marginAt(place.start.offset, markdown)
  return eventTexts(event, 'cell').map((text) => {
    const cells = new Map<number, string>([[columns.event, text]])
    const [first, second] = columns.times
    const [, day, clock] = /^(\S+)\s+(.+)$/u.exec(time) ?? []
    const parts = second === undefined ? [time] : day !== undefined && clock !== undefined ? [day, clock] : ['', time]
    for (const [i, column] of [first, second].entries()) {
      const part = parts[i]
      if (column !== undefined && part) cells.set(column, wrapLike(cellSource(row, column, markdown), part))
    }
    const offset = side === 'before' ? place.start.offset : place.end.offset
    return [ownLine(rowLike(row, table, cells, markdown), offset, side, margin)]
  })
}

const lineForm: Form = (at, time, { event }, side, place, editable) => {
  const { markdown, source } = editable
  const timePlace = editable.place(['timeline', at, 'time'])
  const eventPlace = editable.place(['timeline', at, 'event'])
  if (!timePlace || !eventPlace) return []
  const written = wrapLike(source.slice(timePlace), time)
  const end = Math.max(place.end.offset, eventPlace.end.offset)
  const margin = marginAt(place.start.offset, markdown)
  const heading = nodeOf(editable, timePlace, 'heading')
  const gap = gapOf(at, heading !== null, editable)
  return eventTexts(event, 'paragraph').map((text) => {
    const [a, b] =
      timePlace.start.offset <= eventPlace.start.offset
        ? ([
            [timePlace, written],
            [eventPlace, text],
          ] as const)
        : ([
            [eventPlace, text],
            [timePlace, written],
          ] as const)
    const marker = nextMarker(markdown.slice(place.start.offset, a[0].start.offset), at, side, editable)
    const tail = b[0] === timePlace ? markdown.slice(timePlace.end.offset, place.end.offset) : ''
    const line = marker + a[1] + markdown.slice(a[0].end.offset, b[0].start.offset) + b[1] + tail
    return [ownLine(line, side === 'before' ? place.start.offset : end, side, margin, gap)]
  })
}

function eventTexts({ text, markdown }: NewTimelineEntry['event'], context: 'cell' | 'paragraph'): string[] {
  return [
    ...(markdown === undefined ? [] : [markdown.replace(/\s*[\r\n]+\s*/g, ' ')]),
    ...(text === undefined ? [] : writeValue(text, context)),
  ]
}

/** The white space between two rows, as the document has it. */
function gapOf(at: number, isHeading: boolean, { incident, markdown, place }: Editable): string {
  const other = at > 0 ? at - 1 : incident.timeline.length > 1 ? 1 : at
  const [before, after] = [place(['timeline', Math.min(at, other)]), place(['timeline', Math.max(at, other)])]
  const between = before && after && other !== at ? markdown.slice(before.end.offset, after.start.offset) : ''
  const lines = between.match(/\r\n|\r|\n/g)?.length ?? 0
  if (isHeading) return '\n\n'
  const hard = /^(?: {2,}|\\|<br\s*\/?>)(?=[\r\n])/.exec(between)?.[0] ?? ''
  return lines > 1 ? '\n\n' : `${hard}\n`
}

/** "3." behind "2."; lists that number every item alike, and bullets, repeat their marker. */
function nextMarker(lead: string, at: number, side: 'before' | 'after', { place, markdown }: Editable): string {
  const number = /^(\d+)(?=[.)])/.exec(lead)?.[1]
  if (number === undefined || side === 'before') return lead
  const earlier = place(['timeline', at - 1])
  const same = earlier && markdown.slice(earlier.start.offset).startsWith(`${number}`)
  return same && at > 0 ? lead : String(Number(number) + 1) + lead.slice(number.length)
}
