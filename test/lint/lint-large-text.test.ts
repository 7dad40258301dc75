import { expect, test } from 'vitest'
import { builtinRules } from '../../src/lint/builtin-rules.ts'
import { parseMarkdown } from '../../src/markdown/read/parse-markdown.ts'
import { SourceText } from '../../src/markdown/read/source-text.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

/** Text that makes a careless pattern try again from every character. */
const hostile = {
  'open brackets': '[add '.repeat(20_000),
  'comments on one line': `# x\n\n## y\n\n${'<!-- a -->'.repeat(2_000)}z\n`,
  'half tags': '<a '.repeat(20_000),
  'half comments': `<!-- postmortem-disable${' '.repeat(60_000)}`,
  braces: '{{ '.repeat(20_000),
  todos: 'TODO '.repeat(10_000),
}

test.each(Object.entries(hostile))('%s cost no more than the time to read them', (_, markdown) => {
  const { incident, places: source } = parseIncident(markdown)
  const context = { incident, source, text: new SourceText(markdown), tree: parseMarkdown(markdown), report: () => {} }
  const start = performance.now()
  for (const rule of builtinRules) rule.check(context)
  expect(performance.now() - start).toBeLessThan(1000)
})
