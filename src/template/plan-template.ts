import { type OpenedDocument, openDocument } from '../document/open-document.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { readFirstIncident } from '../parse/read-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { readTime } from '../time/read-time.ts'
import { findField } from '../vocabulary/find-field.ts'
import { builtinVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { fieldSections, type SectionField, sectionFields } from './content/section-content.ts'
import { draftTitles } from './draft-titles.ts'
import { findLabels } from './find-labels.ts'
import { isFilled } from './is-filled.ts'
import { outlineTemplate, type TemplateOutline } from './outline-template.ts'
import { createTextReader, type TextReader } from './text-reader.ts'

/** The fields that stand after a label, and what the label is called where the template has none. */
export const recordLabels = {
  date: 'Date',
  severity: 'Severity',
  status: 'Status',
  environments: 'Environments affected',
  duration: 'Duration',
  authors: 'Authors',
  tags: 'Tags',
} as const satisfies Partial<Record<keyof Incident, string>>
export type RecordLabel = keyof typeof recordLabels

/** How a template is read. */
export interface TemplateOptions {
  /** The words that name sections, labels and columns, as `extendVocabulary` gives them. @default the kit's own */
  readonly vocabulary?: Vocabulary | undefined
}

/** Where the fields of a record go in a template. */
export interface TemplatePlan {
  /** What the template says itself. */
  readonly parsed: ParsedIncident
  readonly outline: TemplateOutline
  readonly reader: TextReader
  /** Index of the section of each field that has one. */
  readonly sectionOf: ReadonlyMap<SectionField, number>
  /** Sections that are entries of a field ("### Root Cause 1: …") and not the template's own. */
  readonly entrySections: ReadonlySet<number>
  /** Every label of the metadata, in its own words. */
  readonly labels: ReadonlySet<string>
  /** The fields of the record that it has a place for. */
  readonly placed: ReadonlySet<keyof Incident>
  /** True for a template that is an incident itself, whose comments may be about it. */
  readonly isFilled: boolean
}

/** Reads a template: which section and which label is for which field. */
export function planTemplate(
  template: OpenedDocument,
  { vocabulary = builtinVocabulary() }: TemplateOptions,
): TemplatePlan {
  const outline = outlineTemplate(template, vocabulary.dateOrder)
  const parsed = readFirstIncident(template)
  const labels = findLabels(outline)
  const sectionOf = placeSections(outline)
  return {
    parsed,
    outline,
    reader: createTextReader(vocabulary),
    sectionOf,
    entrySections: findEntrySections(outline, parsed),
    labels,
    placed: new Set([
      ...sectionOf.keys(),
      ...labelledFields(labels, outline.vocabulary),
      ...(outline.titleSection === null ? [] : ['title' as const]),
    ]),
    isFilled: isFilled(parsed, outline.vocabulary),
  }
}

/** The fields of a record that a template has a place for: those that {@link renderIncident} fills or asks for in it. */
export function templateFields(template: string, options: TemplateOptions = {}): ReadonlySet<keyof Incident> {
  return planTemplate(openDocument(template, options), options).placed
}

const drafted: ReadonlySet<string> = new Set(Object.values(draftTitles))

function placeSections(outline: TemplateOutline): Map<SectionField, number> {
  const sectionOf = new Map<SectionField, number>()
  for (const field of sectionFields) {
    const { kind } = fieldSections[field]
    const at = outline.sections.findIndex(
      ({ kinds, title }, i) =>
        kinds[0] === kind && !drafted.has(title) && i !== outline.titleSection && !isInside(i, kind, outline),
    )
    if (at >= 0) sectionOf.set(field, at)
  }
  return sectionOf
}

function isInside(index: number, kind: SectionKind, { sections }: TemplateOutline): boolean {
  for (let at = sections[index]?.parent ?? null; at !== null; at = sections[at]?.parent ?? null) {
    if (sections[at]?.kinds.includes(kind)) return true
  }
  return false
}

/** Headings in which the parser finds an entry of a list: the name of a cause, the time of an event, a task. */
function findEntrySections(
  { sections, titleSection, vocabulary }: TemplateOutline,
  { places: source }: ParsedIncident,
): Set<number> {
  const places = source
    .paths()
    .filter(
      ([field, index]) =>
        (field === 'rootCauses' || field === 'timeline' || field === 'actionItems') && index !== undefined,
    )
    .flatMap((path) => source.place(path) ?? [])
  const entries = new Set<number>()
  for (const [i, { heading, parent, title }] of sections.entries()) {
    const place = heading && nodePlace(heading)
    if (place && drafted.has(title)) entries.add(i)
    if (!place || i === titleSection || parent === null || parent === titleSection) continue
    const holds = places.some(({ start, end }) => start.offset >= place.start.offset && end.offset <= place.end.offset)
    if (holds || entries.has(parent) || isDay(title, sections[parent]?.kinds ?? [], vocabulary)) entries.add(i)
  }
  return entries
}

function labelledFields(labels: ReadonlySet<string>, vocabulary: Vocabulary): (keyof Incident)[] {
  const fields = [...labels].flatMap((label) => findField(label, vocabulary) ?? [])
  return fields.filter((field): field is RecordLabel | 'title' => field === 'title' || field in recordLabels)
}

/** A heading of a timeline that opens with a time or a day, whatever stands below it. */
function isDay(title: string, kinds: readonly SectionKind[], vocabulary: Vocabulary): boolean {
  return kinds.includes('timeline') && readTime(title, vocabulary) !== null
}
