import type { RootContent, Table } from 'mdast'
import { isKeyTable } from '../../document/key-table.ts'
import { isManagedField, partOfField } from '../../document/part-name.ts'
import { prompt } from '../../draft/left-to-person.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import type { LineContext } from '../../markdown/write/write-markdown.ts'
import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import { findField } from '../../vocabulary/find-field.ts'
import { fieldSections, isEmptyField, type SectionField, sectionContent } from '../content/section-content.ts'
import { holdsLabels, isHead } from '../find-labels.ts'
import { wrapPart } from '../managed/wrap-part.ts'
import { newSections } from '../new-sections.ts'
import type { TemplateSection } from '../outline-template.ts'
import type { TemplatePlan } from '../plan-template.ts'
import { type Fate, rebuildBody } from '../rebuild-body.ts'
import { sectionForm } from '../section-form.ts'
import { labelValue, missingLabels } from './fill-head.ts'
import { fillKeyTable } from './fill-key-table.ts'
import { fillLabels } from './fill-labels.ts'
import { writeTable } from './write-table.ts'

/** What stands in a section of references that has none: a statement, and nothing that a person has to do. */
const noReferences = 'None yet.'

/** Fills the bodies of the template's sections, takes out what they held, and adds sections for what has no place. */
export function fillSections(
  incident: Incident,
  draft: IncidentDraft | null,
  plan: TemplatePlan,
  managed: boolean,
): Edit[] {
  const { outline, sectionOf, entrySections } = plan
  const { source, sections } = outline
  const fieldOf = new Map([...sectionOf].map(([field, at]) => [at, field]))
  const head = headBlock(plan)
  const edits: Edit[] = []
  for (const [i, section] of sections.entries()) {
    const heading = nodePlace(section.heading ?? undefined)
    if (entrySections.has(i)) {
      if (heading) edits.push({ start: heading.start.offset, end: section.end, text: '' })
      continue
    }
    const field = fieldOf.get(i) ?? null
    const mark = (text: string): string =>
      managed && field !== null && isManagedField(field) ? wrapPart(partOfField[field], text) : text
    const filled = field === null ? null : fieldContent(field, incident, i, plan)
    const sample = head?.node ?? null
    const lines = head?.section === i ? missingLabels(incident, plan, sample, source) : ''
    const fates = new Map(
      section.nodes.map((node) => {
        const fate: Fate =
          filled?.carrier === node ? { text: mark(filled.text) } : fateOf(node, section, field, incident, plan)
        return [node, node === sample && lines !== '' ? withLines(fate, node, lines, source) : fate] as const
      }),
    )
    const body = contentOf(i, field, filled, incident, fates, plan)
    const content = sample === null && lines !== '' ? lines : body === null ? null : mark(body)
    const edit = rebuildBody(section, source, (node) => fates.get(node) ?? 'drop', content)
    if (edit) edits.push(edit)
  }
  return [...edits, ...newSections(incident, draft, plan, managed)]
}

function fieldContent(field: SectionField, incident: Incident, at: number, plan: TemplatePlan) {
  const content = sectionContent(field, incident, sectionForm(at, plan))
  return isEmptyField(field, incident) && content.carrier === null ? null : content
}

/** What stands in the body beside what stays of it. */
function contentOf(
  at: number,
  field: SectionField | null,
  filled: ReturnType<typeof fieldContent>,
  incident: Incident,
  fates: ReadonlyMap<RootContent, Fate>,
  { outline, sectionOf }: TemplatePlan,
): string | null {
  if (filled) return filled.carrier === null ? filled.text : null
  if (field === 'references') return noReferences
  if (field !== null) {
    return [...fates.keys()].some((node) => isEmptiedTable(node, fates.get(node))) ? null : emptyPrompt(at, outline)
  }
  const section = outline.sections[at]
  const dropped = [...fates].some(([node, fate]) => fate === 'drop' && node.type !== 'html')
  // A subsection of a section that is filled asks for nothing: its heading alone stays.
  return dropped && section !== undefined && !insideFilled(section, incident, outline.sections, sectionOf)
    ? prompt
    : null
}

