import { expect, test } from 'vitest'
import { PhraseIndex } from '../../src/vocabulary/phrase-index.ts'

const index = new PhraseIndex<string>()
index.add('root cause', 'cause')
index.add('Root Cause Analysis', 'analysis')
index.add('cause', 'bare')
index.add('原因', 'cause')
index.add('根本原因', 'root')
index.add('  ', 'nothing')

test('the longest phrase wins, from left to right and without overlap', () => {
  expect(index.find('the root cause analysis of cause')).toEqual([
    { phrase: 'root cause analysis', meaning: 'analysis', start: 1, end: 4 },
    { phrase: 'cause', meaning: 'bare', start: 5, end: 6 },
  ])
  expect(index.find('因根本原因')).toEqual([{ phrase: '根本原因', meaning: 'root', start: 1, end: 5 }])
})

test('a phrase is of whole words', () => {
  expect(index.find('because')).toEqual([])
  expect(index.find('')).toEqual([])
})

test('the first to claim a phrase keeps it, however it is written', () => {
  index.add('ROOT-CAUSE', 'later')
  expect(index.get('Root cause!')).toBe('cause')
  expect(index.get('nothing like it')).toBeUndefined()
  expect(index.get('')).toBeUndefined()
})
