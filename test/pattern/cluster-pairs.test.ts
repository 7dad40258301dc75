import { expect, test } from 'vitest'
import { clusterPairs } from '../../src/pattern/cluster-pairs.ts'

const pair = (a: string, b: string, confidence = 0.9) => ({ a, b, confidence })
const never = () => false

test('a chain is not a group: A like B and B like C does not make C like D', () => {
  expect(clusterPairs([pair('a', 'b', 1), pair('b', 'c', 0.9), pair('c', 'd', 1)], never)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('agreement of half of the pairs joins', () => {
  expect(clusterPairs([pair('a', 'b'), pair('b', 'c'), pair('a', 'c')], never)).toEqual([['a', 'b', 'c']])
})

test('a veto between any two keeps the groups apart', () => {
  const vetoed = (x: string, y: string) => [x, y].sort().join('') === 'ac'
  expect(clusterPairs([pair('a', 'b', 1), pair('b', 'c', 0.8)], vetoed)).toEqual([['a', 'b']])
})

test('the order of the pairs changes nothing', () => {
  const pairs = [pair('a', 'b'), pair('c', 'd'), pair('b', 'c'), pair('a', 'c'), pair('d', 'e', 0.7)]
  expect(clusterPairs([...pairs].reverse(), never)).toEqual(clusterPairs(pairs, never))
})
