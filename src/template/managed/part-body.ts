import { type DraftPart, draftParts, managedFields, type PartName, partOfField } from '../../document/part-name.ts'
import { type MarkdownStyle, writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { earlierBlocks } from '../content/earlier-blocks.ts'
import { findingBlocks } from '../content/finding-blocks.ts'
import { gapBlocks } from '../content/gap-blocks.ts'
import { hypothesisBlocks } from '../content/hypothesis-blocks.ts'
import { fieldSections, isUntold, sectionContent } from '../content/section-content.ts'
import { draftTitles } from '../draft-titles.ts'
import type { SectionForm } from '../field-content.ts'
import type { TemplatePlan } from '../plan-template.ts'
import { bareForm, sectionForm } from '../section-form.ts'

/** What a part says of a draft. */
export interface PartBody {
  /** The heading that it has where it is a section of its own. */
  readonly title: string
  /** Without heading; empty where there is nothing to say. */
  readonly body: string
}

/** Writes what belongs in each managed part, in the form that the document has for it. */
export function partBodies(draft: IncidentDraft, plan: TemplatePlan, level: number): Map<PartName, PartBody> {
  const bodies = new Map<PartName, PartBody>()
  for (const field of managedFields) {
    const at = plan.sectionOf.get(field)
    const form = at === undefined ? bareForm(level, plan) : sectionForm(at, plan)
    const body = fieldBody(field, draft.incident, form)
    bodies.set(partOfField[field], { title: fieldSections[field].title, body })
  }
  for (const part of draftParts) {
    bodies.set(part, { title: draftTitles[part], body: draftBody(part, draft, bareForm(level, plan).style) })
  }
  return bodies
}

function fieldBody(field: (typeof managedFields)[number], incident: Incident, form: SectionForm): string {
  return isUntold(field, incident) ? '' : sectionContent(field, incident, form).text
}

/** What only a draft knows; empty where it knows nothing of it. */
export function draftBody(part: DraftPart, draft: IncidentDraft, style: MarkdownStyle): string {
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
