import type { List, Table } from 'mdast'
import type { Place } from '../diagnostic/place.ts'
import type { SourceText } from '../diagnostic/source-text.ts'
import { readItems } from '../markdown/read/list.ts'
import type { MappedText } from '../markdown/read/mapped-text.ts'
import { readTable } from '../markdown/read/table.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { parseDuration } from '../time/duration.ts'
import { findField } from '../vocabulary/find-field.ts'
import { isColumn } from '../vocabulary/is-column.ts'
import type { FieldName } from '../vocabulary/language.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Block } from './block.ts'
import type { FrontMatter } from './front-matter.ts'
import { isKeyTable } from './key-table.ts'
import { type Label, splitLabel } from './label.ts'
import { type DocumentSection, isFieldBlock, walkSections } from './section-tree.ts'

/** A labelled value: "**Severity:** high", a row of a metadata table, a key of the front matter. */
export interface LabelledValue {
  readonly field: FieldName
  readonly label: string
  readonly text: string
  /** Null for the values of front matter. */
  readonly value: MappedText | null
  /** Where the value is a list: its items. */
  readonly items: readonly MappedText[]
  readonly place: Place | null
  /** True where it stands among the document's metadata, not in the middle of a section. */
  readonly leading: boolean
}

/** Labels in these sections describe an event, a cause or a task, and not the incident. */
export const closedKinds: ReadonlySet<SectionKind> = new Set([
  'timeline',
  'action-items',
  'root-causes',
  'contributing-factors',
  'trigger',
  'lessons',
  'references',
  'appendix',
  'resolution',
  'background',
])

/** Collects the labelled values of a document in its order, front matter first. */
export function readLabelledValues(
  document: DocumentSection,
  frontMatter: FrontMatter | null,
  source: SourceText,
  vocabulary: Vocabulary,
): LabelledValue[] {
  const labels = frontMatterValues(frontMatter, vocabulary)
  const last = [...walkSections(document)].at(-1)
  for (const section of walkSections(document)) {
    if (isClosed(section)) {
      if (section === last) labels.push(...closingValues(section, source, vocabulary))
      continue
    }
    const isLeading = section.kinds.length === 0 || section.kinds.includes('metadata')
    labels.push(...headingValues(section, vocabulary))
    for (const [i, block] of section.blocks.entries()) {
      const leading = isLeading || (section.kinds.includes('summary') && isFieldBlock(block, source, vocabulary))
      labels.push(...blockValues(block, leading, source, vocabulary))
      labels.push(...belowLabel(block, section.blocks[i + 1], leading, source, vocabulary))
    }
  }
  return labels
}

/** "Severity: Sev 2" and its like on the last lines of a document, after a list or a paragraph of another section. */
function closingValues(section: DocumentSection, source: SourceText, vocabulary: Vocabulary): LabelledValue[] {
  const block = section.blocks.at(-1)
  if (block?.node.type !== 'paragraph' || section.blocks.length < 2) return []
  return isFieldBlock(block, source, vocabulary) ? blockValues(block, true, source, vocabulary) : []
}

function isClosed(section: DocumentSection | null): boolean {
  for (let at = section; at; at = at.parent) if (at.kinds.some((kind) => closedKinds.has(kind))) return true
  return false
}

function frontMatterValues(frontMatter: FrontMatter | null, vocabulary: Vocabulary): LabelledValue[] {
  return (frontMatter?.entries ?? []).flatMap(({ key, values, place }) => {
    const field = findField(key.replace(/([a-z])([A-Z])/g, '$1 $2'), vocabulary)
    if (field === null || values.length === 0) return []
    return [{ field, label: key, text: values.join(', '), value: null, items: [], place, leading: true }]
  })
}

/** "## Severity: SEV2", or "## Status" with its value in the first line below. */
function headingValues(section: DocumentSection, vocabulary: Vocabulary): LabelledValue[] {
  if (section.title === null || section.origin !== 'heading' || section.level === 1) return []
  const label = splitLabel(section.title)
  if (label && label.value.text !== '') {
    const field = findField(label.label.text, vocabulary)
    return field === null || section.kinds.length > 0 ? [] : [createValue(field, label.label.text, label.value, true)]
  }
  const field = findField(section.title.text, vocabulary)
  const [line] = section.blocks[0]?.node.type === 'paragraph' ? section.blocks[0].text.lines() : []
  if (field === null || line === undefined || section.kinds.length > 0 || isLabel(line, vocabulary)) return []
  return [createValue(field, section.title.text, line, true)]
}

/** "**SEV4 (low)** — dashboard only" is a value, for all that it is bold: no field is called so. */
function isLabel(line: MappedText, vocabulary: Vocabulary): boolean {
  const label = splitLabel(line)
  if (!label?.marked) return false
  return (
    /[:：]/u.test(line.text.slice(0, label.label.text.length + 2)) || findField(label.label.text, vocabulary) !== null
  )
}

/** "**Status:**" alone on its line, and its value in the paragraph or the list below it. */
function belowLabel(
  block: Block,
  below: Block | undefined,
  leading: boolean,
  source: SourceText,
  vocabulary: Vocabulary,
): LabelledValue[] {
  const [line, ...others] = block.node.type === 'paragraph' ? block.text.lines() : []
  const label = line && splitLabel(line)
  if (!below || !label || label.value.text !== '' || others.length > 0) return []
  const field = findField(label.label.text, vocabulary)
  if (field === null || !(label.marked || (below.node.type === 'list' && namesServices(field, label)))) return []
  if (below.node.type === 'list') {
    const items = readItems(below.node, source).map(({ lead }) => lead.collapsed())
    return [{ ...createValue(field, label.label.text, label.value, leading), items, place: below.text.place() }]
  }
  const [value] = below.node.type === 'paragraph' ? below.text.lines() : []
  return value === undefined || splitLabel(value)?.marked ? [] : [createValue(field, label.label.text, value, leading)]
}

