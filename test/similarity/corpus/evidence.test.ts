import { expect, test } from 'vitest'
import { matchIncident } from '../../../src/analyze/match-incident.ts'
import { parseIncident } from '../../../src/parse/parse-incident.ts'

const repeated = `# Lock gates jammed

**Date:** 2031-03-04

## Resolution

1. Crank the gate with the long lever, first the north one
2. Wait for the pump to drain the chamber
3. Crank the gate with the long lever, first the north one and
   then turn the emergency bilge valve by hand
`

test('words that stand twice are quoted with the line of the place that is meant', () => {
  const [match] = matchIncident('We turn the emergency bilge valve by hand, first the north one', [
    parseIncident(repeated, { path: 'gates.md' }),
  ])
  expect(match?.evidence[0]?.found).toMatchObject({ at: 'resolution', line: 9 })
})

test('in a document with managed parts the line is that of the document', () => {
  const marked = repeated.replace(
    '## Resolution\n',
    '## Resolution\n\n<!-- postmortem:begin timeline sha256=0123456789abcdef -->\n<!-- postmortem:end timeline -->\n',
  )
  const parsed = parseIncident(marked, { path: 'gates.md' })
  const [match] = matchIncident('We turn the emergency bilge valve by hand, first the north one', [parsed])
  const { line = 0 } = match?.evidence[0]?.found ?? {}
  expect(marked.split('\n')[(line ?? 0) - 1]).toMatch(/^3\. Crank/)
})
