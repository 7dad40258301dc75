import { expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { templateFields } from '../../src/template/plan-template.ts'
import { renderIncident } from '../../src/template/render-incident.ts'
import { extendVocabulary } from '../../src/vocabulary/extend-vocabulary.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'
import { fitToTemplate } from './fit-to-template.ts'

const vocabulary = extendVocabulary(builtinVocabulary(), {
  sections: { timeline: ['deck log'], impact: ['cargo lost'], 'action-items': ['orders'], services: ['ships'] },
  fields: { severity: ['swell'], date: ['tide'] },
  columns: { time: ['bell'], event: ['sighted'], action: ['order'], owner: ['on the bridge'], service: ['ship'] },
  severities: { critical: ['sev5'] },
})

const template = `# TODO

**Tide:** TODO
**Swell:** TODO

## Ships

| Ship |
|---|
| TODO |

## Cargo lost

TODO

## Deck log

| Bell (UTC) | Sighted |
|---|---|
| | TODO |

## Orders

| Order | On the bridge |
|---|---|
| TODO | |
`

const start = '2026-05-02T10:05Z'
const incident: Incident = {
  ...emptyIncident(),
  id: '2026-05-02-quay-ledger-stops',
  title: 'Quay ledger stops',
  language: 'en',
  date: '2026-05-02',
  severity: { level: 'critical', text: 'SEV5' },
  impact: { text: 'The crane was idle.', markdown: 'The crane was idle.' },
  affectedServices: [{ name: 'ledger', qualifier: null, environment: null, impact: null, duration: null }],
  timeline: [
    {
      time: { text: start, start, end: null, precision: 'minute', zone: 'Z', approximate: false },
      event: { text: 'The volume is full', markdown: 'The volume is full' },
      milestone: null,
    },
  ],
  actionItems: [
    {
      id: null,
      text: 'Watch the volume',
      owner: 'mara',
      priority: null,
      status: null,
      due: null,
      dueText: null,
      links: [],
    },
  ],
}

test("a template in a team's own words is filled in its own places, and reads back", () => {
  const rendered = renderIncident(incident, template, { vocabulary })
  const headings = (text: string): string[] => text.match(/^#+ .*|^\|.*\n\|-.*/gm) ?? []
  expect(headings(rendered).slice(1)).toEqual(headings(template).slice(1))
  expect(rendered).not.toContain('TODO')
  expect(rendered).toContain('**Swell:** SEV5\n')
  const { title, date, severity, impact, affectedServices, timeline, actionItems } = incident
  const told = { title, date, severity, impact, affectedServices, timeline, actionItems }
  expect(parseIncident(rendered, { vocabulary }).incident).toMatchObject(told)
  expect(fitToTemplate(incident, template, { vocabulary })).toEqual(incident)
})

test('without those words the record is added in sections of its own, and nothing is lost', () => {
  const rendered = renderIncident(incident, template)
  expect(rendered).toContain('## Timeline\n')
  expect(parseIncident(rendered).incident).toMatchObject({ timeline: incident.timeline, impact: incident.impact })
})

test('the fields that a template has a place for are those of the words that it is read with', () => {
  const team = ['affectedServices', 'impact', 'timeline', 'actionItems', 'date', 'severity']
  expect([...templateFields(template, { vocabulary })]).toEqual(expect.arrayContaining(team))
  const known = templateFields(template)
  for (const field of ['severity', 'timeline', 'actionItems'] as const) expect(known.has(field)).toBe(false)
})
