import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDiagnostics } from '../../src/diagnostic/compare-diagnostics.ts'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

/** Pieces that the rules look for, in any order and beside anything. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '# Incident: x\n',
    '## Timeline\n',
    '## Action Items\n',
    '| Time (UTC) | Event |\n|---|---|\n',
    '| 2026-01-02 10:00 | a |\n',
    '| 2026-01-01 09:00–08:00 | Resolved |\n',
    '| | |\n',
    '**Severity:**\n',
    '- **Date:** YYYY-MM-DD\n',
    '- [ ] TODO: <who>\n',
    '<!-- postmortem-disable-next-line placeholder-left -->\n',
    'password=Zq7xWm2kPv9sLt4r\n',
    '&lt;fill me&gt; {{ x }} TBD\n',
    '\n\n',
    '\uFEFF',
    '\r\n',
  ),
)
const document = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

test('lint takes any text, points inside it, and tells things in order', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      const found = lintIncident(parseIncident(markdown))
      for (const { place } of found) {
        if (place === undefined) continue
        expect(place.start.offset).toBeGreaterThanOrEqual(0)
        expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset)
        expect(place.end.offset).toBeLessThanOrEqual(markdown.length)
      }
      expect([...found].sort(compareDiagnostics)).toEqual(found)
      expect(JSON.stringify(found)).not.toContain('Zq7xWm2kPv9sLt4r')
    }),
    { numRuns: 300 },
  )
})
