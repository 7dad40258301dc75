import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { writeBlocks } from '../../src/markdown/write/write-markdown.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { renderIncident } from '../../src/template/render-incident.ts'
import { updateDraft } from '../../src/template/update-draft.ts'

const override = /[\u202a-\u202e\u2066-\u2069]/u
const now = new Date('2026-03-15T09:00:00Z')
const shipped = new URL('../../templates/', import.meta.url)
const templates = readdirSync(shipped).map((name) => [name, readFileSync(new URL(name, shipped), 'utf8')] as const)
const cluster = new URL('../fixtures/cluster/harbor.json', import.meta.url).pathname

/** What an API server checks against its own lists, and where no one can write what they like. */
const checked = new Set(['kind', 'apiVersion', 'type', 'status', 'phase', 'reason', 'schemaVersion'])

/** Puts an override at the end of every string of a snapshot, so that names that refer to each other still do. */
function turned<Value>(value: Value, key = ''): Value {
  if (typeof value === 'string') {
    return (checked.has(key) || /^\d{4}-\d{2}-/.test(value) ? value : `${value}\u202e\u2067`) as Value
  }
  if (Array.isArray(value)) return value.map((one) => turned(one, key)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, turned(inner, name)])) as Value
}

const plain = await readSnapshot(cluster, { cwd: '/', now })
const snapshot: Snapshot = {
  ...turned(plain),
  kind: plain.kind,
  source: { ...turned(plain.source), kind: plain.source.kind },
  gaps: [{ what: 'nodes\u202e', reason: 'denied', detail: 'no\u2066 access', remedy: 'kubectl \u202aget nodes' }],
}
const earlier = turned({
  ...emptyIncident(),
  id: 'tide',
  title: 'Tide stuck',
  path: 'incidents/tide.md',
  resolution: { text: 'Deleted it', markdown: 'Deleted it', steps: [] },
})
const draft = draftIncident(snapshot, {
  now,
  title: 'Quay \u202edown',
  authors: ['mara\u202e'],
  environments: ['prod\u2066'],
  severity: { level: 'high', text: 'SEV2\u202e' },
  status: { state: 'ongoing', text: 'On\u202bgoing' },
  earlier: [
    {
      incident: earlier,
      match: {
        incident: earlier.id,
        score: 0.8,
        verdict: 'same-mechanism',
        evidence: [
          {
            query: 'stuck\u202e',
            found: { kind: 'signature', quote: 'stuck\u202e', path: earlier.path, at: 'title', line: 1 },
          },
        ],
      },
    },
  ],
})

test.each([
  ...templates,
  ['front matter', '---\ntitle: x\nseverity: x\nauthors: [x]\nid: x\n---\n\n## Summary\n'],
  ['TOML', '+++\ntitle = "x"\nseverity = "x"\nauthors = ["x"]\n+++\n\n## Summary\n'],
] as const)('nothing of a cluster or a person turns the reading order of a draft: %s', (_, template) => {
  expect(draft.findings.length).toBeGreaterThan(3)
  expect(JSON.stringify(draft.findings)).toMatch(override)
  const document = renderIncident(draft, template, { managed: true })
  expect(document).not.toMatch(override)
  const later = renderIncident(draftIncident({ ...plain, objects: [], logs: [] }, { now }), template, { managed: true })
  expect(updateDraft(later, draft).document).not.toMatch(override)
})

test('an override does not hide a mark from being escaped', () => {
  const text = (value: string) => writeBlocks([{ type: 'paragraph', children: [{ type: 'text', value }] }])
  expect(text('\u202e# Root cause')).toBe('\\# Root cause')
  expect(text('a \u2066- b')).toBe('a - b')
})
