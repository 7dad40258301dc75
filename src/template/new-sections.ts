import { type DraftPart, draftParts, isManagedField, type PartName, partOfField } from '../document/part-name.ts'
import type { Edit } from '../markdown/write/splice.ts'
import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { countEach } from '../text/count-each.ts'
import { groupEntries } from '../text/group-entries.ts'
import {
  fieldSections,
  isEmptyField,
  type SectionField,
  sectionContent,
  sectionFields,
} from './content/section-content.ts'
import { draftTitles } from './draft-titles.ts'
import { writeWholeSection } from './managed/whole-section.ts'
import { wrapPart } from './managed/wrap-part.ts'
import { writeDraftPart } from './managed/write-parts.ts'
import type { TemplateOutline } from './outline-template.ts'
import type { TemplatePlan } from './plan-template.ts'
import { bareForm } from './section-form.ts'

interface NewSection {
  readonly title: string
  /** Empty for a part that waits for a later snapshot. */
  readonly text: string
  /** The field behind whose section it belongs; null for the end of the document. */
  readonly after: SectionField | null
  /** What it is kept up to date as; null for what is not. */
  readonly part: PartName | null
}

/**
 * Writes sections for what the template has no place for: fields with a value, and the parts that only a draft has. With
 * `managed`, those that a later snapshot may fill get their marks, empty or not.
 */
export function newSections(
  incident: Incident,
  draft: IncidentDraft | null,
  plan: TemplatePlan,
  managed: boolean,
): Edit[] {
  const { outline, sectionOf } = plan
  const level = sectionLevel(plan)
  const ruled = hasRules(outline)
  const added = [...draftSections(draft, plan), ...fieldSectionsOf(incident, plan, level, managed)]
  const placed = added.flatMap(({ title, text, after, part }): [number, string][] => {
    const marked = managed ? part : null
    if (text === '' && marked === null) return []
    const at = after === null ? undefined : sectionOf.get(after)
    const offset = at === undefined ? outline.source.length : endOf(at, outline)
    const rule = ruled ? (offset < outline.source.length ? 'after' : 'before') : null
    const section = text === '' ? '' : writeWholeSection({ title, level, body: text, rule })
    return [[offset, marked === null ? section : wrapPart(marked, section)]]
  })
  return [...groupEntries(placed)].map(([offset, texts]) => {
    if (offset < outline.source.length) {
      return { start: offset, end: offset, text: texts.map((text) => `${text}\n\n`).join('') }
    }
    const gap = outline.source.endsWith('\n') || outline.source === '' ? '\n' : '\n\n'
    return { start: offset, end: offset, text: gap + texts.map((text) => `${text}\n`).join('\n') }
  })
}

/** The hypotheses and the similar incidents come first: they are what the engineer on call needs. */
const neighbourOf: Readonly<Record<DraftPart, SectionField>> = {
  hypotheses: 'summary',
  earlier: 'summary',
  findings: 'detection',
  gaps: 'detection',
}

function draftSections(draft: IncidentDraft | null, { outline }: TemplatePlan): NewSection[] {
  if (draft === null) return []
  return draftParts.map((part) => ({
    title: draftTitles[part],
    text: writeDraftPart(part, draft, outline.style),
    after: neighbourOf[part],
    part,
  }))
}

function fieldSectionsOf(incident: Incident, plan: TemplatePlan, level: number, managed: boolean): NewSection[] {
  const form = bareForm(level, plan)
  return sectionFields
    .filter((field) => !plan.sectionOf.has(field))
    .filter((field) => !isEmptyField(field, incident) || (managed && isManagedField(field)))
    .map((field) => ({
      title: fieldSections[field].title,
      text: isEmptyField(field, incident) ? '' : sectionContent(field, incident, form).text,
      after: null,
      part: isManagedField(field) ? partOfField[field] : null,
    }))
}

/** The level at which the template has its sections. */
export function sectionLevel({ outline, sectionOf }: TemplatePlan): number {
  const levels = [...sectionOf.values()].map((at) => outline.sections[at]?.level ?? 2)
  const [best] = [...countEach(levels)].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best?.[0] ?? 2
}

/** Checks whether the template separates its sections by rules. */
export function hasRules({ sections }: TemplateOutline): boolean {
  const parted = sections.filter(({ nodes }) => nodes.at(-1)?.type === 'thematicBreak').length
  return parted * 2 >= sections.length
}

/** The offset behind a section and all of its subsections. */
function endOf(index: number, { sections, source }: TemplateOutline): number {
  const level = sections[index]?.level ?? 0
  const next = sections.findIndex((section, i) => i > index && section.level <= level)
  return next < 0 ? source.length : (sections[next - 1]?.end ?? source.length)
}
