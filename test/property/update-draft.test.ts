import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDocument } from '../../src/document/open-document.ts'
import { openUnmarked } from '../../src/document/open-unmarked.ts'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { renderIncident } from '../../src/template/render-incident.ts'
import { updateDraft } from '../../src/template/update-draft.ts'

const now = new Date('2026-03-15T09:00:00Z')
const at = (path: string) =>
  readSnapshot(new URL(`../fixtures/cluster/${path}`, import.meta.url).pathname, { cwd: '/', now })
const template = readFileSync(new URL('../../templates/minimal.md', import.meta.url), 'utf8')
const later = draftIncident(await at('harbor-dump'), { now, title: 'Berths stay empty' })
const begun = renderIncident(draftIncident(await at('harbor.json'), { now, title: 'Berths stay empty' }), template, {
  managed: true,
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '\n',
    '\n\n',
    '| a | b |\n',
    '```\n',
    '# Mara\n',
    '- note\n',
    '<!-- ',
    ' -->',
    '<!-- postmortem:end timeline -->\n',
    '<!-- postmortem:begin gaps sha256=0123456789abcdef -->\n',
    '\r\n',
    '    ',
    '> ',
  ),
)
/** What a person does to a document: takes a stretch out, puts words in. */
const edits = fc.array(fc.record({ where: fc.nat(), length: fc.nat({ max: 40 }), text: words }), {
  minLength: 1,
  maxLength: 6,
})
const edited = edits.map((all) =>
  all.reduce((text, { where, length, text: put }) => {
    const from = where % (text.length + 1)
    return text.slice(0, from) + put + text.slice(from + length)
  }, begun),
)

/** A document without what stands in its untouched parts, and without the hashes of those. */
function outside(source: string): string {
  let [text, from] = ['', 0]
  for (const part of openDocument(source).managed.parts.filter(({ untouched }) => untouched)) {
    text += source.slice(from, part.mark.start) + part.name
    from = source.indexOf(`<!-- postmortem:end ${part.name}`, part.end)
  }
  return text + source.slice(from)
}

test('an update loses no byte that a person wrote, whatever the person did, and is the same when repeated', () => {
  fc.assert(
    fc.property(edited, (source) => {
      const { document } = updateDraft(source, later)
      expect(outside(document).replace(/\r\n?/g, '\n')).toBe(outside(source).replace(/\r\n?/g, '\n'))
      expect(updateDraft(document, later).document).toBe(document)
    }),
    { numRuns: 12 },
  )
}, 120_000)

test('the record of any document is that of the document without its marks', () => {
  fc.assert(
    fc.property(edited, (source) => {
      const { incident, places } = parseIncident(source)
      expect(incident).toEqual(parseIncident(openUnmarked(source).text).incident)
      for (const path of places.paths()) {
        const place = places.place(path)
        expect(place?.start.offset).toBeLessThanOrEqual(place?.end.offset ?? -1)
        expect(place?.end.offset).toBeLessThanOrEqual(source.length)
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
