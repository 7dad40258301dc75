import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import { type TemplateOptions, templateFields } from './plan-template.ts'

/**
 * Lists what a draft leaves to a person in a template: the fields for which the template has a place, and those that the
 * draft has begun. What has neither is not asked for in the document.
 */
export function listLeftToPerson(
  { leftToPerson, incident }: IncidentDraft,
  template: string,
  options: TemplateOptions = {},
): IncidentDraft['leftToPerson'] {
  const asked: ReadonlySet<string> = templateFields(template, options)
  const begun = new Set(Object.entries(incident).flatMap(([field, value]) => (isEmpty(value) ? [] : [field])))
  return leftToPerson.filter(({ at }) => asked.has(at) || begun.has(at))
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
