import { expect, test } from 'vitest'
import type { KubeObject } from '../../../src/schema/cluster/kube-object.ts'
import { addOn, condition, containerLog, event, ledgerDb, snapshotOf } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

const { store, claim, user } = ledgerDb()

function longhorn(status: object): KubeObject {
  return addOn(
    'Volume',
    { name: 'pvc-ledger', namespace: 'longhorn-system' },
    {
      spec: { size: '10737418240', numberOfReplicas: 3 },
      status: {
        state: 'attached',
        robustness: 'healthy',
        actualSize: 1000000000,
        currentNodeID: 'node-a',
        kubernetesStatus: { namespace: 'harbor', pvcName: 'data-ledger-db-0', pvName: 'pvc-ledger' },
        ...status,
      },
    },
  )
}

test('a Longhorn volume that lost replicas is found under the workload that uses it', () => {
  const degraded = longhorn({
    robustness: 'degraded',
    conditions: [
      condition('Scheduled', 'False', '2026-03-14T01:00:00Z', {
        reason: 'ReplicaSchedulingFailure',
        message: 'insufficient storage',
      }),
    ],
  })
  const finding = findingById(
    snapshotOf([store, claim, user, degraded]),
    'longhorn-volume-degraded/StatefulSet/harbor/ledger-db',
  )
  expect(finding).toMatchObject({ severity: 'medium', since: '2026-03-14T01:00:00Z', detail: 'insufficient storage' })
  const faulted = longhorn({ robustness: 'faulted' })
  const down = { ...user, status: { phase: 'Running', conditions: [] } }
  expect(
    findingById(snapshotOf([store, claim, down, faulted]), 'longhorn-volume-degraded/StatefulSet/harbor/ledger-db')
      .severity,
  ).toBe('high')
})

test('a healthy Longhorn volume and a detached one are nothing; a nearly full one is a note with its caveat', () => {
  expect(faultsIn(snapshotOf([store, claim, user, longhorn({})]))).toEqual([])
  expect(faultsIn(snapshotOf([store, claim, user, longhorn({ state: 'detached', robustness: 'unknown' })]))).toEqual([])
  const full = findingById(
    snapshotOf([store, claim, user, longhorn({ actualSize: 10600000000 })]),
    'volume-filling/StatefulSet/harbor/ledger-db',
  )
  expect(full).toMatchObject({ severity: 'info', title: expect.stringContaining('uses 99 % of its Longhorn volume') })
})

test('a program that warns of its disk is told in its own words, with the claim', () => {
  const warns = containerLog(user, 'db', [
    '2026-03-14T03:00:00Z WARN flood stage disk watermark [95%] exceeded on [node-1]',
  ])
  expect(
    findingById(snapshotOf([store, claim, user], { logs: [warns] }), 'volume-filling/StatefulSet/harbor/ledger-db'),
  ).toMatchObject({
    severity: 'low',
    signature: 'disk-full',
    title: 'StatefulSet harbor/ledger-db: a disk is filling up (claim data-ledger-db-0)',
  })
  const calm = containerLog(user, 'db', [
    '2026-03-14T03:00:00Z disk usage 41% of volume',
    'cpu usage 97%',
    'progress 100% done',
  ])
  expect(faultsIn(snapshotOf([store, claim, user], { logs: [calm] }))).toEqual([])
})

test('a claim that was to grow and does not is found; one that grows since a minute is not', () => {
  const growing = (at: string): KubeObject => ({
    ...claim,
    status: {
      phase: 'Bound',
      conditions: [
        condition('FileSystemResizePending', 'True', at, { message: 'Waiting for user to (re-)start a pod' }),
      ],
    },
  })
  expect(
    findingById(
      snapshotOf([store, user, growing('2026-03-14T01:00:00Z')]),
      'volume-filling/StatefulSet/harbor/ledger-db',
    ),
  ).toMatchObject({
    severity: 'low',
    since: '2026-03-14T01:00:00Z',
  })
  expect(faultsIn(snapshotOf([store, user, growing('2026-03-14T03:19:00Z')]))).toEqual([])
  const refused = event({
    about: claim,
    reason: 'VolumeResizeFailed',
    message: 'pool is full',
    last: '2026-03-14T03:10:00Z',
  })
  expect(
    findingById(snapshotOf([store, claim, user, refused]), 'volume-filling/StatefulSet/harbor/ledger-db'),
  ).toMatchObject({ severity: 'medium', detail: 'pool is full' })
})

test('a snapshot of a volume that was not made is low, and one that a later try made is nothing', () => {
  const copy = (ready: boolean) =>
    addOn(
      'VolumeSnapshot',
      { name: 'nightly', namespace: 'harbor' },
      {
        spec: { source: { persistentVolumeClaimName: 'data-ledger-db-0' } },
        status: { readyToUse: ready, error: { time: '2026-03-14T02:00:00Z', message: 'snapshot limit reached' } },
      },
    )
  expect(
    findingById(snapshotOf([store, claim, user, copy(false)]), 'volume-snapshot-failing/StatefulSet/harbor/ledger-db'),
  ).toMatchObject({
    severity: 'low',
    detail: 'The driver reports: snapshot limit reached',
  })
  expect(faultsIn(snapshotOf([store, claim, user, copy(true)]))).toEqual([])
})
