import { expect, test } from 'vitest'
import { clusterPairs } from '../../src/pattern/cluster-pairs.ts'

const pair = (a: string, b: string, confidence = 0.8) => ({ a, b, confidence })

test('pairs of which every two are given make a group, and what stands apart makes its own', () => {
  const pairs = [pair('a', 'b'), pair('b', 'c'), pair('a', 'c'), pair('x', 'y')]
  expect(clusterPairs(pairs)).toEqual([
    ['a', 'b', 'c'],
    ['x', 'y'],
  ])
})

test('a chain does not make its ends alike: the surest pair stays', () => {
  expect(clusterPairs([pair('a', 'b', 0.8), pair('b', 'c', 0.9)])).toEqual([['b', 'c']])
})

test('two groups stay apart where one pair across them is not given', () => {
  const across = [pair('a', 'x', 0.8), pair('a', 'y', 0.8), pair('b', 'x', 0.8)]
  expect(clusterPairs([pair('a', 'b', 0.9), pair('x', 'y', 0.9), ...across])).toEqual([
    ['a', 'b'],
    ['x', 'y'],
  ])
  expect(clusterPairs([pair('a', 'b', 0.9), pair('x', 'y', 0.9), ...across, pair('b', 'y', 0.8)])).toEqual([
    ['a', 'b', 'x', 'y'],
  ])
})

test('the order of the pairs changes nothing', () => {
  const pairs = [pair('a', 'b'), pair('b', 'c'), pair('c', 'd'), pair('a', 'd')]
  expect(clusterPairs([...pairs].reverse())).toEqual(clusterPairs(pairs))
})

test('what a document states closes a group, and makes none', () => {
  const stated = [{ a: 'a', b: 'c' }]
  expect(clusterPairs([pair('a', 'b'), pair('b', 'c')], stated)).toEqual([['a', 'b', 'c']])
  expect(clusterPairs([], stated)).toEqual([])
})
