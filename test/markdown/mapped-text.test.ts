import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SourceText } from '../../src/diagnostic/source-text.ts'
import { readItems } from '../../src/markdown/read/list.ts'
import { type MappedText, readText } from '../../src/markdown/read/mapped-text.ts'
import { parseMarkdown } from '../../src/markdown/read/parse-markdown.ts'
import { readTable } from '../../src/markdown/read/table.ts'

function read(markdown: string): MappedText {
  return readText(parseMarkdown(markdown).tree.children, new SourceText(markdown))
}

/** The source of the words `words` in a document. */
function sourceOf(markdown: string, words: string): string {
  const mapped = read(markdown)
  const start = mapped.text.indexOf(words)
  if (start < 0) throw new Error(`no ${JSON.stringify(words)} in ${JSON.stringify(mapped.text)}`)
  return mapped.markdown(start, start + words.length)
}

test.each([
  ['a **bold** word', 'bold', '**bold**'],
  ['a **bold** word', 'bol', 'bol'],
  ['a **bold `code` _word_** end', 'bold code word', '**bold `code` _word_**'],
  ['see [the chart](https://x.test/a_b "t") now', 'the chart', '[the chart](https://x.test/a_b "t")'],
  ['see [the chart](https://x.test/a_b) now', 'chart', 'chart'],
  ['``a ` b`` end', 'a ` b', '``a ` b``'],
  ['R&amp;D ran', 'R&D', 'R&amp;D'],
  ['R&amp;D ran', '&', '&amp;'],
  ['it &#x1F525; burns', '🔥', '&#x1F525;'],
  ['a\\_b and c', 'a_b', 'a\\_b'],
  ['the 𝛿-node 🔥 burns', '𝛿-node 🔥', '𝛿-node 🔥'],
  ['\uFEFF# Gate', 'Gate', 'Gate'],
  ['> quoted\n> twice', 'quoted\ntwice', 'quoted\n> twice'],
  ['one\r\ntwo', 'one\ntwo', 'one\r\ntwo'],
  ['```log kubectl\nkubectl get\n```', 'kubectl', 'kubectl'],
  ['~~gone~~ here', 'gone', '~~gone~~'],
])('in %j the words %j are %j', (markdown, words, source) => {
  expect(sourceOf(markdown, words)).toBe(source)
})

test('code stands behind its fence, not in the info string', () => {
  const markdown = '```log kubectl\nkubectl get\n```'
  expect(read(markdown).place(0, 7)?.start).toEqual({ line: 2, column: 1, offset: 15 })
})

test('comments, tags, images and targets are not words', () => {
  expect(read('a <!-- b --> c ![d](e.png)<br>f').collapsed().text).toBe('a c f')
})

test('white space is collapsed, and marks stay where they are', () => {
  const mapped = read('one   **two\nthree**  \nfour').collapsed()
  expect(mapped.text).toBe('one two three four')
  expect(mapped.marks('strong')).toEqual([{ start: 4, end: 13 }])
  expect(mapped.markdown(4, 13)).toBe('**two\nthree**')
})

test('lines are trimmed, and empty ones left out', () => {
  expect(
    read('one\n\n two  \nthree')
      .lines()
      .map(({ text }) => text),
  ).toEqual(['one', 'two', 'three'])
})

test('an empty slice has no place', () => {
  expect(read('one').place(1, 1)).toBeNull()
  expect(read('').place()).toBeNull()
  expect(read('').markdown()).toBe('')
})

test('cells keep escaped pipes, in code as well', () => {
  const markdown = '| a | b |\n|---|---|\n| x \\| y | `p\\|q` **r** |\n'
  const [table] = parseMarkdown(markdown).tree.children
  if (table?.type !== 'table') throw new Error('no table')
  const [row] = readTable(table, new SourceText(markdown)).rows
  expect(row?.cells.map(({ text }) => text)).toEqual(['x | y', 'p|q r'])
  expect(row?.cells.map((cell) => cell.markdown())).toEqual(['x \\| y', '`p\\|q` **r**'])
})

test('items tell their lead, their tick and what is nested', () => {
  const markdown = '- [x] oil **it**\n\n  then look\n- plain\n  - nested\n'
  const [list] = parseMarkdown(markdown).tree.children
  if (list?.type !== 'list') throw new Error('no list')
  const items = readItems(list, new SourceText(markdown))
  expect(items.map(({ lead, checked }) => [lead.text, checked])).toEqual([
    ['oil it', true],
    ['plain', null],
  ])
  expect(items[0]?.text.collapsed().text).toBe('oil it then look')
  expect(items[1]?.rest).toHaveLength(1)
})

describe('the source at the place of any slice reads as that slice', () => {
  const plain = fc.constantFrom(
    'gate',
    'R&amp;D',
    'a\\_b',
    '𝛿',
    '🔥',
    '&#233;',
    'x\\*y',
    'dépôt',
    '満潮',
    '&lt;b&gt;',
    '3 &lt; 4',
  )
  const inline = fc.oneof(
    plain,
    plain.map((text) => `**${text}**`),
    plain.map((text) => `_${text}_`),
    plain.map((text) => `~~${text}~~`),
    plain.map((text) => `[${text}](https://x.test/a_b)`),
    fc.constantFrom('`a_b`', '``p ` q``', '**`c` d**'),
  )
  const block = fc
    .tuple(fc.array(inline, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '- ', '> ', '## ', '1. '))
    .map(([parts, lead]) => lead + parts.join(' '))
  const markdown = fc
    .tuple(
      fc.array(block, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
    )
    .map(([blocks, end, mark]) => mark + blocks.join(end + end))

  test('for slices of whole words of one block', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), fc.nat(), (source, a, b) => {
        for (const line of read(source).lines()) {
          const words = [...line.text.matchAll(/\S+/gu)].map(
            ({ index, 0: word }) => [index, index + word.length] as const,
          )
          const [i, j] = [a % words.length, b % words.length].sort((x, y) => x - y)
          const start = words[i ?? 0]?.[0] ?? 0
          const end = words[j ?? 0]?.[1] ?? 0
          // A slice that cuts a mark in two keeps one of its signs.
          const cut = line
            .marks('strong', 'emphasis', 'delete', 'link', 'inlineCode')
            .some((mark) => mark.start < end && mark.end > start && (mark.start < start || mark.end > end))
          if (cut) continue
          expect(read(`\u00a0${line.markdown(start, end)}`).text.slice(1)).toBe(line.text.slice(start, end))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('every character has a place, and places follow the text', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const mapped = read(source)
        let last = -1
        for (const [i] of Array.from({ length: mapped.text.length }).entries()) {
          const at = mapped.slice(i, i + 1).place(0, 1)?.start.offset ?? -1
          expect(at).toBeLessThan(source.length)
          if (mapped.marks().length === 0) expect(at).toBeGreaterThanOrEqual(last)
          last = at
        }
      }),
      { numRuns: 200 },
    )
  })
})
