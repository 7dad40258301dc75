import type { Nodes } from 'mdast'
import { expect } from 'vitest'
import type { Place } from '../../src/diagnostic/place.ts'
import { formatPath, type RecordPath } from '../../src/diagnostic/source-map.ts'
import { SourceText } from '../../src/diagnostic/source-text.ts'
import { openDocument } from '../../src/document/open-document.ts'
import { readText } from '../../src/markdown/read/mapped-text.ts'
import { nodePlace } from '../../src/markdown/read/node-place.ts'
import { parseMarkdown } from '../../src/markdown/read/parse-markdown.ts'
import type { ParsedIncident } from '../../src/parse/parsed-incident.ts'
import { incidentSchema } from '../../src/schema/incident/incident.ts'

/** What is true of every parsed document, whatever stands in it. */
export function expectParsedInvariants(parts: readonly ParsedIncident[]): void {
  for (const parsed of parts) {
    expect(incidentSchema.parse(parsed.incident)).toEqual(parsed.incident)
    expectPlacesInside(parsed)
    expectEveryValuePlaced(parsed)
  }
  expectNothingLost(parts)
}

function expectPlacesInside({ places: source, diagnostics, text: markdown }: ParsedIncident): void {
  const text = new SourceText(markdown)
  const check = (name: string, place: Place | null | undefined): void => {
    if (!place) return
    const { start, end } = place
    expect(start.offset, name).toBeGreaterThanOrEqual(0)
    expect(end.offset, name).toBeGreaterThanOrEqual(start.offset)
    expect(end.offset, name).toBeLessThanOrEqual(markdown.length)
    expect([start.line, start.column], name).toEqual([text.point(start.offset).line, text.point(start.offset).column])
    expect([end.line, end.column], name).toEqual([text.point(end.offset).line, text.point(end.offset).column])
  }
  for (const path of source.paths()) check(formatPath(path), source.place(path))
  for (const { ruleId, place } of diagnostics) check(ruleId, place)
}

function expectEveryValuePlaced({ incident, places: source }: ParsedIncident): void {
  const authored: [RecordPath, unknown][] = [
    ...(['title', 'severity', 'status', 'duration', 'summary', 'impact', 'detection', 'resolution'] as const).map(
      (key): [RecordPath, unknown] => [[key], incident[key]],
    ),
    ...(
      [
        'environments',
        'authors',
        'tags',
        'contributingFactors',
        'lessons',
        'references',
        'relations',
        'signals',
        'components',
        'sections',
      ] as const
    ).flatMap((key) => incident[key].map((value, i): [RecordPath, unknown] => [[key, i], value])),
    ...incident.timeline.flatMap(({ time, event }, i): [RecordPath, unknown][] => [
      [['timeline', i, 'time'], time.text || null],
      [['timeline', i, 'event'], event],
    ]),
    ...(['affectedServices', 'rootCauses', 'actionItems'] as const).flatMap((key) =>
      incident[key].flatMap((item, i) =>
        Object.entries(item).map(([name, value]): [RecordPath, unknown] => [[key, i, name], value]),
      ),
    ),
  ]
  for (const [path, value] of authored) {
    if (value !== null) expect(source.place(path), `${formatPath(path)} has no place`).not.toBeNull()
  }
}

/** Every unit of the source is in a heading or in a section's body of one incident; before the first heading, white space may be left out. */
function expectNothingLost(parts: readonly ParsedIncident[]): void {
  const markdown = parts[0]?.text ?? ''
  const said = (from: number, to?: number): string =>
    markdown
      .slice(from, to)
      .replace(/^\uFEFF/, '')
      .trim()
  let at = 0
  for (const { incident, places: source } of parts) {
    for (const [i, section] of incident.sections.entries()) {
      const place = source.place(['sections', i])
      if (!place) throw new Error(`sections[${i}] has no place`)
      expect(place.start.offset, `sections[${i}] overlaps`).toBeGreaterThanOrEqual(at)
      expect(said(at, place.start.offset), `before sections[${i}]`).toBe('')
      const text = markdown.slice(place.start.offset, place.end.offset)
      expect(text.endsWith(section.markdown), `sections[${i}].markdown`).toBe(true)
      if (section.title === null) expect(section.markdown).toBe(text)
      at = place.end.offset
    }
  }
  expect(said(at), 'behind the last section').toBe('')
}

