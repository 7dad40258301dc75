import type { Incident } from '../schema/incident.ts'
import type { IncidentDraft } from '../schema/incident-draft.ts'
import { draftTitles } from './draft-titles.ts'
import { earlierBlocks } from './earlier-blocks.ts'
import type { SectionForm } from './field-content.ts'
import { findingBlocks } from './finding-blocks.ts'
import { gapBlocks } from './gap-blocks.ts'
import { hypothesisBlocks } from './hypothesis-blocks.ts'
import type { TemplateOutline } from './outline-template.ts'
import type { TemplatePlan } from './plan-template.ts'
import { fieldSections, isUntold, type SectionField, sectionContent, sectionFields } from './section-content.ts'
import type { Edit } from './splice.ts'
import { styleOf } from './style-of.ts'
import { type MarkdownStyle, writeBlocks } from './write-markdown.ts'

interface NewSection {
  readonly title: string
  readonly text: string
  /** The field behind whose section it belongs; null for the end of the document. */
  readonly after: SectionField | null
}

/** Writes sections for what the template has no place for: told fields, and what only a draft knows. */
export function newSections(incident: Incident, draft: IncidentDraft | null, plan: TemplatePlan): Edit[] {
  const { outline, sectionOf } = plan
  const style = styleOf(outline)
  const level = sectionLevel(plan)
  const ruled = hasRules(outline)
  const byOffset = new Map<number, string[]>()
  for (const { title, text, after } of [
    ...draftSections(draft, style),
    ...fieldSectionsOf(incident, plan, level, style),
  ]) {
    const at = after === null ? undefined : sectionOf.get(after)
    const offset = at === undefined ? outline.source.length : endOf(at, outline)
    const section = `${'#'.repeat(level)} ${title}\n\n${text}`
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), section])
  }
  const rule = ruled ? '---\n\n' : ''
  return [...byOffset].map(([offset, texts]) => {
    if (offset < outline.source.length) {
      return { start: offset, end: offset, text: texts.map((text) => `${text}\n\n${rule}`).join('') }
    }
    const gap = outline.source.endsWith('\n') || outline.source === '' ? '\n' : '\n\n'
    return { start: offset, end: offset, text: gap + texts.map((text) => `${rule}${text}\n`).join('\n') }
  })
}

function draftSections(draft: IncidentDraft | null, style: MarkdownStyle): NewSection[] {
  if (draft === null) return []
  const { earlier, hypotheses, findings, gaps } = draft
  const sections: NewSection[] = []
  // A reader at three in the morning wants the lead first, and who has been here before.
  if (hypotheses.length > 0) {
    sections.push({
      title: draftTitles.hypotheses,
      text: writeBlocks(hypothesisBlocks(hypotheses), style),
      after: 'summary',
    })
  }
  if (earlier.length > 0) {
    sections.push({ title: draftTitles.earlier, text: writeBlocks(earlierBlocks(earlier), style), after: 'summary' })
  }
  if (findings.length > 0) {
    sections.push({ title: draftTitles.findings, text: writeBlocks(findingBlocks(draft), style), after: 'detection' })
  }
  if (gaps.length > 0) {
    sections.push({ title: draftTitles.gaps, text: writeBlocks(gapBlocks(gaps), style), after: 'detection' })
  }
  return sections
}

function fieldSectionsOf(
  incident: Incident,
  { sectionOf, outline }: TemplatePlan,
  level: number,
  style: MarkdownStyle,
): NewSection[] {
  const form: SectionForm = {
    source: '',
    vocabulary: outline.vocabulary,
    style,
    tables: [],
    list: null,
    itemHeading: null,
    level: Math.min(6, level + 1) as SectionForm['level'],
    timeHeading: { zone: null, approximate: false },
  }
  return sectionFields
    .filter((field) => !sectionOf.has(field) && !isUntold(field, incident))
    .map((field) => ({
      title: fieldSections[field].title,
      text: sectionContent(field, incident, form).text,
      after: null,
    }))
}

/** The level at which the template has its sections. */
function sectionLevel({ outline, sectionOf }: TemplatePlan): number {
  const levels = [...sectionOf.values()].map((at) => outline.sections[at]?.level ?? 2)
  const counts = new Map<number, number>()
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best?.[0] ?? 2
}

/** Tells whether the template parts its sections by rules. */
function hasRules({ sections }: TemplateOutline): boolean {
  const parted = sections.filter(({ nodes }) => nodes.at(-1)?.type === 'thematicBreak').length
  return parted * 2 >= sections.length
}

/** The offset behind a section and all of its subsections. */
function endOf(index: number, { sections, source }: TemplateOutline): number {
  const level = sections[index]?.level ?? 0
  const next = sections.findIndex((section, i) => i > index && section.level <= level)
  return next < 0 ? source.length : (sections[next - 1]?.end ?? source.length)
}
