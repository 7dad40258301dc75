import { describe, expect, test } from 'vitest'
import { updateIncident } from '../../src/edit/update-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const parse = (markdown: string) => parseIncident(markdown).incident
const checksOf = (markdown: string) => parseIncident(markdown).diagnostics.map(({ ruleId }) => ruleId)

describe('labels in a row', () => {
  test('the label of a cause or a summary ends at the next label', () => {
    expect(parse('# A\n\n**Impact:** No mail\n**Root cause:** A full disk\n**Status:** Resolved\n')).toMatchObject({
      impact: { text: 'No mail' },
      rootCauses: [{ text: 'A full disk' }],
      status: { state: 'resolved' },
    })
    expect(
      parse('# A\n\n**Zusammenfassung:** Nichts ging\n**Schweregrad:** hoch\n**Status:** behoben\n'),
    ).toMatchObject({
      summary: { text: 'Nichts ging' },
      severity: { level: 'high' },
      status: { state: 'resolved' },
    })
  })

  test('one label of prose among the bullets of the metadata is read', () => {
    const list =
      '# A\n\n- **Date:** 2026-05-04\n- **Severity:** SEV2\n- **Status:** Resolved\n- **Impact:** No mail went out\n'
    expect(parse(list)).toMatchObject({ impact: { text: 'No mail went out' }, severity: { level: 'high' } })
    const french =
      '# A\n\n- **Date :** 2026-05-04\n- **Gravité :** critique\n- **Statut :** résolu\n- **Cause racine :** Un disque plein\n'
    expect(parse(french)).toMatchObject({ rootCauses: [{ text: 'Un disque plein' }], severity: { level: 'critical' } })
  })

  test('a summary of nothing but fields is none', () => {
    expect(
      parse('# A\n\n## Summary\n\n**Date:** 2026-05-04\n**Impact:** No mail\n**Status:** Resolved\n'),
    ).toMatchObject({
      summary: null,
      date: '2026-05-04',
      impact: { text: 'No mail' },
    })
  })

  test('services stand in a list behind their label, bold or not', () => {
    expect(
      parse('# A\n\n## Impact\n\n- Users saw errors\n- Affected services: mail, calendar\n').affectedServices,
    ).toMatchObject([{ name: 'mail' }, { name: 'calendar' }])
    expect(parse('# A\n\n## Impact\n\n- System: it was slow\n').affectedServices).toEqual([])
  })

  test('a bold value below its heading is no label', () => {
    expect(parse('# A\n\n## Severity\n\n**P1 (critical)** - no mail at all.\n').severity?.level).toBe('critical')
    expect(parse('# A\n\n## Severity\n\n**Owner:** Mara\n').severity).toBeNull()
  })
})

describe('marks of other tools', () => {
  test('front matter behind a comment or a blank line is read', () => {
    const matter = '---\ntitle: The queue\ndate: 2026-05-04\nseverity: SEV2\n---\n\nText.\n'
    for (const before of ['\n', '<!-- draft -->\n', '\r\n\r\n'])
      expect(parse(before + matter)).toMatchObject({
        title: 'The queue',
        date: '2026-05-04',
        severity: { level: 'high' },
      })
    expect(parse('\n---\n\nText: with a colon.\n\n---\n\n# Title\n')).toMatchObject({ title: 'Title' })
  })

  test('the mark of an alert is no word of its quote', () => {
    const { incident, places } = parseIncident('# A\n\n## Summary\n\n> [!WARNING] Read this\n> Mail was down.\n')
    expect(incident.summary?.text).toBe('Read this Mail was down.')
    expect(places.text(['summary'])).toContain('Mail was down.')
    expect(parse('# A\n\n## Summary\n\n> [!note]\n> Mail was down.\n> For an hour.\n').summary?.text).toBe(
      'Mail was down. For an hour.',
    )
    expect(parse('# A\n\n## Summary\n\n> [!TIP]\n>\n> Mail was down.\n').summary?.text).toBe('Mail was down.')
  })

  test('the anchor of a heading is not part of it', () => {
    expect(parse('# Incident: Mail down {#mail}\n\n## Root cause {.red #why}\n\nA full disk.\n')).toMatchObject({
      title: 'Mail down',
      rootCauses: [{ text: 'A full disk.' }],
    })
    expect(parse('# Braces {are} kept {\n').title).toBe('Braces {are} kept {')
  })

  test('an admonition is reported and gives no event', () => {
    const markdown = '# A\n\n## Timeline\n\n??? note "All of it"\n\n    - 10:00 Alert\n'
    expect(checksOf(markdown)).toContain('admonition-unread')
    expect(parse(markdown).timeline).toEqual([])
    expect(checksOf('# A\n\nIt works!!! finally\n')).not.toContain('admonition-unread')
  })

  test('a row with a bar too many is reported at its line', () => {
    const table = '# A\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Run `a | b` | Ana |\n| Run it | Bo |\n'
    const [found] = parseIncident(table).diagnostics.filter(({ ruleId }) => ruleId === 'table-row-too-long')
    expect(found?.place?.start.line).toBe(7)
    expect(found?.message).toContain('3 cells and its header 2')
    expect(checksOf(table.replace('a | b', 'a \\| b'))).not.toContain('table-row-too-long')
  })

  test('the keys of a status page are read', () => {
    expect(parse('---\ntitle: Down\ndate: 2026-05-04\nresolved: false\naffected: [API]\n---\n\nText.\n')).toMatchObject(
      {
        status: { state: 'ongoing' },
        affectedServices: [{ name: 'API' }],
      },
    )
  })
})

describe('the language of a few lines', () => {
  test.each([
    ['es', '# Correo caído\n\n**Fecha:** 2026-05-04\n**Estado:** resuelto\n\n## Causa raíz\n\nDisco de red lleno.\n'],
    ['de', '# Mail steht\n\n**Datum:** 2026-05-04\n\n## Ursache\n\nPlatte voll.\n\n## Maßnahmen\n\n- Alarm\n'],
    ['pt', '# Fila parada\n\n**Gravidade:** alta\n\n## Causa raiz\n\nDisco cheio.\n\n## Ações\n\n- Alerta\n'],
    [null, '# Queue\n\n12:00 x\n'],
  ])('%s', (language, markdown) => {
    expect(parse(markdown).language).toBe(language)
  })

  test('an item more does not keep a document from being changed', () => {
    const table = '# Queue\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Add alert | Ana |\n'
    const value = { text: 'Write the page for the night', owner: 'Bo' }
    const next = updateIncident(table, [{ op: 'add', path: '/actionItems/-', value }])
    expect(parse(next).actionItems.at(-1)).toMatchObject(value)
  })
})

describe('an analysis', () => {
  test('gives a cause for each of its subheadings, where no section of causes stands', () => {
    expect(
      parse('# A\n\n## Analysis\n\n### The disk was full\n\nLogs.\n\n### Nobody knew\n\nNo alert.\n').rootCauses,
    ).toMatchObject([
      { title: 'The disk was full', text: 'Logs.' },
      { title: 'Nobody knew', text: 'No alert.' },
    ])
    expect(parse('# A\n\n## Analysis\n\n### B\n\nC.\n\n## Root cause\n\nD.\n').rootCauses).toMatchObject([
      { text: 'D.' },
    ])
  })

  test('of prose alone gives none', () => {
    expect(parse('# A\n\n## Analysis\n\nWe looked at the logs.\n').rootCauses).toEqual([])
  })
})
