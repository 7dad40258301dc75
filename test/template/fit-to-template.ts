import { openDocument } from '../../src/document/open-document.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { actionTable } from '../../src/template/content/actions-content.ts'
import { serviceTable } from '../../src/template/content/services-content.ts'
import { planTemplate, type TemplateOptions } from '../../src/template/plan-template.ts'
import { sectionForm } from '../../src/template/section-form.ts'

/**
 * Takes out of a record what a template has no column for: a table keeps the header that its team gave it. All other
 * fields have a place in every template, or get one when they are rendered.
 */
export function fitToTemplate(incident: Incident, template: string, options: TemplateOptions = {}): Incident {
  const plan = planTemplate(openDocument(template, options), options)
  const { sectionOf } = plan
  const services = sectionOf.get('affectedServices')
  const serviceColumns = services === undefined ? null : serviceTable(sectionForm(services, plan))?.columns
  const actions = sectionOf.get('actionItems')
  const actionColumns = actions === undefined ? null : actionTable(sectionForm(actions, plan))?.columns
  return {
    ...incident,
    affectedServices: incident.affectedServices.map((service) =>
      serviceColumns
        ? {
            ...service,
            environment: serviceColumns.has('environment') ? service.environment : null,
            impact: serviceColumns.has('impact') ? service.impact : null,
            duration: serviceColumns.has('duration') ? service.duration : null,
          }
        : service,
    ),
    actionItems: incident.actionItems.map((item) =>
      actionColumns
        ? {
            ...item,
            id: actionColumns.id === undefined ? null : item.id,
            owner: actionColumns.owner === undefined ? null : item.owner,
            priority: actionColumns.priority === undefined ? null : item.priority,
            status: actionColumns.status === undefined ? null : item.status,
            due: actionColumns.due === undefined ? null : item.due,
            dueText: actionColumns.due === undefined ? null : item.dueText,
            links: actionColumns.link === undefined ? item.links.slice(0, 1) : item.links,
          }
        : item,
    ),
  }
}
