import { expect, test } from 'vitest'
import { PhraseIndex } from '../../src/vocabulary/phrase-index.ts'

const index = new PhraseIndex([
  ['root cause', 'cause'],
  ['Root Cause Analysis', 'analysis'],
  ['cause', 'bare'],
  ['原因', 'cause'],
  ['根本原因', 'root'],
  ['  ', 'nothing'],
  ['ROOT-CAUSE', 'later'],
])

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
  expect(index.get('Root cause!')).toBe('cause')
  expect(index.get('nothing like it')).toBeUndefined()
  expect(index.get('')).toBeUndefined()
})
