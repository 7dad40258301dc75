import { expect, test } from 'vitest'
import { subWords } from '../../src/similarity/words/sub-words.ts'

test('forms of a word share parts, and their ends are marked', () => {
  const [one, other] = [new Set(subWords('datalagring')), new Set(subWords('datalagringen'))]
  expect([...one].filter((part) => other.has(part))).toEqual([
    '_datal',
    'datala',
    'atalag',
    'talagr',
    'alagri',
    'lagrin',
    'agring',
  ])
  expect([...subWords('node')]).toEqual(['_node_'])
  expect([...subWords('pod')]).toEqual([])
})
