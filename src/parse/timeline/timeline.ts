import type { List, Table } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { type Block, blocksPlace } from '../../document/block.ts'
import { isAbsent } from '../../document/is-absent.ts'
import { type DocumentSection, walkSections } from '../../document/section-tree.ts'
import { readItems, type TextItem } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { joinTexts, type PlacedText } from '../../markdown/read/placed-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { parseDay } from '../../time/day.ts'
import { findDate } from '../../time/find-date.ts'
import { readTime, type WrittenTime } from '../../time/read-time.ts'
import { TimelineClock, type TimelineHeading } from '../../time/timeline-clock.ts'
import { findZone } from '../../time/zone.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { labelledValues, type ParseContext, sectionsOf } from '../parse-context.ts'
import { readMilestone } from './milestone.ts'
import { timelineColumns } from './timeline-columns.ts'

/** Reads the timeline in whatever form it has: table, bullets, one heading a time, bare lines, date lines between. */
export function readTimeline(statedDate: string | null, context: ParseContext): TimelineEntry[] {
  const reader = new TimelineReader(statedDate, context)
  for (const section of sectionsOf(context, 'timeline')) reader.readSection(section)
  for (const section of asideSections(context)) reader.readAside(section)
  if (reader.entries.length === 0) for (const section of walkSections(context.sections)) reader.readTables(section)
  return reader.entries
}

/** Sections whose tables hold other things than events, however many times stand in them. */
const otherTables: ReadonlySet<SectionKind> = new Set([
  'action-items',
  'root-causes',
  'contributing-factors',
  'services',
  'metadata',
  'references',
  'appendix',
  'lessons',
])

/** Sections that describe what went on under another name: "Context", "Investigation", or nothing that is known. */
function asideSections({ sections }: ParseContext): DocumentSection[] {
  const open = (section: DocumentSection): boolean =>
    section.kinds.every((kind) => kind === 'background' || kind === 'summary' || kind === 'detection')
  const isOpen = (section: DocumentSection | null): boolean =>
    section === null || (open(section) && isOpen(section.parent))
  return [...walkSections(sections)].filter(isOpen)
}

class TimelineReader {
  readonly entries: TimelineEntry[] = []
  readonly #context: ParseContext
  readonly #statedDate: string | null
  #clock: TimelineClock
  #heading: TimelineHeading = { zone: null, approximate: false }
  #inTimeline = false

  constructor(statedDate: string | null, context: ParseContext) {
    this.#context = context
    this.#statedDate = statedDate
    this.#clock = new TimelineClock(parseDay(statedDate))
    this.#heading = { zone: statedZone(context), approximate: false }
  }

