import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { incidentDraftSchema } from '../../src/schema/cluster/incident-draft.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { templateFields } from '../../src/template/plan-template.ts'
import { renderIncident } from '../../src/template/render-incident.ts'

const now = new Date('2026-03-15T09:00:00Z')
const shipped = new URL('../../templates/', import.meta.url)
const templates = readdirSync(shipped).map((name) => [name, readFileSync(new URL(name, shipped), 'utf8')] as const)
const cluster = new URL('../fixtures/cluster/harbor.json', import.meta.url).pathname
const snapshot = await readSnapshot(cluster, { cwd: '/', now })
const unseen: Snapshot = {
  ...snapshot,
  takenAt: null,
  source: { kind: 'none', name: null, context: null, server: null, namespaces: null },
  objects: [],
  logs: [],
  gaps: [
    { what: 'the cluster', reason: 'unreachable', detail: 'connect ECONNREFUSED', remedy: 'Name a file with --from.' },
  ],
}
const earlier: Incident = {
  ...emptyIncident(),
  id: '2026-01-02-tide',
  path: 'incidents/2026-01-02-tide.md',
  title: 'Tide volume stuck',
  date: '2026-01-02',
  resolution: {
    text: 'The attachment was deleted.',
    markdown: 'The attachment was deleted.',
    steps: [
      {
        text: 'The attachment was deleted',
        command: 'kubectl delete volumeattachment tide',
        act: 'reattach-volume',
        byHand: true,
        outcome: 'unknown',
      },
    ],
  },
}
const evidence = [
  {
    query: 'Multi-Attach error',
    found: {
      kind: 'signature' as const,
      quote: 'Multi-Attach error for tide',
      path: earlier.path,
      at: 'timeline[0].event',
      line: 12,
    },
  },
]
const draft = draftIncident(snapshot, {
  now,
  earlier: [{ match: { incident: earlier.id, score: 0.8, verdict: 'same-mechanism', evidence }, incident: earlier }],
})

/** What a document has to give back of a draft. */
function drafted({
  title,
  date,
  window,
  environments,
  timeline,
  affectedServices,
  references,
  relatedIncidents,
  ...rest
}: Incident) {
  return {
    title,
    date,
    window,
    environments,
    affectedServices,
    references,
    relatedIncidents,
    timeline: timeline.map(({ time, event, milestone }) => ({ ...time, event: event.text, milestone })),
    detection: rest.detection?.text,
    empty: [
      rest.severity,
      rest.status,
      rest.duration,
      rest.summary,
      rest.impact,
      rest.resolution,
      ...rest.rootCauses,
      ...rest.actionItems,
      ...rest.lessons,
    ],
  }
}

