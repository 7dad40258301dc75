import { openUnmarked } from '../document/open-unmarked.ts'
import { splice } from '../markdown/write/splice.ts'
import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { fillFrontMatterOf } from './fill/fill-head.ts'
import { fillSections } from './fill/fill-sections.ts'
import { fillTitle } from './fill/fill-title.ts'
import { planTemplate, type TemplateOptions } from './plan-template.ts'

export interface RenderOptions extends TemplateOptions {
  /**
   * Whether comments mark what {@link updateDraft} can keep up to date: services, timeline, detection, references and
   * the sections that only a draft has.
   * @default false
   */
  readonly managed?: boolean | undefined
}

/**
 * Writes an incident into a template, which is any postmortem in Markdown: its headings, labels, table headers and
 * comments stay byte for byte, its bodies make room. What the record does not have is asked for with `TODO`; what the
 * template has no place for is put into sections and labels of the same style, so that no fact is lost. A template that
 * is itself a filled incident gives only its form: no word of its bodies stays. A template in a team's own words is read
 * with `options.vocabulary`.
 */
export function renderIncident(
  record: Incident | IncidentDraft,
  template: string,
  { managed = false, ...options }: RenderOptions = {},
): string {
  const draft = 'incident' in record ? record : null
  const incident = 'incident' in record ? record.incident : record
  const document = openUnmarked(template, options)
  const plan = planTemplate(document, options)
  return splice(document.text, [
    ...fillFrontMatterOf(incident, plan),
    ...fillTitle(incident, plan),
    ...fillSections(incident, draft, plan, managed),
  ])
}
