import type { Incident } from '../../schema/incident/incident.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import { defineRule } from '../define-rule.ts'

interface Requirement {
  readonly name: string
  /** Sections that answer it, filled or not: what is there and empty is left to `placeholder-left`. */
  readonly kinds: readonly SectionKind[]
  /** The same content elsewhere in the document, under a bold label or in front matter. */
  readonly stated: (incident: Incident) => boolean
  readonly remedy: string
}

/** Five answers without which the next reader can't use the document: what, when, why, how it was ended, what will change. */
const requirements: readonly Requirement[] = [
  {
    name: 'summary',
    kinds: ['summary', 'impact'],
    stated: ({ summary, impact }) => summary !== null || impact !== null,
    remedy: 'Add a "Summary" heading: what broke, for whom and for how long.',
  },
  {
    name: 'timeline',
    kinds: ['timeline'],
    stated: ({ timeline }) => timeline.length > 0,
    remedy: 'Add a "Timeline" heading: when it began, was noticed and ended.',
  },
  {
    name: 'root cause',
    kinds: ['root-causes', 'contributing-factors', 'trigger'],
    stated: ({ rootCauses, contributingFactors }) => rootCauses.length + contributingFactors.length > 0,
    remedy: 'Add a "Root Causes" heading; "not known yet" and what was ruled out is an answer too.',
  },
  {
    name: 'resolution',
    kinds: ['resolution'],
    stated: ({ resolution }) => resolution !== null,
    remedy: 'Add a "Resolution" heading: what ended it, with the commands, for whoever meets it next.',
  },
  {
    name: 'action items',
    kinds: ['action-items'],
    stated: ({ actionItems }) => actionItems.length > 0,
    remedy: 'Add an "Action Items" heading: what will change so that this does not come back.',
  },
]

export const requiredSection = defineRule({
  id: 'required-section',
  severity: 'error',
  why:
    'Without a summary, a timeline, a root cause, a resolution and action items, the next reader does not learn what broke, when, why, ' +
    'what ended it and what was promised, and recurrence cannot be seen.',
  remedy: 'Add the section that is missing.',
  check({ incident, report }) {
    for (const { name, kinds, stated, remedy } of requirements) {
      if (stated(incident) || incident.sections.some(({ kind }) => kinds.includes(kind))) continue
      report(['title'], `The document has no ${name}. ${remedy}`)
    }
  },
})