/** The paths of a record whose value is the plain text of its place, and that value. */
export function verbatimValues({ incident }: ParsedIncident): [RecordPath, string][] {
  const values: [RecordPath, string | null][] = [
    [['title'], incident.title],
    ...incident.timeline.flatMap(({ time, event }, i): [RecordPath, string][] => [
      [['timeline', i, 'time'], time.text],
      [['timeline', i, 'event'], event.text],
    ]),
    ...incident.actionItems.flatMap(({ text, owner, dueText }, i): [RecordPath, string | null][] => [
      [['actionItems', i, 'text'], text],
      [['actionItems', i, 'owner'], owner],
      [['actionItems', i, 'dueText'], dueText],
    ]),
    ...incident.affectedServices.map(({ name }, i): [RecordPath, string] => [['affectedServices', i, 'name'], name]),
    ...incident.rootCauses.flatMap(({ title, text }, i): [RecordPath, string | null][] => [
      [['rootCauses', i, 'title'], title],
      [['rootCauses', i, 'text'], text],
    ]),
    ...incident.lessons.map((text, i): [RecordPath, string] => [['lessons', i], text]),
  ]
  return values.filter((entry): entry is [RecordPath, string] => entry[1] !== null && entry[1] !== '')
}

/** The paths of the sections' words and of the quotes of signals, and those words. */
export function proseValues({ incident }: ParsedIncident): [RecordPath, string][] {
  return [
    ...(['summary', 'impact', 'detection', 'resolution'] as const).flatMap((key): [RecordPath, string][] => {
      const prose = incident[key]
      return prose?.text != null ? [[[key], prose.text]] : []
    }),
    ...incident.signals.map(({ quote }, i): [RecordPath, string] => [['signals', i], quote]),
  ]
}

/** Every value that is said in one place stands within one cell, heading, paragraph or item; an event may fill the section below its time. */
export function expectNarrowPlaces({ incident, places: source, text: markdown }: ParsedIncident): void {
  const units: Place[] = []
  const visit = (node: Nodes): void => {
    const place = nodePlace(node)
    if (place && /^(?:tableCell|heading|paragraph|listItem|yaml|toml)$/.test(node.type)) units.push(place)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parseMarkdown(markdown).tree)
  const paths: RecordPath[] = [
    ['title'],
    ['severity'],
    ['status'],
    ['duration'],
    ...incident.actionItems.flatMap((item, i): RecordPath[] =>
      (['text', 'owner', 'priority', 'due'] as const)
        .filter((key) => item[key] !== null)
        .map((key) => ['actionItems', i, key]),
    ),
    ...incident.lessons.map((_, i): RecordPath => ['lessons', i]),
    ...incident.affectedServices.map((_, i): RecordPath => ['affectedServices', i, 'name']),
  ]
  for (const path of paths) {
    const place = source.place(path)
    if (!place) continue
    const isHeld = units.some(({ start, end }) => start.offset <= place.start.offset && end.offset >= place.end.offset)
    expect(isHeld, `${formatPath(path)} is wider than what holds it: ${source.text(path)}`).toBe(true)
  }
  for (const i of incident.timeline.keys()) {
    const [time, event] = [source.place(['timeline', i, 'time']), source.place(['timeline', i, 'event'])]
    const section = incident.sections.findIndex((_, n) => {
      const place = source.place(['sections', n])
      return place && event && place.start.offset <= event.start.offset && place.end.offset >= event.end.offset
    })
    expect(section, `timeline[${i}].event is wider than a section`).toBeGreaterThanOrEqual(0)
    if (time)
      expect(source.text(['timeline', i, 'time']), `timeline[${i}].time is wider than a line`).not.toMatch(/[\r\n]/)
  }
}

/** The words at a place as a reader sees them, white space collapsed, read on their own from the source. */
export function plainTextAt({ text: markdown }: ParsedIncident, place: Place): string {
  // A no-break space before it keeps a slice from opening a list or a heading that it did not open in its document.
  const slice = `\u00a0${markdown.slice(place.start.offset, place.end.offset)}`
  const source = new SourceText(slice)
  return readText(parseMarkdown(slice).tree.children, source).collapsed().text
}

/** Gives the words at a place as they are read in their document, white space collapsed. */
export function documentReader(markdown: string): (place: Place) => string {
  // As the parser does: "1. Feb" begins a line and no list, and some lines are lists that Markdown does not see.
  const { tree, source } = openDocument(markdown)
  const whole = readText(tree.children, source)
  const characters = Array.from({ length: whole.text.length }, (_, i) => ({
    character: whole.text.charAt(i),
    place: whole.place(i, i + 1),
  }))
  return ({ start, end }) =>
    characters
      .filter(({ place }) => place && place.start.offset >= start.offset && place.end.offset <= end.offset)
      .map(({ character }) => character)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
}
