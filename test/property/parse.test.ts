import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPath } from '../../src/diagnostic/source-map.ts'
import { parseIncident, parseIncidents } from '../../src/parse/parse-incident.ts'
import { arbitraryPostmortemText, arbitrarySeveralText, arbitrarySplicedText } from '../arbitrary/postmortem-text.ts'
import {
  documentReader,
  expectNarrowPlaces,
  expectParsedInvariants,
  plainTextAt,
  proseValues,
  verbatimValues,
} from './parsed-invariants.ts'

describe('parseIncident takes any text, and says where each value stands', () => {
  test.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    [
      'lines of signs',
      fc
        .array(fc.constantFrom(...'#|-*_`~>[]()!:\n\r\t <&\\0.1x +'), { maxLength: 120 })
        .map((signs) => signs.join('')),
    ],
    ['pieces of postmortems', arbitraryPostmortemText],
    ['two postmortems spliced', arbitrarySplicedText],
  ])('%s', (_, text) => {
    fc.assert(
      fc.property(text, (markdown) => {
        const parts = parseIncidents(markdown)
        expectParsedInvariants(parts)
        expect(parseIncident(markdown).incident).toEqual(parts[0]?.incident)
        for (const part of parts) expect(part.text).toBe(markdown)
      }),
      { numRuns: 400 },
    )
  })
})

test('nothing before, between or behind the incidents of one file is lost', () => {
  fc.assert(
    fc.property(arbitrarySeveralText, ({ markdown, count }) => {
      const parts = parseIncidents(markdown)
      expect(parts).toHaveLength(count)
      expectParsedInvariants(parts)
    }),
    { numRuns: 200 },
  )
})

test('the words at a place are the value, in any order of pieces', () => {
  fc.assert(
    fc.property(arbitraryPostmortemText, (markdown) => {
      const parsed = parseIncident(markdown)
      const textAt = documentReader(markdown)
      for (const [path, value] of verbatimValues(parsed)) {
        const place = parsed.places.place(path)
        // What the front matter says is read by its own rules of quoting.
        if (path[0] === 'title' && parsed.incident.sections[0]?.markdown.match(/^\uFEFF?(?:---|\+\+\+)/)) continue
        // The words of a cause leave out the headings and labels between its parts.
        if (path[0] === 'rootCauses' && /^\s*#{1,6}(?:\s|$)|\*\*|__/m.test(parsed.places.text(path) ?? '')) continue
        expect(place && textAt(place), formatPath(path)).toBe(value)
      }
    }),
    { numRuns: 400 },
  )
})

test('the same text gives the same record', () => {
  fc.assert(
    fc.property(arbitraryPostmortemText, (markdown) => {
      expect(parseIncident(markdown)).toEqual(parseIncident(markdown))
    }),
    { numRuns: 50 },
  )
})

const folders = ['../../incidents/', '../fixtures/incidents/']
const documents = folders.flatMap((folder) => {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url)
    .filter((name) => /\.(?:md|mdx|qmd|erb)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, url), 'utf8')] as const)
})

describe.each(documents)('%s', (name, markdown) => {
  test('keeps every byte, and places every value', () => {
    const parsed = parseIncidents(markdown, { path: name })
    expectParsedInvariants(parsed)
    if (parsed.length > 1) for (const { incident } of parsed) expect(incident.sections.length).toBeGreaterThan(2)
  })

  test('no place is wider than what holds it', () => {
    for (const parsed of parseIncidents(markdown, { path: name })) expectNarrowPlaces(parsed)
  })

  test('the plain text of a place is the value', () => {
    const parsed = parseIncident(markdown, { path: name })
    for (const [path, value] of verbatimValues(parsed)) {
      const place = parsed.places.place(path)
      // In front matter a value may stand in quotes.
      if (parsed.incident.sections[0]?.title === null && path[0] === 'title') continue
      const plain = place && plainTextAt(parsed, place)
      // A bar stands between a day and a clock in two cells.
      const isTime = path[0] === 'timeline' && path[2] === 'time'
      expect(isTime ? plain?.replace(/ \| +/, ' ') : plain, formatPath(path)).toBe(value)
    }
    const textAt = documentReader(markdown)
    for (const [path, value] of proseValues(parsed)) {
      const place = parsed.places.place(path)
      expect(place && textAt(place), formatPath(path)).toBe(value)
    }
  })
})
