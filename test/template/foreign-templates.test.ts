import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { renderIncident } from '../../src/template/render-incident.ts'
import { updateDraft } from '../../src/template/update-draft.ts'

const now = new Date('2026-03-15T09:00:00Z')
const at = (path: string) =>
  readSnapshot(new URL(`../fixtures/cluster/${path}`, import.meta.url).pathname, { cwd: '/', now })
const stated = {
  now,
  title: 'Berths stay empty',
  severity: { level: 'high' as const, text: 'High' },
  authors: ['mara'],
}
const drafts = [draftIncident(await at('harbor.json'), stated), draftIncident(await at('harbor-dump'), stated)]
const read = (folder: string, name: string) => readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8')

/**
 * Forms of other houses, in our own words, each with the lines that a draft may change: values of labels, the title, and
 * the bodies of the sections that the kit knows. All other bytes have to be there, in their order.
 */
const foreign: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    'wiki-tables.md',
    [
      /^# Incident/,
      /^\| (?:Incident date|Severity|Status|Report owner|Duration) \|/,
      /^\|[ |]*$/,
      /^_The one/,
      /^How did we/,
    ],
  ],
  ['issue-checklist.md', [/^# Incident/, /^\* \*\*/, /^\* `00:00`/, /^\* \[ \] Corrective action \(/, /^\/assign/]],
  ['compte-rendu.md', [/^# Compte/, /^\*\*/, /^\*[^*].*\*$/, /^\|[ |]*$/]],
  ['shogai-hokoku.md', [/^# /, /^- .*：$/, /^（/, /^\|[ |]*$/]],
  ['front-matter-h1.md', [/^(?:title|date|severity|status|authors|services):/, /^What happened,/, /^\+ /, /^TBD$/]],
  ['questions.md', [/^Post-incident/, /^(?:Severity|Date|Author):/, /^Tell it/, /^\.\.\.$/, /^1\. first thing/]],
]
const shipped = readdirSync(new URL('../../templates/', import.meta.url)).map(
  (name) => [name, [/TODO/, /^None yet\.$/]] as const,
)

/** Stretches of lines that no draft may change, with their line ends. */
function fixedStretches(template: string, changing: readonly RegExp[]): string[] {
  const stretches: string[] = ['']
  for (const line of template.split(/(?<=\n)/)) {
    if (changing.some((form) => form.test(line.trimEnd()))) stretches.push('')
    else stretches[stretches.length - 1] += line
  }
  // A body may take the blank lines around it along.
  return stretches.map((text) => text.trim()).filter((text) => text !== '')
}

/** The sections between which a draft puts sections of its own. */
function cutAtHeadings(stretch: string): string[] {
  return stretch.split(/\n+(?=#{1,3} |.+\n[-=]{4,}\n)/)
}

describe.each([
  ...foreign.map(([name, changing]) => ['test/fixtures/templates', name, changing] as const),
  ...shipped.map(([name, changing]) => ['templates', name, changing] as const),
])('%s/%s', (folder, name, changing) => {
  const template = read(folder, name)

  test('every byte outside of what is filled is there, in its order', () => {
    for (const source of [template, template.replaceAll('\n', '\r\n')]) {
      for (const draft of [...drafts, { ...emptyIncident(), title: 'New' }]) {
        const document = renderIncident(draft, source)
        let from = 0
        for (const stretch of fixedStretches(source, changing).flatMap(cutAtHeadings)) {
          const found = document.indexOf(stretch.trim(), from)
          expect(found, `${JSON.stringify(stretch)} is lost`).toBeGreaterThanOrEqual(from)
          from = found + stretch.trim().length
        }
      }
    }
  })

  test('what is drafted is read back', () => {
    for (const draft of drafts) {
      const { incident } = parseIncident(renderIncident(draft, template))
      const told = ({ title, date, severity, authors, timeline, affectedServices, detection }: typeof incident) => ({
        title,
        date,
        severity,
        authors: authors.length > 0 ? authors : ['mara'],
        timeline: timeline.map(({ time, event }) => [time.start, time.approximate, event.text]),
        services: affectedServices.map((service) => [service.name, service.qualifier]),
        detection: detection?.text,
      })
      expect(told(incident)).toEqual(told(draft.incident))
      expect(incident.rootCauses).toEqual([])
    }
  })

  test('a later snapshot goes into the document once', () => {
    const [first, later] = drafts
    if (!first || !later) throw new Error('There are two snapshots.')
    const begun = renderIncident(first, template, { managed: true })
    const { document, edited, missing } = updateDraft(begun, later)
    expect({ edited, missing }).toEqual({ edited: [], missing: [] })
    expect(updateDraft(begun, first).document).toBe(begun)
    expect(updateDraft(document, later).document).toBe(document)
  })
})

test('a form keeps its own form: table, bullets, Setext headings', () => {
  const [draft] = drafts
  if (!draft) throw new Error('There is a snapshot.')
  const documents = new Map(
    foreign.map(([name]) => [name, renderIncident(draft, read('test/fixtures/templates', name))]),
  )
  expect(documents.get('wiki-tables.md')).toMatch(/^\| 2026-03-14T02:05:00Z \| \| `ledger-0`/m)
  expect(documents.get('issue-checklist.md')).toMatch(/^\* 2026-03-14T02:05:00Z - `ledger-0`/m)
  expect(documents.get('front-matter-h1.md')).toMatch(/^\+ \*\*2026-03-14T02:05:00Z\*\* — `ledger-0`/m)
  expect(documents.get('questions.md')).toMatch(/^Post-incident review: Berths stay empty\n=+\n/)
  expect(documents.get('shogai-hokoku.md')).toContain('- 発生日：2026-03-14\n')
})

/** The sentences of a document that tell something: what stands in no heading, table header, label or comment. */
function sentences(markdown: string): string[] {
  const bodies = markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .filter(
      (line, i, lines) => !/^#|^\s*\|?[\s:|-]+\|?\s*$/.test(line) && !/^\s*\|?[\s:|-]{3,}\|/.test(lines[i + 1] ?? ''),
    )
    .map((line) => line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, '').replace(/^\*\*[^*]+\*\*:?/, ''))
  return bodies
    .flatMap((line) => line.split(/\||(?<=[.!?。])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= 4 || /[\p{Script=Han}]{8}/u.test(sentence))
}

const told = [
  ...readdirSync(new URL('../../incidents/', import.meta.url)).map((name) => ['incidents', name] as const),
  ...readdirSync(new URL('../fixtures/incidents/', import.meta.url))
    .filter((name) => name.endsWith('.md') && name !== 'two-in-one.md')
    .map((name) => ['test/fixtures/incidents', name] as const),
]

test.each(told)('%s/%s as a template leaves none of its sentences', (folder, name) => {
  const old = read(folder, name)
  const fresh = renderIncident({ ...emptyIncident(), title: 'Next', date: '2026-11-20' }, old)
  expect(sentences(old).filter((sentence) => fresh.includes(sentence))).toEqual([])
})

test('the incidents have sentences to leave behind', () => {
  const counts = told.map(([folder, name]) => sentences(read(folder, name)).length)
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(told.length * 0.8)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300)
})

test('an incident with TOML front matter leaves no value of it', () => {
  const old =
    '+++\ntitle = "Gate stuck" # shown\nlayout = "post"\ndate = 2025-02-03\nteam = \'quay crew\'\nnote = """\nHal said so.\n"""\n[extra]\nauthors = ["Hal"]\n+++\n\nThe gate stood open.\n'
  const fresh = renderIncident({ ...emptyIncident(), title: 'A "new" one', date: '2026-11-20', authors: ['Jo'] }, old)
  expect(fresh).not.toMatch(/Gate|Hal|quay|2025|stood/)
  expect(fresh).toContain('title = "A \\"new\\" one" # shown\nlayout = "post"\ndate = "2026-11-20"\n')
  const { incident } = parseIncident(fresh)
  expect(incident).toMatchObject({ title: 'A "new" one', date: '2026-11-20' })
})
