import { type DraftPart, draftParts, managedFields, type PartName, partOfField } from '../../document/part-name.ts'
import { type MarkdownStyle, writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { earlierBlocks } from '../content/earlier-blocks.ts'
import { findingBlocks } from '../content/finding-blocks.ts'
import { gapBlocks } from '../content/gap-blocks.ts'
import { hypothesisBlocks } from '../content/hypothesis-blocks.ts'
import { fieldSections, isEmptyField, sectionContent } from '../content/section-content.ts'
import { draftTitles } from '../draft-titles.ts'
import type { SectionForm } from '../field-content.ts'
import type { TemplatePlan } from '../plan-template.ts'
import { bareForm, sectionForm } from '../section-form.ts'

/** The text of a managed part. */
export interface PartText {
  /** The heading that it has where it is a section of its own. */
  readonly title: string
  /** Without heading; empty where the draft has nothing for it. */
  readonly body: string
}

/** Writes what belongs in each managed part, in the form that the document has for it. */
export function writeParts(draft: IncidentDraft, plan: TemplatePlan, level: number): Map<PartName, PartText> {
  const parts = new Map<PartName, PartText>()
  for (const field of managedFields) {
    const at = plan.sectionOf.get(field)
    const form = at === undefined ? bareForm(level, plan) : sectionForm(at, plan)
    const body = fieldBody(field, draft.incident, form)
    parts.set(partOfField[field], { title: fieldSections[field].title, body })
  }
  for (const part of draftParts) {
    parts.set(part, { title: draftTitles[part], body: writeDraftPart(part, draft, bareForm(level, plan).style) })
  }
  return parts
}

function fieldBody(field: (typeof managedFields)[number], incident: Incident, form: SectionForm): string {
  return isEmptyField(field, incident) ? '' : sectionContent(field, incident, form).text
}

/** Writes a part that only a draft has; empty where the draft has nothing for it. */
export function writeDraftPart(part: DraftPart, draft: IncidentDraft, style: MarkdownStyle): string {
  const { hypotheses, earlier, findings, gaps } = draft
  switch (part) {
    case 'hypotheses':
      return hypotheses.length === 0 ? '' : writeBlocks(hypothesisBlocks(hypotheses), style)
    case 'earlier':
      return earlier.length === 0 ? '' : writeBlocks(earlierBlocks(earlier), style)
    case 'findings':
      return findings.length === 0 ? '' : writeBlocks(findingBlocks(draft), style)
    case 'gaps':
      return gaps.length === 0 ? '' : writeBlocks(gapBlocks(gaps), style)
  }
}
