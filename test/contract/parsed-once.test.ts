import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type * as Kit from '../../src/index.ts'
import type * as ParseMarkdown from '../../src/markdown/read/parse-markdown.ts'

const module = '../../src/markdown/read/parse-markdown.ts'
/** How often each text was parsed as Markdown. */
const counts = new Map<string, number>()
let kit: typeof Kit

// A graph of modules of its own, since tests share theirs.
beforeAll(async () => {
  vi.resetModules()
  const { parseMarkdown } = await vi.importActual<typeof ParseMarkdown>(module)
  vi.doMock(module, () => ({
    parseMarkdown: (text: string) => {
      counts.set(text, (counts.get(text) ?? 0) + 1)
      return parseMarkdown(text)
    },
  }))
  kit = await import('../../src/index.ts')
})
afterAll(() => {
  vi.doUnmock(module)
  vi.resetModules()
})
beforeEach(() => counts.clear())

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const incidents = readdirSync(new URL('../../incidents', import.meta.url)).map((name) => read(`incidents/${name}`))
const templates = readdirSync(new URL('../../templates', import.meta.url)).map((name) => read(`templates/${name}`))
const twice = (): string[] => [...counts].flatMap(([text, count]) => (count > 1 ? [text] : []))

test('an incident that is parsed and then linted', () => {
  const parsed = incidents.map((text) => kit.parseIncident(text))
  for (const each of parsed) kit.lintIncident(each)
  kit.lintCorpus(parsed)
  expect(new Set(counts.keys())).toEqual(new Set(incidents))
  expect(twice()).toEqual([])
})

test('a file of several incidents, all of them linted', () => {
  const text = incidents.map((each) => each.replace(/^---[\s\S]*?^---$/m, '')).join('\n\n')
  kit.lintCorpus(kit.parseIncidents(text))
  expect([...counts]).toEqual([[text, 1]])
})

test('an incident put together by hand is opened by lint', () => {
  const [text = ''] = incidents
  const { incident, places, diagnostics } = kit.parseIncident('')
  counts.clear()
  kit.lintIncident({ incident, places, diagnostics, text })
  kit.lintIncident({ incident, places, diagnostics, text })
  expect([...counts]).toEqual([[text, 1]])
})

test('an incident rendered into each template', () => {
  for (const text of incidents) {
    const { incident } = kit.parseIncident(text)
    for (const template of [...templates, text]) {
      counts.clear()
      kit.renderIncident(incident, template)
      expect(counts.get(template)).toBe(1)
      expect(twice()).toEqual([])
    }
  }
})

test('an update: the text before, and each text that is made of it', () => {
  for (const text of incidents) {
    const { incident } = kit.parseIncident(text)
    counts.clear()
    const patch = incident.actionItems.map((_, i) => ({
      op: 'replace' as const,
      path: `/actionItems/${i}/status`,
      value: 'done',
    }))
    const updated = kit.updateIncident(text, patch)
    expect(counts.get(text)).toBe(1)
    expect(counts.get(updated)).toBe(1)
    expect(twice()).toEqual([])
  }
})

test('a render into bullets that cannot hold what is to stand in them', () => {
  const template = '# Incident: x\n\n## Timeline\n\n- 10:00 — it began\n\n## Action Items\n\n- do it\n'
  const [first = ''] = incidents
  const { incident } = kit.parseIncident(first)
  const [entry] = incident.timeline
  const [item] = incident.actionItems
  if (!entry || !item) throw new Error('The example has no timeline or no action items.')
  const event = { text: '- owner: @mara', markdown: '\\- owner: @mara' }
  const record = {
    ...incident,
    timeline: [entry, { ...entry, event }, { ...entry, event }],
    actionItems: [item, { ...item, text: '@mara — due 2026-05-01' }],
  }
  counts.clear()
  expect(kit.renderIncident(record, template)).toContain('| Time')
  expect(twice()).toEqual([])
})

test('an update of a draft', async () => {
  const now = new Date('2026-03-15T09:00:00Z')
  const path = new URL('../fixtures/cluster/harbor.json', import.meta.url).pathname
  const draft = kit.draftIncident(await kit.readSnapshot(path, { cwd: '/', now }), { now, title: 'Berths stay empty' })
  for (const template of templates) {
    const text = kit.renderIncident(draft, template, { managed: true })
    counts.clear()
    kit.updateDraft(text, draft)
    expect(counts.get(text)).toBe(1)
    expect(twice()).toEqual([])
  }
})
