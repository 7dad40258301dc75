import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIncidents } from '../../src/parse/parse-incident.ts'
import type { ParsedIncident } from '../../src/parse/parsed-incident.ts'

const folder = new URL('../fixtures/incidents/', import.meta.url)
const documents = readdirSync(folder).filter((name) => !name.endsWith('.json'))

/** What the author wrote, without the bodies that the document itself shows. */
function authored({ incident, diagnostics }: ParsedIncident) {
  const { schemaVersion: _version, path: _path, sections, summary, impact, detection, resolution, ...fields } = incident
  return {
    ...fields,
    summary: summary?.text ?? null,
    impact: impact?.text ?? null,
    detection: detection && { text: detection.text, noticedBy: detection.noticedBy, warned: detection.warned },
    resolution: resolution && { text: resolution.text, steps: resolution.steps },
    timeline: incident.timeline.map(({ time, event, milestone }) => ({ ...time, event: event.text, milestone })),
    sections: sections.map(({ level, title, kind }) => `${level} ${title ?? ''} [${kind}]`),
    diagnostics: diagnostics.map(({ ruleId, place }) => `${place?.start.line ?? 0} ${ruleId}`),
  }
}

describe.each(documents)('%s', (name) => {
  test('gives the record beside it (UPDATE_FIXTURES=1 writes it anew)', () => {
    const markdown = readFileSync(new URL(name, folder), 'utf8')
    const records = parseIncidents(markdown, { path: `incidents/${name}` }).map(authored)
    const expected = new URL(`${name.replace(/\.\w+$/, '')}.json`, folder)
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(expected, `${JSON.stringify(records, null, 2)}\n`)
    expect(existsSync(expected), 'no expected record; run with UPDATE_FIXTURES=1 and read what it writes').toBe(true)
    expect(records).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})
