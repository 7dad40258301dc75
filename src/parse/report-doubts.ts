import type { Node, Table } from 'mdast'
import { readTable } from '../markdown/table.ts'
import type { Incident } from '../schema/incident.ts'
import { isAbsent } from '../vocabulary/is-absent.ts'
import { dateFromPath } from './field/date.ts'
import { type Reading, regionsOf } from './reading.ts'

/** Says what of a document could not be read, or could be read in two ways. */
export function reportDoubts(incident: Incident, reading: Reading): void {
  const { report, source, places } = reading
  const start = source.place(0, 0)
  if (source.value.trim() === '') {
    report({
      ruleId: 'empty-document',
      severity: 'error',
      message: 'The document is empty. Write it, or take it out of the folder.',
      place: start,
    })
    return
  }
  if (reading.frontMatter?.problem) {
    const place = reading.frontMatter.place ?? start
    report({
      ruleId: 'front-matter-unreadable',
      severity: 'warning',
      message: `The front matter cannot be read: ${reading.frontMatter.problem} Correct it, or its values are not used.`,
      place,
    })
  }
  if (incident.title === null && !hasTitleHeading(reading))
    report({
      ruleId: 'no-title',
      severity: 'warning',
      message: 'The document has no title. Begin it with a heading of the first level.',
      place: start,
    })
  if (incident.date === null)
    report({
      ruleId: 'no-date',
      severity: 'warning',
      message: 'No date is stated. Add a line "**Date:** YYYY-MM-DD" below the title.',
      place: start,
    })
  reportDates(incident, reading)
  const [timeline] = regionsOf(reading, 'timeline')
  const written = timeline?.blocks.some(({ node, text }) => isWritten(node, text.text, reading))
  if (timeline && incident.timeline.length === 0 && written) {
    const message = 'No entry of this timeline could be read. Begin each row, bullet or line with its time.'
    report({
      ruleId: 'timeline-unread',
      severity: 'warning',
      message,
      ...(timeline.place && { place: timeline.place }),
    })
  }
  for (const { node, text } of reading.document.blocks.concat(timeline?.blocks ?? [])) {
    const place = text.place()
    if (
      node.type !== 'paragraph' ||
      !place ||
      !/^\|.*\|\s*$/m.test(text.text) ||
      (text.text.match(/\n/g)?.length ?? 0) < 1
    )
      continue
    report({
      ruleId: 'table-unread',
      severity: 'warning',
      message:
        'This looks like a table and is not one: the row of dashes below its header is missing or has another number of columns. Add it.',
      place,
    })
  }
  for (const [i, { time }] of incident.timeline.entries()) {
    if (time.zone === null || time.start === null || !/T\d{2}(?::\d{2}){0,2}$/.test(time.start)) continue
    const place = places.place(['timeline', i, 'time'])
    report({
      ruleId: 'zone-unknown',
      severity: 'info',
      message: `The zone "${time.zone}" is not known, so the time is kept without one. Write UTC or an offset.`,
      ...(place && { place }),
    })
  }
}

/** Two dates that contradict each other: the document's own counts. */
function reportDates({ date, path }: Incident, { report, places }: Reading): void {
  const named = dateFromPath(path)
  const place = places.place(['date'])
  if (date === null || named === null || place === null || date === named) return
  report({
    ruleId: 'date-conflict',
    severity: 'info',
    message: `The document says ${date}, its file name ${named}; the document counts. Rename the file if that is right.`,
    place,
  })
}

/** Tells whether a block says something: a prompt does not, nor a table or list that holds nothing but prompts. */
function isWritten(node: Node, text: string, { source, vocabulary }: Reading): boolean {
  const parts =
    node.type === 'table'
      ? readTable(node as Table, source).rows.flatMap(({ cells }) => cells.map((cell) => cell.text))
      : text.split('\n')
  return parts.some((part) => !isAbsent(part, vocabulary))
}

/** A heading that still waits for its words is told by lint's own rule. */
function hasTitleHeading({ document }: Reading): boolean {
  return document.children.some(({ level, kinds }) => level === 1 && kinds.length === 0)
}
