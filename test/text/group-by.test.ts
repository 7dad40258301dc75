import { expect, test } from 'vitest'
import { countEach } from '../../src/text/count-each.ts'
import { groupBy } from '../../src/text/group-by.ts'
import { groupEntries } from '../../src/text/group-entries.ts'

test('groupBy keeps the order of the keys and of the items', () => {
  const groups = groupBy(['pear', 'apple', 'plum', 'apricot'], (name) => name.charAt(0))
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'apricot']],
  ])
})

test('groupEntries collects the values of a key that comes several times', () => {
  expect([
    ...groupEntries([
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ]),
  ]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ])
})

test('countEach counts every key, and nothing of an empty list', () => {
  expect([...countEach(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ])
  expect(countEach([]).size).toBe(0)
})
