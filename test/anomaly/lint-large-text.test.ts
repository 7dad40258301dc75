import { expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

/** Text that makes a careless pattern try again from every character. */
const hostile = {
  'open brackets': '[add '.repeat(20_000),
  'comments on one line': `# x\n\n## y\n\n${'<!-- a -->'.repeat(2_000)}z\n`,
  'half tags': '<a '.repeat(20_000),
  'half comments': `<!-- postmortem-disable${' '.repeat(60_000)}`,
  braces: '{{ '.repeat(20_000),
  todos: 'TODO '.repeat(10_000),
  blanks: `# x\n\n## y\n\nTODO${' '.repeat(256_000)}z\n`,
  'half comments without end': `# x\n\n## y\n\n${'<!--'.repeat(60_000)}`,
}

test.each(Object.entries(hostile))('%s cost no more than the time to read them', (_, markdown) => {
  const parsed = parseIncident(markdown)
  const start = performance.now()
  lintIncident(parsed)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a line with more marks than can be parsed costs lint no second try', () => {
  const text = `# Incident: x\n\n## Summary\n\n${'*a_'.repeat(12_000)}\n`
  const begun = performance.now()
  const parsed = parseIncident(text)
  const parsing = performance.now() - begun
  const start = performance.now()
  lintIncident(parsed)
  expect(performance.now() - start).toBeLessThan(2 * parsing)
})
