import { describe, expect, test } from 'vitest'
import { bootstrapMedian, resamplesOf } from '../../src/statistics/bootstrap-median.ts'

describe('the interval of a median', () => {
  test('is the same every time, in any order', () => {
    const values = [3, 17, 4, 4, 90, 12, 8, 41, 5]
    expect(bootstrapMedian(values)).toEqual(bootstrapMedian([...values].reverse()))
  })

  test('holds the median, and lies within the values', () => {
    const values = Array.from({ length: 41 }, (_, i) => i * i)
    const interval = bootstrapMedian(values)
    expect(interval?.low).toBeLessThan(400)
    expect(interval?.high).toBeGreaterThan(400)
    // The binomial interval of the median of 41 values goes from the 14th to the 28th.
    expect(interval?.low).toBeGreaterThanOrEqual(13 ** 2)
    expect(interval?.low).toBeLessThanOrEqual(16 ** 2)
    expect(interval?.high).toBeGreaterThanOrEqual(24 ** 2)
    expect(interval?.high).toBeLessThanOrEqual(28 ** 2)
  })

  test('is a point where all values are the same, and is not told below five', () => {
    expect(bootstrapMedian([7, 7, 7, 7, 7])).toEqual({ low: 7, high: 7 })
    expect(bootstrapMedian([1, 2, 3, 4])).toBeNull()
  })

  test('takes the middle of two where their number is even', () => {
    expect(bootstrapMedian([1, 1, 1, 3, 3, 3])).toEqual({ low: 1, high: 3 })
  })

  test('draws fewer resamples of many values', () => {
    expect([resamplesOf(8), resamplesOf(2000), resamplesOf(1_000_000)]).toEqual([2000, 1000, 200])
  })
})
