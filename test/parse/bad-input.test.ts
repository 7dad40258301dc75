import { describe, expect, test } from 'vitest'
import { parseIncident, parseIncidents } from '../../src/parse/parse-incident.ts'

const ruleIds = (markdown: string, path?: string) =>
  parseIncident(markdown, { path }).diagnostics.map(({ ruleId }) => ruleId)

describe('what cannot be read is told, and nothing is made up', () => {
  test.each(['', ' ', '\n\n', '\uFEFF', '\t\r\n'])('an empty document %j', (markdown) => {
    const { incident, diagnostics } = parseIncident(markdown)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['empty-document'])
    expect(incident).toMatchObject({ title: null, date: null, severity: null, timeline: [], sections: [] })
    expect(parseIncidents(markdown)).toHaveLength(1)
  })

  test('only front matter', () => {
    const { incident } = parseIncident('---\ntitle: Gate stuck\ndate: 2025-03-04\n---\n')
    expect(incident).toMatchObject({ title: 'Gate stuck', date: '2025-03-04', sections: [{ level: 0, title: null }] })
  })

  test('front matter that is no YAML', () => {
    const { incident, diagnostics } = parseIncident('---\ntitle: [broken\n---\n\n# Gate stuck\n')
    expect(diagnostics).toContainEqual(expect.objectContaining({ ruleId: 'front-matter-unreadable' }))
    expect(incident.title).toBe('Gate stuck')
  })

  test('front matter that is never closed is a text', () => {
    expect(parseIncident('---\ntitle: Gate stuck\n\n# Gate\n').incident.title).toBe('Gate')
  })

  test('bytes that are no text', () => {
    const binary = Array.from({ length: 512 }, (_, i) => String.fromCharCode((i * 37) % 256)).join('')
    expect(parseIncident(binary).incident).toMatchObject({ date: null, severity: null, timeline: [], actionItems: [] })
  })

  test('a table without its row of dashes', () => {
    expect(ruleIds('# Gate\n\n## Timeline\n\n| Time | Event |\n| 10:15 | Gate stuck |\n')).toEqual(
      expect.arrayContaining(['table-unread', 'timeline-unread']),
    )
  })

  test('a date that is not the one of the file name', () => {
    const found = parseIncident('# Gate\n\n**Date:** 2025-03-04\n', { path: 'incidents/2024-03-04-gate.md' })
    expect(found.incident.date).toBe('2025-03-04')
    const conflict = found.diagnostics.find(({ ruleId }) => ruleId === 'date-conflict')
    expect(conflict).toMatchObject({ file: 'incidents/2024-03-04-gate.md', place: { start: { line: 3 } } })
  })

  test('an impossible date is no date', () => {
    expect(parseIncident('# Gate\n\n**Date:** 2025-02-30\n').incident.date).toBeNull()
    expect(ruleIds('# Gate\n\n**Date:** 31.06.2025\n')).toContain('no-date')
  })

  test('a date whose day is open is told, and no value is made of it', () => {
    const { incident, diagnostics } = parseIncident('# Gate\n\n**Date:** 03/10/2025\n')
    expect(incident.date).toBeNull()
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['ambiguous-date'])
    expect(diagnostics[0]?.place?.start).toMatchObject({ line: 3, column: 11 })
    const shown = parseIncident('# Gate\n\n**Date:** 03/10/2025\n\nClosed on 27/10/2025.\n')
    expect(shown.incident.date).toBe('2025-10-03')
    expect(shown.diagnostics).toEqual([])
  })

  test('a zone that contradicts itself is told, and its name counts', () => {
    const { incident, diagnostics } = parseIncident(
      '# Gate\n\n**Date:** 2025-03-04\n\n## Timeline\n\n- ca. 11:20 PST (UTC-7): gate stuck\n',
    )
    expect(incident.timeline[0]?.time.start).toBe('2025-03-04T11:20-08:00')
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        ruleId: 'zone-conflict',
        place: expect.objectContaining({ start: { line: 7, column: 13, offset: expect.any(Number) } }),
      }),
    )
  })

  test('bars that are no table are told wherever they stand', () => {
    expect(
      ruleIds('# Gate\n\n**Date:** 2025-03-04\n\n## Impact\n\nPier | Boats | Hours\nNorth | 3 | 2\nSouth | 1 | 1\n'),
    ).toEqual(['table-unread'])
    expect(
      ruleIds('# Gate\n\n**Date:** 2025-03-04 | **Pier:** 3\n\n## Impact\n\n`a | b`\n\nEither a | or b.\n'),
    ).toEqual([])
  })

  test('a zone that nobody knows is kept as words', () => {
    const { incident, diagnostics } = parseIncident(
      '# Gate\n\n**Date:** 2025-03-04\n\n## Timeline\n\n- 10:15 Europe/Olso Gate stuck\n',
    )
    expect(incident.timeline[0]?.time).toMatchObject({ start: '2025-03-04T10:15', zone: 'Europe/Olso' })
    expect(diagnostics).toContainEqual(expect.objectContaining({ ruleId: 'zone-unknown' }))
  })
})

test('a byte order mark, and lines that end in CR LF or CR, change no value', () => {
  const markdown =
    '# Gate\n\n**Severity:** SEV2\n**Date:** 2025-03-04\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 10:15 | Gate stuck |\n\n## Action items\n\n- [ ] Oil it\n'
  const values = (text: string) => {
    const { date, severity, timeline, actionItems } = parseIncident(text).incident
    return { date, severity, timeline, actionItems }
  }
  expect(values(`\uFEFF${markdown}`)).toEqual(values(markdown))
  expect(values(markdown.replaceAll('\n', '\r\n'))).toEqual(values(markdown))
  expect(values(markdown.replaceAll('\n', '\r'))).toEqual(values(markdown))
})

test('a cause is told once, whatever headings stand in it', () => {
  const { incident } = parseIncident('## Root Cause\n\n### RC-1 — Float\n\n#### Mechanism\n\nThe float stuck.\n')
  expect(incident.rootCauses).toMatchObject([{ title: 'Float', text: 'The float stuck.' }])
})

test('a paragraph behind a list is not taken into the label inside it', () => {
  const { incident } = parseIncident(
    '# Gate\n\n- **Root cause:** The float stuck.\n- All else was well\n\nThe gate is painted green.\n',
  )
  expect(incident.rootCauses).toMatchObject([{ text: 'The float stuck.' }])
})