  /** Only lists and lines of which most begin with a time are a timeline outside its own section. */
  readAside(section: DocumentSection): void {
    this.#inTimeline = false
    this.#clock = new TimelineClock(parseDay(this.#statedDate))
    const lines = section.blocks.filter(
      ({ node, text }) => node.type === 'paragraph' && this.#startsWithClock(text.text),
    )
    for (const block of section.blocks) {
      const { node } = block
      const written = node.type === 'paragraph' ? this.#read(block.text.text) : null
      if (written && written.length === block.text.text.length) this.#readDayLine(written, '')
      else if (node.type === 'list' && this.#isMostlyTimed(node)) this.#readList(node)
      else if (lines.length >= 3 && lines.includes(block)) this.#readParagraph(block)
    }
  }

  /** In a document without a timeline, a table whose columns are called time and event is one. */
  readTables(section: DocumentSection): void {
    this.#clock = new TimelineClock(parseDay(this.#statedDate))
    if (section.kinds.some((kind) => otherTables.has(kind))) return
    const outer = this.#heading
    if (section.title) this.#heading = this.#headingOf(section.title.text, outer)
    for (const { node } of section.blocks) if (node.type === 'table' && this.#tellsEvents(node)) this.#readTable(node)
    this.#heading = outer
  }

  #tellsEvents(node: Table): boolean {
    const { header, rows } = readTable(node, this.#context.source)
    const { vocabulary, language } = this.#context
    // What the columns of an unknown language are called says nothing: clock times in the first are enough.
    const byForm = language === null
    const time = byForm ? 0 : header.findIndex(({ text }) => isColumn(text, 'time', vocabulary))
    const isNamed = byForm || header.some(({ text }, i) => i !== time && isColumn(text, 'event', vocabulary))
    const timed = rows.filter(({ cells }) => this.#startsWithClock(cells[time]?.text ?? '')).length
    return time >= 0 && isNamed && timed >= 2 && timed * 2 >= rows.length
  }

  #isMostlyTimed(list: List): boolean {
    const items = readItems(list, this.#context.source)
    const timed = items.filter(({ lead }) => this.#startsWithClock(lead.collapsed().text)).length
    return timed >= 2 && timed * 2 > items.length
  }

  #startsWithClock(text: string): boolean {
    return this.#read(text)?.start.clock != null
  }

  readSection(section: DocumentSection): void {
    this.#inTimeline = true
    const outer = this.#heading
    if (section.title) this.#heading = this.#headingOf(section.title.text, outer)
    for (const block of section.blocks) this.#readBlock(block)
    for (const child of section.children) {
      if (child.kinds.length > 0 && !child.kinds.includes('timeline')) continue
      if (!this.#readTimeHeading(child)) this.readSection(child)
    }
    this.#heading = outer
  }

  /** A heading that is a time: what stands below it is the event. A bare day counts for the rows below it. */
  #readTimeHeading(section: DocumentSection): boolean {
    const { title } = section
    const written = title && this.#read(title.text)
    // "5.2. The first hour" is numbered, and no day of February.
    if (!title || !written || /^\d+(?:\.\d+)+\.?\s+\p{L}/u.test(title.text)) return false
    const rest = eventAfter(title, written.length)
    const before = this.entries.length
    if (written.start.clock === null && written.start.date) {
      this.#clock.setDay(written.start.date)
      for (const block of section.blocks) this.#readBlock(block)
      for (const child of section.children) if (!this.#readTimeHeading(child)) this.readSection(child)
      if (this.entries.length > before) return true
    }
    const body = section.blocks.map(({ text }) => text.collapsed()).filter(({ text }) => text !== '')
    const event = rest.text === '' ? joinTexts(body, ' ') : rest
    const bodyAt = blocksPlace(section.blocks)
    const eventAt = rest.text === '' ? bodyAt : rest.place()
    if (event.text !== '') this.#add(title.slice(0, written.length), written, event, eventAt, section.place)
    return true
  }

  #readBlock(block: Block): void {
    const { node } = block
    if (node.type === 'table') this.#readTable(node)
    else if (node.type === 'list') this.#readList(node)
    else if (node.type === 'paragraph') this.#readParagraph(block)
  }

  #readTable(node: Table): void {
    const table = readTable(node, this.#context.source)
    const columns = timelineColumns(table, this.#context.vocabulary)
    if (!columns) return
    const heading = columns.times.reduce(
      (outer, at) => this.#headingOf(table.header[at]?.text ?? '', outer),
      this.#heading,
    )
    const day = columns.times.map((at) => findDate(table.header[at]?.text ?? '', this.#context.vocabulary))
    for (const date of day) if (date) this.#clock.setDay(date)
    for (const { cells, place } of table.rows) {
      const event = cells[columns.event]
      const times = columns.times.flatMap((at) => cells[at] ?? [])
      if (!event || isAbsent(event.text, this.#context.vocabulary)) continue
      const text = times
        .map((cell) => cell.text)
        .filter((words) => words !== '')
        .join(' ')
      const time = times.find((cell) => cell.text !== '') ?? times[0]
      if (!time) continue
      const at = this.entries.length
      this.#add(time, this.#read(text), event, event.place(), place, heading, text)
      // Day and clock in neighbouring cells are one stretch of the row.
      const last = columns.times.every((column, i) => i === 0 || column === (columns.times[i - 1] ?? 0) + 1)
        ? times.findLast((cell) => cell.text !== '')?.place()
        : null
      const first = time.place()
      if (first && last) this.#context.places.set(['timeline', at, 'time'], { start: first.start, end: last.end })
    }
  }

  #readList(list: List): void {
    const items = readItems(list, this.#context.source)
    for (const [at, item] of items.entries()) {
      const lead = item.lead.collapsed()
      const written = this.#read(lead.text)
      const trailing = written ? null : trailingTime(lead, this.#context.vocabulary)
      const nested = item.rest.filter((node) => node.type === 'list')
      const timedBelow = nested.some((node) => this.#isTimed(node))
      if (!written) {
        if (timedBelow) for (const node of nested) this.#readList(node)
        else if (trailing)
          this.#add(trailing.time, trailing.written, trailing.event, trailing.event.place(), item.place)
        else if (isRelative(lead.text)) this.#addRelative(item.text.collapsed(), item.place)
        else if (this.#isBetweenTimes(items, at)) this.#addUntimed(item)
        continue
      }
      const all = item.text.collapsed()
      const event = eventAfter(timedBelow ? lead : all, written.length)
      if (!timedBelow && this.#readDayLine(written, event.text)) continue
      if (written.start.date && timedBelow && (written.start.clock === null || event.text === ''))
        this.#clock.setDay(written.start.date)
      if (event.text !== '') this.#add(lead.slice(0, written.length), written, event, event.place(), item.place)
      if (timedBelow) for (const node of nested) this.#readList(node)
    }
  }

  /** What stands between two items of a time is an event too, though its time is not known. */
  #isBetweenTimes(items: readonly TextItem[], at: number): boolean {
    const isTimed = ({ lead }: TextItem): boolean => this.#startsWithClock(lead.collapsed().text)
    return items.slice(0, at).some(isTimed) && items.slice(at + 1).some(isTimed)
  }

  #addUntimed(item: TextItem): void {
    const event = item.text.collapsed()
    if (!isAbsent(event.text, this.#context.vocabulary))
      this.#add(event.slice(0, 0), null, event, event.place(), item.place)
  }

  #isTimed(list: List): boolean {
    return readItems(list, this.#context.source).some(({ lead }) => this.#read(lead.collapsed().text) !== null)
  }

  #readParagraph(block: Block): void {
    const lines = block.text.lines()
    const starts = lines.flatMap((line, i) => (this.#read(line.text) ? [i] : []))
    if (starts.length === 0) {
      this.#heading = this.#headingOf(block.text.text, this.#heading)
      return
    }
    const text = block.text
    let from = 0
    const offsets = lines.map((line) => {
      const at = text.text.indexOf(line.text, from)
      from = at + line.text.length
      return at
    })
    for (const [n, i] of starts.entries()) {
      const next = starts[n + 1]
      const part = text.slice(offsets[i] ?? 0, next === undefined ? text.text.length : offsets[next]).collapsed()
      const written = this.#read(part.text)
      if (!written) continue
      const event = eventAfter(part, written.length)
      if (this.#readDayLine(written, event.text)) continue
      if (event.text !== '') this.#add(part.slice(0, written.length), written, event, event.place(), part.place())
    }
  }

  /** "2026-02-27", "Tuesday, 3 March (all times UTC)": a line that gives the day of those below it, and no event. */
  #readDayLine({ start }: WrittenTime, rest: string): boolean {
    // "31.06.2019": the rows below it are of a day that is not known.
    if (start.unknown && start.clock === null && start.date === null && rest === '') {
      this.#clock.forgetDay()
      return true
    }
    if (start.date === null || start.clock !== null || start.unknown) return false
    const heading = this.#headingOf(rest, this.#heading)
    const isSaid = rest !== '' && /^[(（[]?[^.!?。]*$/u.test(rest) && this.#saysZone(rest)
    if (rest !== '' && !isSaid) return false
    this.#heading = { ...heading, zone: start.zone ?? heading.zone }
    this.#clock.setDay(start.date)
    return true
  }

  /** "(all times UTC)", "UTC" */
  #saysZone(words: string): boolean {
    const { vocabulary } = this.#context
    if (findZone(words, vocabulary) === null) return false
    return vocabulary.allTimes.find(normalizePhrase(words)).length > 0 || words.split(/\s+/).length <= 2
  }

  /** "+15m", "T+55m": the words are kept, the moment is not known. */
  #addRelative(item: MappedText, place: Place | null): void {
    const end = relative.exec(item.text)?.[0].length ?? 0
    const event = eventAfter(item, end)
    if (event.text !== '') this.#add(item.slice(0, end).trim(), null, event, event.place(), place)
  }

  #add(
    time: MappedText,
    written: WrittenTime | null,
    { text: event, runs }: PlacedText,
    eventPlace: Place | null,
    place: Place | null,
    heading = this.#heading,
    text = time.text,
  ): void {
    const { places, source, vocabulary } = this.#context
    const at = this.entries.length
    places.set(['timeline', at], place)
    places.set(['timeline', at, 'time'], time.place())
    places.set(['timeline', at, 'event'], eventPlace)
    places.setText(['timeline', at, 'event', 'text'], runs)
    this.entries.push({
      time: this.#clock.resolve(text, written, heading),
      event: { text: event, markdown: eventPlace ? source.slice(eventPlace) : event },
      milestone: readMilestone(event, vocabulary),
    })
  }

  #read(text: string): WrittenTime | null {
    return readTime(text, this.#context.vocabulary, { inTimeline: this.#inTimeline })
  }

  #headingOf(text: string, outer: TimelineHeading): TimelineHeading {
    // "EST" is a zone, "est." an estimate.
    const words = normalizePhrase(text.replace(/(?<!\p{L})EST(?!\p{L})/gu, ' ')).split(' ')
    const approximate = words.some((word) => this.#context.vocabulary.approximate.has(word))
    return {
      zone: findZone(text, this.#context.vocabulary) ?? outer.zone,
      approximate: outer.approximate || approximate,
    }
  }
}

/** "Incident declared 2025-07-23 16:48": the time stands at the end. */
function trailingTime(
  lead: MappedText,
  vocabulary: Vocabulary,
): { time: MappedText; written: WrittenTime; event: MappedText } | null {
  for (const { index } of lead.text.matchAll(/(?<=[\s(:])(?=[\p{L}\p{N}~])/gu)) {
    const rest = lead.text.slice(index)
    const written = rest.length > 60 ? null : readTime(rest, vocabulary)
    if (!written?.start.clock || !/^[\s.)\]]*$/u.test(rest.slice(written.length))) continue
    const event = lead.slice(0, lead.text.slice(0, index).replace(/[\s:：–—([-]+$/u, '').length)
    return event.text === '' ? null : { time: lead.slice(index, index + written.length), written, event }
  }
  return null
}

/** The zone that a sentence or a label of the document gives for all its times. */
function statedZone(context: ParseContext): string | null {
  const [labelled] = labelledValues(context, 'zone')
  if (labelled) return findZone(labelled.text, context.vocabulary)
  for (const { blocks, kinds } of walkSections(context.sections)) {
    if (kinds.some((kind) => kind !== 'summary' && kind !== 'metadata')) continue
    for (const { node, text } of blocks) {
      if (node.type !== 'paragraph' || text.text.length > 200) continue
      const phrases = context.vocabulary.allTimes.find(normalizePhrase(text.text))
      const zone = phrases.length > 0 ? findZone(text.text, context.vocabulary) : null
      if (zone !== null) return zone
    }
  }
  return null
}

const relative = /^[~≈]?\s*(?:T\s?)?[+-]\s?\d+(?:\s?(?:[dhms]|min|sec|hours?|minutes?|days?))+(?![\p{L}])/iu

function isRelative(text: string): boolean {
  return relative.test(text)
}

/** What follows the time, without the separator. */
function eventAfter(text: MappedText, length: number): MappedText {
  const separator =
    /^[\s\])}*_]*(?:(?!:[a-z][a-z_]+:)[:：|,，、;；.。–—=→>-]+[\s*_]*)*/u.exec(text.text.slice(length))?.[0].length ?? 0
  return text.slice(length + separator)
}
