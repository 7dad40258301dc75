import { expect, test } from 'vitest'
import { nextRun } from '../../../src/kube/next-run.ts'
import { cronJob, job, snapshotOf } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

const id = 'cron-job-missed/CronJob/harbor/ledger'

function nightly(lastScheduleTime: string | null, spec: Record<string, unknown> = {}, schedule = '0 2 * * *') {
  return cronJob({ name: 'ledger', schedule, spec, status: lastScheduleTime === null ? {} : { lastScheduleTime } })
}

test('a run that is due and did not happen is missed', () => {
  expect(findingById(snapshotOf([nightly('2026-03-12T02:00:00Z')]), id)).toMatchObject({
    severity: 'medium',
    since: '2026-03-13T02:00:00Z',
    title: 'CronJob harbor/ledger missed its run of 2026-03-13T02:00:00Z',
    detail: 'It was due 1 d 1 h ago (schedule "0 2 * * *"). Last run: 2026-03-12T02:00:00Z.',
  })
})

test('one that ran last night, is suspended, is not due yet or is a few minutes late is as it should be', () => {
  for (const one of [
    nightly('2026-03-14T02:00:00Z'),
    nightly('2026-03-01T02:00:00Z', { suspend: true }),
    nightly('2026-03-08T02:00:00Z', {}, '0 2 * * 0'),
    nightly('2026-03-14T02:14:00Z', {}, '14 * * * *'),
    nightly('2026-03-14T02:00:00Z', {}, 'not a schedule'),
  ])
    expect(faultsIn(snapshotOf([one]))).toEqual([])
})

test('a schedule without a zone that does not keep UTC is given a day before it counts as missed', () => {
  // 02:00 in a zone one hour east.
  expect(faultsIn(snapshotOf([nightly('2026-03-14T01:00:00Z')]))).toEqual([])
  expect(faultsIn(snapshotOf([nightly('2026-03-11T01:00:00Z')]))).toEqual([id])
  expect(faultsIn(snapshotOf([nightly('2026-03-14T01:00:00Z', { timeZone: 'Europe/Berlin' })]))).toEqual([])
  expect(faultsIn(snapshotOf([nightly('2026-03-13T01:00:00Z', { timeZone: 'Europe/Berlin' })]))).toEqual([id])
})

test('a run that still goes on holds up the next one, and that is said', () => {
  const held = cronJob({
    name: 'ledger',
    schedule: '0 * * * *',
    spec: { concurrencyPolicy: 'Forbid' },
    status: { lastScheduleTime: '2026-03-13T20:00:00Z', active: [{ kind: 'Job', name: 'ledger-29557680' }] },
  })
  const running = job({
    name: 'ledger-29557680',
    owner: held,
    createdAt: '2026-03-13T20:00:00Z',
    status: { active: 1, startTime: '2026-03-13T20:00:00Z' },
  })
  expect(findingById(snapshotOf([held, running]), id)).toMatchObject({
    severity: 'low',
    confidence: 'observed',
    detail: expect.stringContaining('Job ledger-29557680, is not done after 7 h 20 min'),
  })
})

test('a CronJob whose status was cut is read by the Jobs that it made', () => {
  const cut = nightly(null)
  const ran = job({ name: 'ledger-29558040', owner: cut, createdAt: '2026-03-14T02:00:00Z', status: { succeeded: 1 } })
  expect(faultsIn(snapshotOf([cut, ran]))).toEqual([])
})

test('schedules are read as cron has them: names, steps, either day, six fields', () => {
  const after = '2026-03-14T03:20:00Z'
  expect(nextRun('*/15 * * * *', 'UTC', after)).toBe('2026-03-14T03:30:00Z')
  expect(nextRun('0 0 1 * MON', 'UTC', after)).toBe('2026-03-16T00:00:00Z')
  expect(nextRun('@hourly', 'UTC', after)).toBe('2026-03-14T04:00:00Z')
  expect(nextRun('0 0 2 * * *', 'UTC', after)).toBe('2026-03-15T02:00:00Z')
  expect(nextRun('0 2 ? * *', 'UTC', after)).toBe('2026-03-15T02:00:00Z')
  expect(nextRun('0 0 30 2 *', 'UTC', after)).toBeNull()
  expect(nextRun('0 2 * * *', 'Nowhere/Land', after)).toBeNull()
})
