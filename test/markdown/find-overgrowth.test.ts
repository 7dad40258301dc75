import { expect, test } from 'vitest'
import { deepestNesting, findOvergrowth, mostMarks } from '../../src/markdown/read/find-overgrowth.ts'

const line = '[x] `a` *b* _c_ <d>\n'
const many = line.repeat(mostMarks)

test.each([
  ['a block of code', `# x\n\n\`\`\`\n${many}\`\`\`\n`],
  ['a block of code in a list', `- x\n\n  \`\`\`\n${many.replace(/^/gm, '  ')}\`\`\`\n`],
  ['a table', `| a |\n|---|\n${line.trim().replace(/^.*$/, '| $& |\n').repeat(mostMarks)}`],
  ['bullets', many.replace(/^(?=.)/gm, '- ')],
  ['indented bullets', `- x\n${many.replace(/^(?=.)/gm, '  - ')}`],
  ['many paragraphs', many.replaceAll('\n', '\n\n')],
])('%s may hold more marks than a paragraph', (_, text) => {
  expect(findOvergrowth(text)).toBeNull()
})

test.each([
  ['a paragraph', `# x\n\n${'*a_'.repeat(mostMarks)}\n`],
  ['a paragraph behind what looks like code and is a comment', `<!--\n\`\`\`\n-->\n\n${'*a_'.repeat(mostMarks)}\n`],
  ['a heading', `\n\n# ${'[a'.repeat(mostMarks + 1)}\n`],
  ['a cell', `| a |\n|---|\n| ${'*a_'.repeat(mostMarks)} |\n`],
])('%s with too many marks is found', (_, text) => {
  expect(findOvergrowth(text)).toEqual({
    line: text.slice(0, text.search(/\*a_|\[a/)).split('\n').length,
    what: 'marks',
  })
})

test('quotes and lists that are nested too deeply are found', () => {
  expect(findOvergrowth(`x\n\n${'> '.repeat(deepestNesting)}y\n`)).toBeNull()
  expect(findOvergrowth(`x\n\n${'> '.repeat(deepestNesting + 1)}y\n`)).toEqual({ line: 3, what: 'nesting' })
})
