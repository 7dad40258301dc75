import { expect, test } from 'vitest'
import { condition, containerLog, cronJob, job, pod, snapshotOf, terminated } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

const nightly = cronJob({ name: 'ledger', schedule: '0 2 * * *' })
const failed = job({
  name: 'ledger-29558040',
  owner: nightly,
  conditions: [
    condition('Failed', 'True', '2026-03-14T02:09:00Z', {
      reason: 'BackoffLimitExceeded',
      message: 'Job has reached the specified backoff limit',
    }),
  ],
  status: { failed: 1 },
})
const crashed = pod({
  name: 'ledger-29558040-q4z8m',
  owner: failed,
  phase: 'Failed',
  spec: { restartPolicy: 'Never' },
  containers: [
    { name: 'export', ready: false, state: terminated(2, 'Error', '2026-03-14T02:08:00Z', '2026-03-14T02:08:30Z') },
  ],
})

test('a failed job is a finding of its CronJob, with the exit code and the log', () => {
  const snapshot = snapshotOf([nightly, failed, crashed], {
    logs: [containerLog(crashed, 'export', ['2026-03-14T02:08:29Z bucket not found'])],
  })
  const finding = findingById(snapshot, 'job-failed/CronJob/harbor/ledger')
  expect(finding).toMatchObject({
    severity: 'medium',
    title: 'CronJob harbor/ledger: job ledger-29558040 failed',
    detail: 'BackoffLimitExceeded: Job has reached the specified backoff limit',
    since: '2026-03-14T02:08:30Z',
  })
  expect(quotesOf(finding)).toContain('container export: exit code 2 (Error)')
  expect(finding.evidence.at(-1)).toMatchObject({ source: 'log', at: '2026-03-14T02:08:29Z' })
})

test('a CronJob that did well before says when', () => {
  const known = cronJob({
    name: 'ledger',
    schedule: '0 2 * * *',
    status: { lastSuccessfulTime: '2026-03-13T02:08:00Z' },
  })
  expect(findingById(snapshotOf([known, failed, crashed]), 'job-failed/CronJob/harbor/ledger').detail).toBe(
    'BackoffLimitExceeded: Job has reached the specified backoff limit. Last successful run: 2026-03-13T02:08:00Z.',
  )
})

test('a later run that succeeded makes it a note', () => {
  const later = job({
    name: 'ledger-29558100',
    owner: nightly,
    status: { succeeded: 1, completionTime: '2026-03-14T03:01:00Z' },
  })
  expect(findingById(snapshotOf([nightly, failed, crashed, later]), 'job-failed/CronJob/harbor/ledger')).toMatchObject({
    severity: 'info',
    title: 'CronJob harbor/ledger: job ledger-29558040 failed; a later run succeeded',
  })
})

test('a job that is tried again says how many retries are used up', () => {
  const retried = job({ name: 'import', status: { failed: 2, active: 1 } })
  expect(findingById(snapshotOf([retried]), 'job-failed/Job/harbor/import')).toMatchObject({
    severity: 'low',
    detail: '2 of 3 retries are used up.',
  })
})

test('a failed pod tells of a job that the dump does not hold', () => {
  const finding = findingById(snapshotOf([crashed]), 'job-failed/CronJob/harbor/ledger')
  expect(finding).toMatchObject({ confidence: 'inferred', workloadInferred: true })
})

test('a job that completed after a failure is no fault', () => {
  expect(
    faultsIn(
      snapshotOf([
        job({
          name: 'import',
          conditions: [condition('Complete', 'True', '2026-03-14T02:00:00Z')],
          status: { failed: 2, succeeded: 1 },
        }),
      ]),
    ),
  ).toEqual([])
})
