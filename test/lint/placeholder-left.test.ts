import { expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { placeholderLeft } from '../../src/lint/rules/placeholder-left.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

function found(markdown: string): string[] {
  const parsed = parseIncident(markdown)
  return lintIncident(parsed, { rules: [placeholderLeft] }).flatMap(({ ruleId, place }) =>
    ruleId === placeholderLeft.id && place ? markdown.slice(place.start.offset, place.end.offset) : [],
  )
}

test('the place is the placeholder itself, not its line', () => {
  expect(found('Owner: TBD, due YYYY-MM-DD.\n')).toEqual(['TBD', 'YYYY-MM-DD'])
  expect(found('We saw &lt;how many&gt; errors on <service>.\n')).toEqual(['&lt;how many&gt;', '<service>'])
})

test.each([
  'The disk TBDX-9 and the file TODO.md are names.',
  'Five 5XX answers, and an XXXL shirt.',
  'There was a TODO in the chart.',
  'Logs lie under /mnt/<service>/logs and archive-<name>.env.',
  'Thread: <https: chat.example.net archive C0>',
  'Use <kbd>Ctrl</kbd> and <Callout>this</Callout>.',
  'Write to <ops@example.net> or <https://example.net>.',
  'If a<b and c>d then x.',
  'See [add-on](https://example.net).',
  'The format is `YYYY-MM-DD`, the pod `<pod>`.',
  '    TODO: indented code',
  '<!-- TODO: a comment is not shown -->',
])('leaves alone: %s', (line) => {
  expect(found(`${line}\n`)).toEqual([])
})

test('a label whose value stands on the next line or in the next list is filled', () => {
  expect(found('**Impact:**\nNobody could log in.\n')).toEqual([])
  expect(found('**Impact:**\n\n- Nobody could log in.\n')).toEqual([])
  expect(found('**Impact**: none\n')).toEqual([])
  expect(found('- **Impact**:\n\nNobody could log in.\n\n- **Status**:\n  - Resolved\n')).toEqual([])
  expect(found('**Impact:** ![graph](graph.png)\n')).toEqual([])
})

test('a label whose value is missing is not, wherever the colon stands', () => {
  expect(found('**Impact:**\n**Status:** Resolved\n')).toEqual(['**Impact:**'])
  expect(found('**Impact**:  \n**Status**:  \n\n## Summary\n\nx\n')).toEqual(['**Impact**', '**Status**'])
  expect(found('- **Impact:**\n- **Status:** Resolved\n')).toEqual(['**Impact:**'])
})

test('an empty section is told once, with its guidance; its parent is not', () => {
  expect(found('# T\n\n## A\n\n### B\n\n<!-- why? -->\n\n---\n\n## C\n\nx\n')).toEqual(['### B'])
})

test('an empty row and a table without rows are told', () => {
  expect(found('| A | B |\n|---|---|\n| x | |\n| | … |\n')).toEqual(['| | … |'])
  expect(found('| A | B |\n|---|---|\n')).toEqual(['| A | B |\n|---|---|'])
})

test('the message names the section, and an action item still to be written is told once', () => {
  const markdown = '# Incident: x\n\n## Action Items\n\n| Priority | Item | Owner |\n|---|---|---|\n| high | TODO | |\n'
  const messages = lintIncident(parseIncident(markdown)).filter(({ place }) => place?.start.line === 7)
  expect(messages.map(({ message }) => message)).toEqual([
    '"TODO" under "Action Items" is a placeholder. Write what belongs there, or put it in backticks if it is meant literally.',
  ])
})