function blockValues(block: Block, leading: boolean, source: SourceText, vocabulary: Vocabulary): LabelledValue[] {
  const isQuoted = block.node.type === 'blockquote' && leading
  if (block.node.type === 'paragraph' || isQuoted)
    return block.text.lines().flatMap((line) => lineValues(line, leading, vocabulary))
  if (block.node.type === 'list') return listValues(block.node, leading, source, vocabulary)
  if (block.node.type === 'table' && leading) return tableValues(block.node, source, vocabulary)
  return []
}

/** A line may hold several, parted by bars: "**Date:** 2026-02-03 | **Severity:** high". */
function lineValues(line: MappedText, leading: boolean, vocabulary: Vocabulary): LabelledValue[] {
  const starts = line
    .marks('strong')
    .map(({ start }) => start)
    .filter((start) => start > 0 && /[|·•;,]\s*$/u.test(line.text.slice(0, start)))
  const parts = [0, ...starts].map((start, i) => line.slice(start, starts[i] ?? line.text.length))
  return parts.flatMap((part, i) => {
    const separator = i < parts.length - 1 ? /\s*[|·•;,]?\s*$/u : /\s*$/u
    const trimmed = part.slice(0, part.text.replace(separator, '').length).trim()
    const label = splitLabel(trimmed) ?? (leading ? splitBold(trimmed, vocabulary) : null)
    if (!label || label.value.text === '') return []
    const field = findField(label.label.text, vocabulary)
    if (!label.marked && !leading && !namesServices(field, label)) return []
    return field === null ? [] : [createValue(field, label.label.text, label.value.collapsed(), leading)]
  })
}

/** "**Date** 12 March 2026": bold words that are the name of a field need no colon. */
function splitBold(line: MappedText, vocabulary: Vocabulary): Label | null {
  const bold = line.marks('strong').find(({ start, end }) => start === 0 && end > 0 && end < line.text.length)
  const label = bold && line.slice(0, bold.end).trim()
  if (!bold || !label || findField(label.text, vocabulary) === null) return null
  return { label, value: line.slice(bold.end).trim(), marked: true }
}

function listValues(list: List, leading: boolean, source: SourceText, vocabulary: Vocabulary): LabelledValue[] {
  return readItems(list, source).flatMap((item) => {
    const lead = item.lead.collapsed()
    const label = splitLabel(lead) ?? (leading ? splitBold(lead, vocabulary) : null)
    if (!label) return []
    const field = findField(label.label.text, vocabulary)
    const states = isMeasure(field, label.value.text, vocabulary) || namesServices(field, label)
    if (!label.marked && !leading && !states) return []
    const nested = item.rest.find((node) => node.type === 'list')
    const items = nested?.type === 'list' ? readItems(nested, source).map(({ lead }) => lead.collapsed()) : []
    if (field === null) return nested?.type === 'list' ? listValues(nested, leading, source, vocabulary) : []
    if (label.value.text === '' && items.length === 0) return []
    return [
      {
        ...createValue(field, label.label.text, label.value.collapsed(), leading),
        items,
        place: label.value.place() ?? item.place,
      },
    ]
  })
}

/** "Affected services: mail" and "The following systems were down:" say so anywhere; "System: it was slow" is prose. */
function namesServices(field: FieldName | null, { label }: Label): boolean {
  return field === 'services' && /\s|[\p{Script=Han}\p{Script=Hangul}]{4}/u.test(label.text)
}

/** "MTTR: 40 min" is a measure wherever it stands. */
function isMeasure(field: FieldName | null, value: string, vocabulary: Vocabulary): boolean {
  const measures: ReadonlySet<FieldName | null> = new Set(['timeToDetect', 'timeToMitigate', 'timeToResolve'])
  return measures.has(field) && parseDuration(value, vocabulary) !== null
}

function tableValues(table: Table, source: SourceText, vocabulary: Vocabulary): LabelledValue[] {
  const { header, rows } = readTable(table, source)
  const labels: LabelledValue[] = []
  const add = (label: MappedText | undefined, value: MappedText | undefined): void => {
    const field = label && findField(label.text.replace(/[:：]\s*$/u, ''), vocabulary)
    if (label && value && field && value.text !== '') labels.push(createValue(field, label.text, value, true))
  }
  if (isKeyTable(table, vocabulary)) {
    const [name, value] = header
    if (name && !isColumn(name.text, 'field', vocabulary)) add(name, value)
    for (const { cells } of rows) add(cells[0], cells[1])
    return labels
  }
  // One row under a header of labels: | Date | Severity | Duration |
  const [only] = rows
  if (
    rows.length !== 1 ||
    !only ||
    header.filter(({ text }) => findField(text, vocabulary) !== null).length * 2 <= header.length
  )
    return []
  for (const [i, label] of header.entries()) add(label, only.cells[i])
  return labels
}

function createValue(field: FieldName, label: string, value: MappedText, leading: boolean): LabelledValue {
  return { field, label, text: value.text, value, items: [], place: value.place(), leading }
}