/** The prompt in the form of the section: alone, or after the marker of its list. */
function emptyPrompt(at: number, { sections, source }: TemplatePlan['outline']): string {
  const list = sections[at]?.nodes.find((node) => node.type === 'list')
  const item = list?.type === 'list' ? list.children[0] : undefined
  const start = nodePlace(item)?.start.offset
  if (item === undefined || start === undefined) return prompt
  const marker = /^(?:[-*+]|\d+[.)])[ \t]+/.exec(source.slice(start))?.[0] ?? '- '
  return `${marker}${typeof item.checked === 'boolean' ? '[ ] ' : ''}${prompt}`
}

function insideFilled(
  section: TemplateSection,
  incident: Incident,
  sections: readonly TemplateSection[],
  sectionOf: TemplatePlan['sectionOf'],
): boolean {
  const filled = [...sectionOf].filter(([field]) => !isEmptyField(field, incident)).map(([, at]) => at)
  for (let at = section.parent; at !== null; at = sections[at]?.parent ?? null) if (filled.includes(at)) return true
  return false
}

/** What becomes of a node that is not the field's own table. */
function fateOf(
  node: RootContent,
  section: TemplateSection,
  field: SectionField | null,
  incident: Incident,
  plan: TemplatePlan,
): Fate {
  const { outline, isFilled } = plan
  const { source, vocabulary } = outline
  if (node.type === 'thematicBreak') return 'keep'
  const stays = !isFilled && field === null && isOwn(section, outline)
  if (node.type === 'html') return stays || (isComment(node.value) && !isFilled) ? 'keep' : 'drop'
  const open = holdsLabels(section, outline)
  const head = isHead(section, outline)
  const valuesIn =
    (context: LineContext) =>
    (label: string, bold = true): string | null => {
      const known = findField(label, vocabulary)
      return known === null && !(head && bold) ? null : (labelValue(incident, label, context, vocabulary) ?? prompt)
    }
  if (node.type === 'table') {
    if (open && isKeyTable(node, vocabulary)) return { text: fillKeyTable(node, source, vocabulary, valuesIn('cell')) }
    if (stays) return 'keep'
    return field !== null && !isEmptyField(field, incident) ? 'drop' : { text: emptied(node, source) }
  }
  const text = open ? fillLabels(node, source, valuesIn('paragraph'), { keepRest: stays }) : null
  return text === null ? (stays ? 'keep' : 'drop') : { text }
}

/** Kinds that hold values of the record: a hint that stays under one would be read as a fact. */
const recordKinds: ReadonlySet<SectionKind> = new Set([
  ...Object.values(fieldSections).map(({ kind }) => kind),
  'trigger',
])

/** Checks whether a section is the team's alone: neither it nor one that it belongs to holds values of the record. */
function isOwn(section: TemplateSection, { sections }: TemplatePlan['outline']): boolean {
  for (let at: TemplateSection | undefined = section; at; at = at.parent === null ? undefined : sections[at.parent]) {
    if (at.kinds.some((kind) => recordKinds.has(kind))) return false
  }
  return true
}

/** The header of a table, and a row that asks in its first column. */
function emptied(table: Table, source: string): string {
  return writeTable({ table, source, width: table.children[0]?.children.length ?? 1, rows: [], asking: 0 })
}

function isEmptiedTable(node: RootContent, fate: Fate | undefined): boolean {
  return node.type === 'table' && typeof fate === 'object'
}

function isComment(html: string): boolean {
  return /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)+\s*$/.test(html)
}

/** The block that holds the template's metadata, into which missing labels go; the section where they go without one. */
function headBlock({ outline }: TemplatePlan): { section: number; node: RootContent | null } | null {
  const { source, sections, titleSection, vocabulary } = outline
  for (const [i, section] of sections.entries()) {
    if (!isHead(section, outline)) continue
    const node = section.nodes.find((each) =>
      each.type === 'table'
        ? isKeyTable(each, vocabulary)
        : fillLabels(each, source, (label, bold) => (bold || findField(label, vocabulary) !== null ? '' : null)) !==
          null,
    )
    if (node) return { section: i, node }
  }
  return { section: titleSection ?? 0, node: null }
}

function withLines(fate: Fate, node: RootContent, lines: string, source: string): Fate {
  if (fate === 'drop') return { text: lines }
  const place = nodePlace(node)
  const text = fate === 'keep' ? source.slice(place?.start.offset, place?.end.offset) : fate.text
  return { text: `${text}${node.type === 'paragraph' ? '  ' : ''}\n${lines}` }
}
