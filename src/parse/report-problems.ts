import type { Node, Table } from 'mdast'
import { isAdmonition } from '../document/admonition.ts'
import { dateFromPath } from '../document/date-from-path.ts'
import { isAbsent } from '../document/is-absent.ts'
import { walkSections } from '../document/section-tree.ts'
import { deepestNesting, mostMarks } from '../markdown/read/find-overgrowth.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import { readTable } from '../markdown/read/table.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { findOpenDates } from '../time/date-order.ts'
import { findZoneConflict } from '../time/zone.ts'
import { type ParseContext, sectionsOf } from './parse-context.ts'
import { reportLength } from './timeline/report-length.ts'

/** Reports what of a document could not be parsed, or is ambiguous. */
export function reportProblems(incident: Incident, context: ParseContext): void {
  const { report, source, places } = context
  const start = source.place(0, 0)
  reportOvergrowth(context)
  if (source.value.trim() === '') {
    report('empty-document', 'The document is empty. Write it, or move it out of the folder.', start)
    return
  }
  if (context.frontMatter?.problem) {
    report(
      'front-matter-unreadable',
      `The front matter cannot be read: ${context.frontMatter.problem} Correct it, or its values are not used.`,
      context.frontMatter.place ?? start,
    )
  }
  if (incident.title === null && !hasTitleHeading(context))
    report('no-title', 'The document has no title. Begin it with a heading of the first level.', start)
  const isOpen = reportOpenDates(context)
  if (incident.date === null && !isOpen)
    report('no-date', 'No date is stated. Add a line "**Date:** YYYY-MM-DD" below the title.', start)
  reportLanguage(context)
  reportDates(incident, context)
  reportLength(incident, context)
  reportZones(context)
  const [timeline] = sectionsOf(context, 'timeline')
  const written = timeline?.blocks.some(({ node, text }) => isWritten(node, text.text, context))
  if (timeline && incident.timeline.length === 0 && written) {
    const message = 'No entry of this timeline could be read. Begin each row, bullet or line with its time.'
    report('timeline-unread', message, timeline.place)
  }
  for (const { node, text } of [...walkSections(context.sections)].flatMap(({ blocks }) => blocks)) {
    const place = node.type === 'paragraph' ? text.place() : null
    if (!place || !looksLikeTable(text.text)) continue
    report(
      'table-unread',
      'This looks like a table and is not one: the row of dashes below its header is missing or has another number of columns. Add it.',
      place,
    )
  }
  reportBlocks(context)
  for (const [i, { time }] of incident.timeline.entries()) {
    if (time.zone === null || time.start === null || !/T\d{2}(?::\d{2}){0,2}$/.test(time.start)) continue
    report(
      'zone-unknown',
      `The zone "${time.zone}" is not known, so the time is kept without one. Write UTC or an offset.`,
      places.place(['timeline', i, 'time']),
    )
  }
}

/** A document of which no heading is known, in a language that is not. One without headings may just be short. */
function reportLanguage({ language, sections, report }: ParseContext): void {
  if (language !== null) return
  const headings = [...walkSections(sections)].filter(({ origin, level }) => origin === 'heading' && level > 1)
  const [first] = headings
  if (!first || headings.some(({ kinds }) => kinds.length > 0)) return
  const message =
    'The language of this document is not known, so it is read by its structure alone: dates, clock times, check boxes. Teach its headings in the config: vocabulary.sections.'
  report('language-unknown', message, first.place)
}

/** What was generated, and no tokenizer can take. */
function reportOvergrowth({ overgrowth, source, report }: ParseContext): void {
  if (overgrowth === null) return
  const { line, what } = overgrowth
  const limit =
    what === 'nesting'
      ? `more than ${deepestNesting} quotes or lists are nested`
      : `one paragraph has more than ${mostMarks} marks`
  const message = `From line ${line} on ${limit}, so the document is read as plain lines. Take the generated part out, or put it in a code block.`
  report('too-deep', message, source.lineStart(line))
}

/** Rows with a bar too many, and admonitions, whose body is code to Markdown. */
function reportBlocks({ tree, source, report }: ParseContext): void {
  for (const node of tree.children) {
    if (isAdmonition(node)) {
      const message = 'This is an admonition, and what stands in it is not read. Write it as a section, or as a quote.'
      report('admonition-unread', message, nodePlace(node))
    }
    if (node.type !== 'table') continue
    const { header, rows } = readTable(node, source)
    for (const { cells, place } of rows) {
      if (cells.length <= header.length) continue
      const message = `This row has ${cells.length} cells and its header ${header.length}, so what stands behind the bar too many is not read. Write it as \\|.`
      report('table-row-too-long', message, place)
    }
  }
}

/** Two lines at least that stand between bars, or that bars part into as many cells. */
function looksLikeTable(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const bars = lines.map((line) => line.replaceAll('\\|', '').split('|').length - 1)
  const framed = lines.filter((line) => /^\|.*\|$/.test(line)).length
  return framed >= 2 || (lines.length >= 3 && (bars[0] ?? 0) >= 2 && bars.every((count) => count === bars[0]))
}

/** Two dates that contradict each other: the document's own counts. */
function reportDates({ date, path }: Incident, { report, places }: ParseContext): void {
  const named = dateFromPath(path)
  const place = places.place(['date'])
  if (date === null || named === null || place === null || date === named) return
  report(
    'date-conflict',
    `The document states ${date}, its file name ${named}; the date in the document is used. Rename the file if that is right.`,
    place,
  )
}

/** "03/10/2025", where nothing in the document shows which number is the day: it is not used. */
function reportOpenDates({ source, extent, vocabulary, report }: ParseContext): boolean {
  if (vocabulary.dateOrder !== null) return false
  const [open] = findOpenDates(source.value.slice(extent.start, extent.end))
  if (!open) return false
  const start = extent.start + open.index
  report(
    'ambiguous-date',
    `Either number of ${open.text} may be the day, and nothing in the document shows which, so it is not used. Write it as YYYY-MM-DD.`,
    source.place(start, start + open.text.length),
  )
  return true
}

/** "PST (UTC-7)": the name counts. */
function reportZones({ source, extent, report }: ParseContext): void {
  const conflict = findZoneConflict(source.value.slice(extent.start, extent.end))
  if (!conflict) return
  report(
    'zone-conflict',
    `${conflict.zone} is not ${conflict.gloss}; times are read as ${conflict.zone}. Write the one that is meant.`,
    source.place(extent.start + conflict.start, extent.start + conflict.end),
  )
}

/** Whether anything is written in a block: a prompt does not, nor a table or list that holds nothing but prompts. */
function isWritten(node: Node, text: string, { source, vocabulary }: ParseContext): boolean {
  const parts =
    node.type === 'table'
      ? readTable(node as Table, source).rows.flatMap(({ cells }) => cells.map((cell) => cell.text))
      : text.split('\n')
  return parts.some((part) => !isAbsent(part, vocabulary))
}

/** A heading that still waits for its words is reported by a lint rule. */
function hasTitleHeading({ sections }: ParseContext): boolean {
  return sections.children.some(({ level, kinds }) => level === 1 && kinds.length === 0)
}
