import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { renderIncident } from '../../src/template/render-incident.ts'
import { arbitraryIncident } from '../arbitrary/incident.ts'
import { fitToTemplate } from '../template/fit-to-template.ts'

const shipped = new URL('../../templates/', import.meta.url)
const templates = readdirSync(shipped).map((name) => [name, readFileSync(new URL(name, shipped), 'utf8')] as const)

/** What an author wrote, without what the parser works out from it. */
function authored(incident: Incident) {
  return {
    title: incident.title,
    date: incident.date,
    severity: incident.severity,
    status: incident.status,
    duration: incident.duration,
    environments: incident.environments,
    authors: incident.authors,
    tags: incident.tags,
    summary: incident.summary?.text ?? null,
    impact: incident.impact?.text ?? null,
    detection: incident.detection?.text ?? null,
    resolution: incident.resolution && {
      text: incident.resolution.text,
      steps: incident.resolution.steps.map(({ text, command }) => ({ text, command })),
    },
    timeline: incident.timeline.map(({ time, event }) => ({ ...time, event: event.text })),
    affectedServices: incident.affectedServices,
    rootCauses: incident.rootCauses.map(({ title, role, text }) => ({ title, role, text })),
    contributingFactors: incident.contributingFactors,
    actionItems: incident.actionItems,
    lessons: incident.lessons,
    references: incident.references.map(({ text, url }) => ({ text, url })),
  }
}

describe.each(templates)('%s', (_, template) => {
  test('gives back every authored field that it has a place for', () => {
    fc.assert(
      fc.property(arbitraryIncident, (incident) => {
        const { incident: read } = parseIncident(renderIncident(incident, template))
        expect(authored(read)).toEqual(authored(fitToTemplate(incident, template)))
      }),
      { numRuns: 100 },
    )
  })
})
