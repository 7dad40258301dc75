import { readdirSync, readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/markdown/read/parse-markdown.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import type { TimelineEntry } from '../../src/schema/incident/timeline-entry.ts'
import { renderIncident } from '../../src/template/render-incident.ts'

const shipped = new URL('../../templates/', import.meta.url)
const templates = readdirSync(shipped).map((name) => [name, readFileSync(new URL(name, shipped), 'utf8')] as const)

function entry(text: string, event: string, zone: string | null = 'Z'): TimelineEntry {
  const start = text.replace(/^~/, '')
  return {
    time: { text, start, end: null, precision: 'minute', zone, approximate: text.startsWith('~') },
    event: { text: event, markdown: event },
    milestone: null,
  }
}

const incident: Incident = {
  ...emptyIncident(),
  title: 'Quay ledger stops taking writes',
  date: '2026-05-02',
  severity: { level: 'high', text: 'High' },
  summary: { text: 'The ledger was read-only.', markdown: 'The ledger was read-only.' },
  timeline: [entry('2026-05-02T10:05Z', 'ledger-0 logs `a | b`'), entry('2026-05-02T10:20Z', 'The pod is deleted')],
  lessons: ['Watch the volume, not the pod'],
}
const [first] = incident.timeline

describe('a shipped template', () => {
  test.each(templates)('%s stays byte for byte where a record says nothing', (_, template) => {
    expect(renderIncident(emptyIncident(), template)).toBe(template)
  })

  test.each(templates)('%s reads as a record that says nothing', (_, template) => {
    const { incident: read } = parseIncident(template)
    expect({ ...read, sections: [], language: null }).toEqual(emptyIncident())
  })

  test.each(templates)('%s with CRLF line ends keeps to them', (_, template) => {
    const rendered = renderIncident(incident, template.replaceAll('\n', '\r\n'))
    expect(rendered.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(parseIncident(rendered).incident.timeline).toHaveLength(2)
  })
})

describe('a form of the template', () => {
  test('table: its own columns in their own order, every other byte as it was', () => {
    const template =
      '# TODO\n\nDate unknown\n\n## Timeline\n\n|What happened | Who|When (UTC)|\n|:--|:-:|--:|\n| x | y | z |\n'
    const rendered = renderIncident({ ...emptyIncident(), timeline: incident.timeline }, template)
    expect(rendered).toContain('|What happened | Who|When (UTC)|\n|:--|:-:|--:|\n')
    expect(rendered).toContain('| | 2026-05-02T10:20Z |')
    expect(parseIncident(rendered).incident.timeline.map(({ event }) => event.text)).toEqual([
      'ledger-0 logs `a | b`',
      'The pod is deleted',
    ])
  })

  test('bullets: its marker, its bold times and its separator', () => {
    const template = '# TODO\n\n## Timeline\n\n* **2024-01-02 03:04**: something old\n'
    const rendered = renderIncident(incident, template)
    expect(rendered).toContain('* **2026-05-02T10:20Z**: The pod is deleted')
    expect(rendered).not.toContain('something old')
  })

  test('bullets that would not read back become a table', () => {
    const template = '# TODO\n\n## Timeline\n\n- 2024-01-02 03:04 - old\n'
    const rendered = renderIncident({ ...incident, timeline: [entry('2026-05-02T10:05Z', '- dashed')] }, template)
    expect(parseIncident(rendered).incident.timeline[0]?.event.text).toBe('- dashed')
  })

  test('a heading a time', () => {
    const template =
      '# TODO\n\n## Timeline\n\n### 2024-01-02 03:04\n\nOld words.\n\n### 2024-01-02 03:09\n\nMore old words.\n\n## Impact\n'
    const rendered = renderIncident(incident, template)
    expect(rendered).toContain('### 2026-05-02T10:20Z\n\nThe pod is deleted')
    expect(rendered).not.toMatch(/old words|2024/i)
  })

  test('bold labels in a paragraph, a list and a table of keys', () => {
    for (const head of [
      '**Severity**: x  \n**Date**: y',
      '* **Severity:** x\n* **Date:** y',
      '| Field | Value |\n|---|---|\n| Severity | x |\n| Date | y |',
    ]) {
      const rendered = renderIncident(incident, `# TODO\n\n${head}\n\n## Summary\n`)
      const { incident: read } = parseIncident(rendered)
      expect([read.severity?.text, read.date], rendered).toEqual(['High', '2026-05-02'])
      expect(rendered.match(/Severity/g)).toHaveLength(1)
    }
  })

  test('front matter keeps its comments and the keys that it does not know', () => {
    const template = '---\nlayout: page # keep\ndate:\nseverity: # how bad\nauthors: []\n---\n\n# TODO\n'
    const rendered = renderIncident({ ...incident, authors: ['Ann', 'Bo: x'] }, template)
    expect(rendered).toContain('layout: page # keep\ndate: 2026-05-02\nseverity: High # how bad\n')
    expect(parseIncident(rendered).incident.authors).toEqual(['Ann', 'Bo: x'])
  })

  test('front matter stays closed where a label without a key follows it', () => {
    const text = renderIncident(incident, '---\ntitle: x\n---\n\n## Summary\n')
    expect(text).toMatch(/^---\ntitle: Quay ledger stops taking writes\n---\n\n\*\*Date:\*\* 2026-05-02/)
  })

  test('a header that says UTC gives way where a time states no zone', () => {
    const template = '# TODO\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n'
    const rendered = renderIncident({ ...incident, timeline: [entry('2026-05-02T10:05', 'no zone', null)] }, template)
    expect(rendered).toContain('| Time | Event |')
    expect(parseIncident(rendered).incident.timeline[0]?.time.zone).toBeNull()
  })

  test('comments are guidance: they stay, and say nothing', () => {
    const template =
      '# TODO\n\n## Impact\n\n<!-- Who was hit? -->\n\n## Summary\n\n<!-- What broke? -->\n\nWrite here.\n'
    const rendered = renderIncident(incident, template)
    expect(rendered).toContain('## Impact\n\n<!-- Who was hit? -->\n\nTODO\n')
    expect(rendered).toContain('<!-- What broke? -->\n\nThe ledger was read-only.\n')
    expect(parseIncident(rendered).incident.impact).toBeNull()
  })
})

describe('what a template has no place for', () => {
  test('goes into labels and sections of its style', () => {
    const rendered = renderIncident(
      incident,
      '# TODO\n\n* **Date:** TODO\n\n---\n\n### Summary\n\nTODO\n\n---\n\n### Impact\n\nTODO\n',
    )
    expect(rendered).toContain('* **Date:** 2026-05-02\n* **Severity:** High\n')
    expect(rendered).toContain('---\n\n### Timeline\n\n| Time (UTC) | Event |')
    expect(parseIncident(rendered).incident.lessons).toEqual(incident.lessons)
  })

  test('an empty template gets a whole document', () => {
    const { incident: read } = parseIncident(renderIncident(incident, ''))
    expect([read.title, read.date, read.timeline.length]).toEqual([incident.title, incident.date, 2])
  })
})

describe('a filled incident as a template', () => {
  const filled = renderIncident(
    {
      ...incident,
      status: { state: 'resolved', text: 'Resolved — crane seven answered' },
      impact: { text: 'Nobody could book berth nine.', markdown: 'Nobody could book berth nine.' },
      rootCauses: [{ title: 'Rusty hinge', role: 'primary', text: 'The hinge of gate four rusted.', signatures: [] }],
      actionItems: [
        {
          id: null,
          text: 'Oil the hinge',
          priority: 'p1',
          owner: 'deckhands',
          status: 'open',
          due: null,
          dueText: null,
          links: [],
        },
      ],
    },
    templates.find(([name]) => name === 'default.md')?.[1] ?? '',
  )
  const old = `${filled}\n## Chronicle of the gate\n\nHal said it squeaked. <!-- ask Hal -->\n\n- [ ] [the log](https://example.com/hal)\n\n\`\`\`sh\nsqueak --loud\n\`\`\`\n`

  test('keeps headings, table headers and labels, and no word of its bodies', () => {
    const fresh = renderIncident({ ...emptyIncident(), title: 'New', date: '2026-06-01' }, old)
    expect(fresh).not.toMatch(/ledger|hinge|berth|crane|deckhands|squeak|Hal|example\.com|2026-05|P1|Watch/i)
    expect(fresh).toContain('| Priority | Item | Owner | Status | Due |\n|---|---|---|---|---|\n')
    expect(fresh).toMatch(/## Chronicle of the gate/)
    expect(fresh).toContain('**Severity:** TODO')
    for (const [heading] of old.matchAll(/^## .*$/gm)) expect(fresh).toContain(heading)
  })

  test('loses the days and times that head its timeline', () => {
    const dated = '# TODO\n\nAn opening.\n\n## Timeline\n\n### 3 May 2024 - gate\n\n- 10:05 squeak\n'
    const fresh = renderIncident({ ...emptyIncident(), date: '2026-06-01' }, dated)
    expect(fresh.trimEnd()).toBe('# TODO\n\n**Date:** 2026-06-01\n\n## Timeline\n\nTODO')
  })

  test('takes the words of another', () => {
    const { incident: read } = parseIncident(
      renderIncident({ ...incident, title: 'Other', timeline: first ? [first] : [] }, old),
    )
    expect([read.title, read.timeline.length, read.rootCauses, read.status]).toEqual(['Other', 1, [], null])
  })
})

test('an attack by text stays text', () => {
  const hostile = '| x |\n\n# Pwned\n\n<script>alert(1)</script> [click](https://evil.example) <!-- a --> ![](u)'
  for (const [, template] of templates) {
    const rendered = renderIncident(
      { ...incident, title: hostile, timeline: [entry('2026-05-02T10:05Z', hostile)], lessons: [hostile] },
      template,
    )
    const { incident: read } = parseIncident(rendered)
    expect(read.sections.map(({ title }) => title)).not.toContain('Pwned')
    expect(read.lessons).toEqual([hostile.replace(/\s+/g, ' ')])
    const kinds: string[] = []
    visit(parseMarkdown(rendered).tree, (node) => {
      const isComment = node.type === 'html' && node.value.startsWith('<!--') && node.value !== '<!-- a -->'
      if (!isComment) kinds.push(node.type)
    })
    for (const kind of ['html', 'link', 'image', 'definition']) expect(kinds).not.toContain(kind)
  }
})
