import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openUnmarked } from '../../src/document/open-unmarked.ts'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { renderIncident } from '../../src/template/render-incident.ts'
import { updateDraft } from '../../src/template/update-draft.ts'

const now = new Date('2026-03-15T09:00:00Z')
const shipped = new URL('../../templates/', import.meta.url)
const templates = readdirSync(shipped).map((name) => [name, readFileSync(new URL(name, shipped), 'utf8')] as const)
const at = (path: string) =>
  readSnapshot(new URL(`../fixtures/cluster/${path}`, import.meta.url).pathname, { cwd: '/', now })
const list = await at('harbor.json')
const dump = await at('harbor-dump')
const unseen: Snapshot = {
  ...list,
  takenAt: null,
  source: { kind: 'none', name: null, context: null, server: null, namespaces: null },
  objects: [],
  logs: [],
  gaps: [{ what: 'the cluster', reason: 'unreachable', detail: null, remedy: 'Name a file with --from.' }],
}
const draftOf = (snapshot: Snapshot) => draftIncident(snapshot, { now, title: 'Berths stay empty' })
const [first, later, none] = [draftOf(list), draftOf(dump), draftOf(unseen)]
const parts = ['affected-services', 'detection', 'earlier', 'findings', 'gaps', 'hypotheses', 'references', 'timeline']

describe.each(templates)('a document in %s', (_, template) => {
  const marked = renderIncident(first, template, { managed: true })

  test('has every part once, and is without its marks what it would be', () => {
    const names = [...marked.matchAll(/^<!-- postmortem:begin ([a-z-]+) sha256=[0-9a-f]{16} -->$/gm)]
    expect(names.map(([, name]) => name).sort()).toEqual(parts)
    for (const draft of [first, none]) {
      const managed = renderIncident(draft, template, { managed: true })
      const plain = renderIncident(draft, template)
      expect(openUnmarked(managed).text).toBe(plain)
      expect(parseIncident(managed).incident).toEqual(parseIncident(plain).incident)
      const found = (text: string) => lintIncident(parseIncident(text)).map(({ message }) => message)
      expect(found(managed)).toEqual(found(plain))
    }
  })

  test('takes a later snapshot in, and the same one only once', () => {
    for (const begun of [marked, renderIncident(none, template, { managed: true }), marked.replaceAll('\n', '\r\n')]) {
      const { document, rewritten, edited, missing, stray } = updateDraft(begun, later)
      expect([edited, missing, stray]).toEqual([[], [], []])
      expect(rewritten).toContain('findings')
      expect(document).toContain('a file system is read-only')
      expect(updateDraft(document, later)).toMatchObject({ document, rewritten: [] })
      expect(document.includes('\r')).toBe(begun.includes('\r'))
    }
    expect(updateDraft(marked, first)).toMatchObject({ document: marked, rewritten: [] })
  })

  test('a document begun without a cluster tells afterwards what one begun with it tells', () => {
    const begun = updateDraft(renderIncident(none, template, { managed: true }), first).document
    const told = (text: string) => {
      const { timeline, affectedServices, detection } = parseIncident(text).incident
      return { timeline, affectedServices, detection }
    }
    expect(told(begun)).toEqual(told(marked))
  })

  test('keeps what an earlier snapshot told of the course of it', () => {
    const old = parseIncident(marked).incident
    const { document } = updateDraft(marked, later)
    const { timeline, affectedServices } = parseIncident(document).incident
    const starts = timeline.map(({ time }) => time.start ?? '')
    expect(starts).toEqual([...starts].sort())
    for (const { time } of old.timeline) expect(starts).toContain(time.start)
    const names = affectedServices.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name } of old.affectedServices) expect(names).toContain(name)
  })

  test('a snapshot that knows nothing takes nothing away', () => {
    const { document, kept } = updateDraft(marked, none)
    expect(kept).toEqual(expect.arrayContaining(['hypotheses', 'detection', 'findings']))
    expect(parseIncident(document).incident.timeline).toEqual(parseIncident(marked).incident.timeline)
  })
})

const template = templates.find(([name]) => name === 'default.md')?.[1] ?? ''
const marked = renderIncident(first, template, { managed: true })
const row = /^\| [^|]*\| StatefulSet harbor\/pilot-cache: 0 of 1 pod is ready \|\n/m

test('a part that a person has changed stays, and what is new for it is proposed as it would be written', () => {
  const edited = marked.replace(row, '| 2026-03-13T23:02Z | Mara reboots the crane \\| by hand |\n')
  const { document, edited: byHand, proposals, rewritten } = updateDraft(edited, later)
  expect(byHand).toEqual(['timeline'])
  expect(rewritten).not.toContain('timeline')
  const cut = (text: string) => /postmortem:begin timeline[\s\S]*postmortem:end timeline/.exec(text)?.[0]
  expect(cut(document)).toBe(cut(edited))
  const [proposal] = proposals
  expect(proposal).toMatchObject({
    part: 'timeline',
    line: edited.split('\n').findIndex((l) => /begin timeline/.test(l)) + 1,
  })
  expect(proposal?.lines.some((line) => line.includes('read-only'))).toBe(true)
  expect(proposal?.lines.every((line) => !edited.includes(`${line}\n`))).toBe(true)
})

test.each([
  ['an aligned table', (text: string) => text.replace(/\| 2026-03-09T14:03:11Z \|/, '|   2026-03-09T14:03:11Z   |')],
  ['a row taken out and put back', (text: string) => text.replace(row, (found) => `${found.trimEnd()} \n`)],
])('%s is a change of nothing that is told', (_, edit) => {
  expect(updateDraft(edit(marked), first).proposals).toEqual([])
})

test("a part without its marks, or with half of them, is a person's", () => {
  const gone = marked
    .replace(/<!-- postmortem:begin timeline .*\n\n/, '')
    .replace(/\n<!-- postmortem:end timeline -->\n/, '')
  expect(updateDraft(gone, later)).toMatchObject({ missing: ['timeline'], edited: [], stray: [] })
  expect(parseIncident(updateDraft(gone, later).document).incident.timeline).toEqual(
    parseIncident(gone).incident.timeline,
  )
  const half = marked.replace(/<!-- postmortem:end timeline -->\n/, '')
  const line = half.split('\n').findIndex((text) => text.includes('begin timeline')) + 1
  expect(updateDraft(half, later)).toMatchObject({ missing: ['timeline'], stray: [line] })
})

test('an event that comes again stands once, with its new count', () => {
  const more = (object: Snapshot['objects'][number]) =>
    object.kind === 'Event' ? { ...object, count: Number(object['count'] ?? 1) + 5 } : object
  const again = draftOf({ ...list, objects: list.objects.map(more) })
  expect(again.repeatedEvents.length).toBeGreaterThan(first.repeatedEvents.length)
  const { timeline } = parseIncident(updateDraft(marked, again).document).incident
  expect(timeline.map(({ event }) => event.text)).toEqual(again.incident.timeline.map(({ event }) => event.text))
})

test('a section that was deleted stays deleted', () => {
  const gone = marked.replace(/<!-- postmortem:begin hypotheses[\s\S]*postmortem:end hypotheses -->\n\n/, '')
  const { document, missing } = updateDraft(gone, later)
  expect(missing).toEqual(['hypotheses'])
  expect(document).not.toContain('Hypotheses to Check')
})

test('a drafted document as a template gives its form and not its marks', () => {
  const fresh = renderIncident(none, marked, { managed: true })
  expect(fresh.match(/postmortem:begin timeline/g)).toHaveLength(1)
  expect(fresh).not.toContain('pilot-cache')
})
