import type { RootContent, Table } from 'mdast'
import { SourceText } from '../../diagnostic/source-text.ts'
import { readText } from '../../markdown/read/mapped-text.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { readTable } from '../../markdown/read/table.ts'
import { lineList, paragraph, strong, text } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import { writeBlocks, writeInline } from '../../markdown/write/write-markdown.ts'
import { timelineColumns } from '../../parse/timeline/timeline-columns.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { readTime } from '../../time/read-time.ts'
import type { TimelineHeading } from '../../time/timeline-clock.ts'
import { findZone } from '../../time/zone.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'
import { headerTable, writeTable } from '../fill/write-table.ts'
import { headingFits, timeText } from '../time-text.ts'
import { proseLine } from './prose-blocks.ts'

/** Writes a timeline in the form of the template: table, bullets, or a heading a time; else as a table. */
export function timelineContent(entries: readonly TimelineEntry[], form: SectionForm): FieldContent {
  const { vocabulary } = form
  for (const table of form.tables) {
    const read = readTable(table, new SourceText(form.source))
    const columns = timelineColumns({ ...read, rows: [] }, vocabulary)
    if (columns) return { carrier: table, text: tableText(entries, table, form.source, columns, form) }
  }
  const own = form.itemHeading !== null ? headingsText(entries, form) : form.list ? listText(entries, form) : null
  if (own !== null && form.reader.readsBack('Timeline', own, comparedEvents, entries.map(comparedEvent)))
    return { carrier: null, text: own }
  const zoned = headingFits(times(entries), { zone: 'UTC', approximate: false })
  const { table, source } = headerTable(zoned ? 'Time (UTC)' : 'Time', 'Event')
  return { carrier: null, text: tableText(entries, table, source, { times: [0], event: 1 }, form) }
}

function comparedEvents(incident: Incident): unknown[] {
  return incident.timeline.map(comparedEvent)
}

function comparedEvent({ time, event }: TimelineEntry): unknown {
  return [time.start, time.end, time.precision, time.approximate, event.text]
}

/** What words over a timeline say of its times: "Time (UTC, approx.)". */
export function timeHeadingOf(words: string, outer: TimelineHeading, vocabulary: Vocabulary): TimelineHeading {
  const { approximate } = vocabulary
  return {
    zone: findZone(words, vocabulary) ?? outer.zone,
    approximate:
      outer.approximate ||
      normalizePhrase(words.replace(/(?<!\p{L})EST(?!\p{L})/gu, ' '))
        .split(' ')
        .some((word) => approximate.has(word)),
  }
}

function tableText(
  entries: readonly TimelineEntry[],
  table: Table,
  source: string,
  columns: { readonly times: readonly number[]; readonly event: number },
  { timeHeading: outer, vocabulary, reader }: SectionForm,
): string {
  const cells = readTable(table, new SourceText(source)).header
  const [timeAt = 0] = columns.times
  const stated = columns.times.reduce((heading, at) => timeHeadingOf(cells[at]?.text ?? '', heading, vocabulary), outer)
  const fits = headingFits(times(entries), stated)
  const heading = fits ? stated : outer
  return writeTable({
    table,
    source,
    width: cells.length,
    rows: entries.map(({ time, event }) => ({
      [timeAt]: textNodes(timeText(time, heading, vocabulary)),
      [columns.event]: proseLine(event, reader),
    })),
    asking: columns.event,
    header: fits ? undefined : plainHeader(table, source, columns.times),
  })
}

/** The header without what its brackets say of the times, where that would be wrong of one of them. */
function plainHeader(table: Table, source: string, columns: readonly number[]): string {
  const row = table.children[0]
  const place = nodePlace(row)
  if (!row || !place) return ''
  let header = source.slice(place.start.offset, place.end.offset)
  for (const at of [...columns].sort((a, b) => b - a)) {
    const cell = nodePlace(row.children[at])
    if (!cell) continue
    const start = cell.start.offset - place.start.offset
    const end = cell.end.offset - place.start.offset
    header =
      header.slice(0, start) +
      header.slice(start, end).replace(/\s*[(（[][^()（）[\]]*[)）\]]/u, '') +
      header.slice(end)
  }
  return header
}

function listText(
  entries: readonly TimelineEntry[],
  { list, source, style, timeHeading, vocabulary, reader }: SectionForm,
): string {
  const sample = list?.children[0]
  const bold = sample?.children[0]?.type === 'paragraph' && sample.children[0].children[0]?.type === 'strong'
  const separator = separatorOf(sample, source, vocabulary)
  const lines = entries.map(({ time, event }) => {
    const words = textNodes(timeText(time, timeHeading, vocabulary))
    return [...(bold ? [strong(words)] : words), text(separator), ...proseLine(event, reader)]
  })
  return writeBlocks([lineList(lines)], style)
}

/** What stands between time and event in the template's own bullets. */
function separatorOf(sample: RootContent | undefined, source: string, vocabulary: Vocabulary): string {
  if (!sample) return ' — '
  const words = readText(sample, new SourceText(source)).trim().text
  const length = readTime(words, vocabulary)?.length ?? 0
  return /^(?::| [-–—]) /u.exec(words.slice(length))?.[0] ?? ' — '
}

function headingsText(
  entries: readonly TimelineEntry[],
  { level, style, timeHeading, vocabulary, reader }: SectionForm,
): string {
  return entries
    .map(({ time, event }) => {
      const heading = `${'#'.repeat(level)} ${writeInline(textNodes(timeText(time, timeHeading, vocabulary)), 'heading', style)}`
      return `${heading}\n\n${writeBlocks([paragraph(proseLine(event, reader))], style)}`
    })
    .join('\n\n')
}

function times(entries: readonly TimelineEntry[]): TimelineEntry['time'][] {
  return entries.map(({ time }) => time)
}
