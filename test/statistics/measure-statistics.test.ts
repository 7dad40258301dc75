import { expect, test } from 'vitest'
import { measureCoverage } from '../../src/statistics/measure-coverage.ts'
import { measureStatistics } from '../../src/statistics/measure-statistics.ts'
import { quantile } from '../../src/statistics/quantile.ts'
import { buildIncident } from '../analyze/incident-builder.ts'

const hour = 3600
const lasting = (id: string, text: string, minSeconds: number | null, maxSeconds: number | null) =>
  buildIncident({ id, duration: { text, minSeconds, maxSeconds, approximate: false } })

test('durations are told by their quantiles, with what was left out and why', () => {
  const { duration } = measureStatistics([
    lasting('2031-01-01-a', '1 h', hour, hour),
    lasting('2031-01-02-b', '2 to 4 h', 2 * hour, 4 * hour),
    lasting('2031-01-03-c', '8 h', 8 * hour, 8 * hour),
    lasting('2031-01-04-d', '20+ h', 20 * hour, null),
    buildIncident({ id: '2031-01-05-e' }),
  ])
  expect(duration).toMatchObject({ n: 3, median: 3 * hour, p90: 7 * hour, unit: 'seconds' })
  expect(duration.leftOut).toEqual([
    { incident: '2031-01-04-d', reason: '"20+ h" has no upper end' },
    { incident: '2031-01-05-e', reason: 'no duration stated' },
  ])
})

test('days between incidents count from the onsets', () => {
  const { daysBetween, byMonth } = measureStatistics([
    buildIncident({ id: '2031-03-01-c' }),
    buildIncident({ id: '2031-01-01-a' }),
    buildIncident({ id: '2031-01-11-b' }),
  ])
  expect(daysBetween).toMatchObject({ n: 2, median: 29.5, unit: 'days' })
  expect(byMonth).toEqual([
    { key: '2031-01', count: 2 },
    { key: '2031-03', count: 1 },
  ])
})

test('action items are counted by their marks', () => {
  const { actionItems } = measureStatistics([
    buildIncident({
      id: '2031-01-01-a',
      actions: [{ text: 'a', status: 'done' }, { text: 'b', status: 'open', owner: 'bo' }, { text: 'c' }],
    }),
  ])
  expect(actionItems).toEqual({ total: 3, open: 1, done: 1, unmarked: 1, withoutOwner: 1 })
})

test('coverage names the documents that lack a field', () => {
  const coverage = measureCoverage([
    buildIncident({ id: '2031-01-01-a', title: 'A' }),
    buildIncident({ id: '2031-01-02-b' }),
  ])
  expect(coverage.find(({ field }) => field === 'title')).toEqual({
    field: 'title',
    present: 1,
    total: 2,
    missing: ['2031-01-02-b'],
  })
})

test('quantiles interpolate as R and NumPy do', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9.1)
  expect(quantile([], 0.5)).toBeNull()
})

test('each figure tells how it was made, and each median how sure it is', () => {
  const hours = [1, 2, 3, 5, 8, 13].map((n, i) => lasting(`2031-01-0${i + 1}-x`, `${n} h`, n * hour, n * hour))
  const { duration, formulas } = measureStatistics(hours)
  expect(duration.medianInterval?.low).toBeGreaterThanOrEqual(hour)
  expect(duration.medianInterval?.high).toBeLessThanOrEqual(13 * hour)
  expect(duration.formula).toContain('percentile bootstrap, 2000 resamples')
  expect(Object.values(formulas).every((formula) => formula.length > 20)).toBe(true)
})

test('groups are told by month, severity, service and cause, each with how long they took', () => {
  const severity = { level: 'high' as const, text: 'SEV2' }
  const service = { name: 'crane', qualifier: null, environment: null, impact: null, duration: null }
  const metrics = (seconds: number) => ({
    timeToDetect: null,
    timeToMitigate: null,
    timeToResolve: { seconds, source: 'stated' as const, from: null, to: null },
  })
  const { breakdown, byCause } = measureStatistics(
    [
      buildIncident({ id: '2031-01-01-a', severity, affectedServices: [service, service], metrics: metrics(60) }),
      buildIncident({ id: '2031-01-02-b', severity, causes: ['Somebody'] }),
      buildIncident({ id: '2031-02-02-c', metrics: metrics(180) }),
    ],
    ({ id }) => (id.endsWith('a') ? ['disk-full', 'disk-full'] : []),
  )
  const told = breakdown.map(({ by, key, incidents, took }) => [by, key, incidents, took.n, took.median])
  expect(told).toEqual([
    ['month', '2031-01', 2, 1, 60],
    ['month', '2031-02', 1, 1, 180],
    ['severity', 'high', 2, 1, 60],
    ['severity', 'not stated', 1, 1, 180],
    ['service', 'crane', 1, 1, 60],
    ['cause', 'disk-full', 1, 1, 60],
    ['cause', 'not stated', 1, 1, 180],
    ['cause', 'of no known signature', 1, 0, null],
  ])
  expect(byCause).toHaveLength(3)
  expect(breakdown[0]?.took.leftOut).toEqual([{ incident: '2031-01-02-b', reason: 'no duration stated' }])
})
