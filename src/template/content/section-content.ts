import { writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { ResolutionStep } from '../../schema/incident/resolution.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'
import { actionsContent } from './actions-content.ts'
import { causesContent } from './causes-content.ts'
import { proseBlocks, sectionProse } from './prose-blocks.ts'
import { resolutionContent } from './resolution-content.ts'
import { servicesContent } from './services-content.ts'
import { referencesContent, textsContent } from './texts-content.ts'
import { timelineContent } from './timeline-content.ts'

/** The fields that have a section of their own, in the order of a document. */
export const sectionFields = [
  'summary',
  'affectedServices',
  'impact',
  'rootCauses',
  'contributingFactors',
  'timeline',
  'detection',
  'resolution',
  'actionItems',
  'lessons',
  'references',
] as const satisfies readonly (keyof Incident)[]
export type SectionField = (typeof sectionFields)[number]

/** Which section holds a field, and what it is called where the template has none. */
export const fieldSections: Record<SectionField, { readonly kind: SectionKind; readonly title: string }> = {
  summary: { kind: 'summary', title: 'Summary' },
  affectedServices: { kind: 'services', title: 'Affected Services' },
  impact: { kind: 'impact', title: 'Impact' },
  rootCauses: { kind: 'root-causes', title: 'Root Causes' },
  contributingFactors: { kind: 'contributing-factors', title: 'Contributing Factors' },
  timeline: { kind: 'timeline', title: 'Timeline' },
  detection: { kind: 'detection', title: 'Detection' },
  resolution: { kind: 'resolution', title: 'Resolution' },
  actionItems: { kind: 'action-items', title: 'Action Items' },
  lessons: { kind: 'lessons', title: 'Lessons Learned' },
  references: { kind: 'references', title: 'References' },
}

/** Checks whether a record has nothing for a section. */
export function isEmptyField(field: SectionField, incident: Incident): boolean {
  if (field === 'detection') return incident.detection?.text == null
  if (field === 'resolution') return incident.resolution?.text == null && ownSteps(incident).length === 0
  const value = field === 'rootCauses' ? ownCauses(incident) : incident[field]
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** Writes a field in the form of its section. A list without entries keeps its table, with a row that asks for them. */
export function sectionContent(field: SectionField, incident: Incident, form: SectionForm): FieldContent {
  switch (field) {
    case 'affectedServices':
      return servicesContent(incident.affectedServices, form)
    case 'timeline':
      return timelineContent(incident.timeline, form)
    case 'actionItems':
      return actionsContent(incident.actionItems, form)
    case 'rootCauses':
      return causesContent(ownCauses(incident), form)
    case 'contributingFactors':
    case 'lessons':
      return textsContent(incident[field], form)
    case 'references':
      return referencesContent(incident.references, form)
    case 'resolution':
      return incident.resolution
        ? resolutionContent({ ...incident.resolution, steps: ownSteps(incident) }, form)
        : { text: '', carrier: null }
    default: {
      const prose = sectionProse(incident[field])
      return { text: prose ? writeBlocks(proseBlocks(prose, form.reader), form.style) : '', carrier: null }
    }
  }
}

/** The steps that no section but the resolution states: its own, and those that stand nowhere. */
function ownSteps({ resolution, timeline, summary, impact }: Incident): ResolutionStep[] {
  const elsewhere = [...timeline.map(({ event }) => event.text), summary?.text ?? '', impact?.text ?? '']
  return (resolution?.steps ?? []).filter(
    ({ text }) => (resolution?.text ?? '').includes(text) || !elsewhere.some((words) => words.includes(text)),
  )
}

/** The root causes without the contributing factors, which the record lists a second time among them. */
function ownCauses({ rootCauses, contributingFactors }: Incident): Incident['rootCauses'] {
  const factors = new Set(contributingFactors)
  return rootCauses.filter(({ role, text }) => role !== 'contributing' || !factors.has(text))
}