describe.each(templates)('a draft in %s', (_, template) => {
  const placed: ReadonlySet<string> = templateFields(template)
  const document = renderIncident(draft, template)
  const parsed = parseIncident(document)

  test('parses to what was drafted', () => {
    expect(drafted(parsed.incident)).toEqual(drafted(draft.incident))
  })

  test('warns of exactly the fields left to a person', () => {
    const asked = draft.leftToPerson.filter(({ at }) => placed.has(at) || at === 'detection')
    const found = lintIncident(parsed)
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(found.map(({ ruleId }) => ruleId)).toEqual(asked.map(() => 'placeholder-left'))
    for (const { place } of found) {
      expect(document.slice(place?.start.offset, place?.end.offset)).toBe('TODO')
    }
  })

  test('says what could not be seen, and what an earlier incident looked like and was recovered by', () => {
    for (const { what } of draft.gaps) expect(document).toContain(what)
    expect(document).toContain('kubectl delete volumeattachment tide')
    expect(document).toContain('incidents/2026-01-02-tide.md:12')
  })

  test('without a source has title, date and what could not be seen, and lints without an error', () => {
    const bare = renderIncident(draftIncident(unseen, { now, title: 'Quay is down' }), template)
    const { incident, ...read } = parseIncident(bare)
    expect([incident.title, incident.date, incident.timeline, incident.affectedServices]).toEqual([
      'Quay is down',
      '2026-03-15',
      [],
      [],
    ])
    expect(bare).toMatch(/Missing Data\n\n- the cluster: not reachable\./)
    expect(lintIncident({ incident, ...read }).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('serves as a template that has nothing of it', () => {
    const next = renderIncident({ ...emptyIncident(), date: '2026-06-01' }, document)
    expect(next).not.toMatch(/harbor|node-d|ledger|tide|2026-03/)
  })
})

test('an earlier incident comes with the promises that are not marked as done, the urgent first', () => {
  const promise = (text: string, priority: string | null, status: Incident['actionItems'][number]['status']) => ({
    id: null,
    text,
    priority,
    owner: 'platform',
    status,
    due: null,
    dueText: null,
    links: [],
  })
  const promising: Incident = {
    ...earlier,
    actionItems: [
      promise('Write the runbook', 'low', null),
      promise('Alert on stuck attachments', 'high', 'open'),
      promise('Raise the timeout', 'high', 'done'),
      promise('Buy a new array', null, 'dropped'),
    ],
  }
  const match = { incident: earlier.id, score: 0.8, verdict: 'same-mechanism' as const, evidence }
  const one = draftIncident(snapshot, { now, earlier: [{ match, incident: promising }] })
  expect(one.earlier[0]?.promises.map(({ text }) => text)).toEqual(['Alert on stuck attachments', 'Write the runbook'])
  const document = renderIncident(one, '# {title}\n\n## Summary\n\n## Root Cause\n')
  expect(document).toContain('Action item not marked as done: Alert on stuck attachments (high, platform, open)')
  expect(document).not.toContain('Raise the timeout')
  const related = { ...match, verdict: 'related' as const }
  expect(
    draftIncident(snapshot, { now, earlier: [{ match: related, incident: promising }] }).earlier[0]?.promises,
  ).toEqual([])
})

describe('what is drafted', () => {
  test('is a valid draft whose every value says where it comes from', () => {
    expect(() => incidentDraftSchema.parse(draft)).not.toThrow()
    const told = new Set(draft.provenance.map(({ at }) => at))
    for (const i of draft.incident.affectedServices.keys()) expect(told).toContain(`affectedServices[${i}].impact`)
    for (const i of draft.incident.timeline.keys()) expect(told).toContain(`timeline[${i}]`)
  })

  test('is grouped by owner, and opens at the earliest sign', () => {
    const names = draft.incident.affectedServices.map(({ name, qualifier }) => `${name} ${qualifier}`)
    expect(new Set(names).size).toBe(names.length)
    const starts = draft.findings.flatMap(({ since, severity }) =>
      since === null || severity === 'info' ? [] : [Date.parse(since)],
    )
    expect(Date.parse(draft.incident.window.start ?? '')).toBe(Math.min(...starts))
  })

  test('states no cause as a fact', () => {
    expect(draft.incident.rootCauses).toEqual([])
    expect(draft.hypotheses.length).toBeGreaterThan(0)
    for (const { checks, because } of draft.hypotheses) {
      expect(because).not.toBe('')
      expect(checks.length).toBeGreaterThan(0)
      for (const { command } of checks) expect(command ?? 'kubectl get x').toMatch(/^kubectl (?:get|describe|logs) /)
    }
  })

  test('leaves out what abstains, and gives no advice from what is only related', () => {
    const match = { incident: earlier.id, score: 0.1, evidence }
    const none = draftIncident(snapshot, {
      now,
      earlier: [{ match: { ...match, verdict: 'none' }, incident: earlier }],
    })
    const related = draftIncident(snapshot, {
      now,
      earlier: [{ match: { ...match, verdict: 'related' }, incident: earlier }],
    })
    expect(none.earlier).toEqual([])
    expect(related.earlier.map(({ recovery }) => recovery)).toEqual([[]])
  })

  test('takes a person at their word', () => {
    const stated = draftIncident(snapshot, {
      now,
      title: 'Quay down',
      severity: { level: 'high', text: 'SEV2' },
      environments: ['Production'],
    })
    expect(stated.incident).toMatchObject({
      title: 'Quay down',
      severity: { text: 'SEV2' },
      environments: ['Production'],
    })
    expect(stated.leftToPerson.map(({ at }) => at)).not.toContain('severity')
    expect(stated.provenance.map(({ at }) => at)).not.toContain('title')
  })
})
