import { expect, test } from 'vitest'
import { countOf } from '../../src/text/count-of.ts'
import { cutText } from '../../src/text/cut-text.ts'
import { listWords } from '../../src/text/list-words.ts'
import { oneLine } from '../../src/text/one-line.ts'

test('cutText keeps what fits and never leaves half of a character', () => {
  expect(cutText('abcd', 4)).toBe('abcd')
  expect(cutText('abcde', 4)).toBe('abc…')
  expect(cutText('ab😀cd', 4)).toBe('ab…')
})

test('oneLine takes out line breaks, escapes and overrides before it cuts', () => {
  expect(oneLine('a\n\n b\u001b[31m\u202ec')).toBe('a b [31mc')
  expect(oneLine('abcdef', 3)).toBe('ab…')
})

test('countOf takes an irregular plural', () => {
  expect([countOf(1, 'pod'), countOf(0, 'pod'), countOf(2, 'entry', 'entries')]).toEqual([
    '1 pod',
    '0 pods',
    '2 entries',
  ])
})

test('listWords names each word once, in order, and how many it leaves out', () => {
  expect(listWords(['b', 'a', 'b'])).toBe('a and b')
  expect(listWords(['d', 'c', 'b', 'a'])).toBe('a, b and 2 more')
  expect(listWords([])).toBe('')
})
