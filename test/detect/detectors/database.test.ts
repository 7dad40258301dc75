import { expect, test } from 'vitest'
import type { KubeObject } from '../../../src/schema/cluster/kube-object.ts'
import {
  addOn,
  condition,
  containerLog,
  object,
  persistentVolume,
  persistentVolumeClaim,
  pod,
  running,
  snapshotOf,
  terminated,
  volumeNameOf,
  waiting,
} from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

function cluster(status: object, annotations: Record<string, string> = {}): KubeObject {
  return addOn('Cluster', { name: 'ledger-db', namespace: 'harbor', annotations }, { spec: { instances: 3 }, status })
}

const healthy = cluster({
  readyInstances: 3,
  phase: 'Cluster in healthy state',
  currentPrimary: 'ledger-db-1',
  targetPrimary: 'ledger-db-1',
  lastSuccessfulBackup: '2026-03-14T02:01:00Z',
  conditions: [
    condition('Ready', 'True', '2026-01-05T08:00:00Z'),
    condition('ContinuousArchiving', 'True', '2026-01-05T08:00:00Z'),
  ],
})
const degraded = cluster({
  readyInstances: 2,
  phase: 'Waiting for the instances to become active',
  phaseReason: 'Some instances are not yet active. Please wait.',
  currentPrimary: 'ledger-db-1',
  targetPrimary: 'ledger-db-1',
  instancesStatus: { healthy: ['ledger-db-1', 'ledger-db-2'], failed: ['ledger-db-3'] },
  lastSuccessfulBackup: '2026-03-12T18:00:00Z',
  conditions: [
    condition('Ready', 'False', '2026-03-13T20:00:00Z', {
      reason: 'ClusterIsNotReady',
      message: 'Cluster Is Not Ready',
    }),
    condition('ContinuousArchiving', 'False', '2026-03-13T18:00:00Z', {
      reason: 'ContinuousArchivingFailing',
      message: 'unexpected failure invoking barman-cloud-wal-archive: exit status 1',
    }),
  ],
})

function instance(index: number, of: KubeObject, ready: boolean): KubeObject[] {
  const name = `ledger-db-${index}`
  const claim = persistentVolumeClaim({ name })
  const last = terminated(1, 'Error', '2026-03-14T03:16:00Z', '2026-03-14T03:16:04Z')
  return [
    claim,
    persistentVolume({ name: volumeNameOf('harbor', name), claim }),
    pod({
      name,
      owner: of,
      labels: { app: 'ledger-db' },
      claims: { pgdata: name },
      containers: [
        {
          name: 'postgres',
          mounts: { pgdata: '/var/lib/postgresql/data' },
          ...(ready
            ? { state: running('2026-01-05T08:00:00Z') }
            : { restarts: 300, state: waiting('CrashLoopBackOff'), lastState: last }),
        },
      ],
    }),
  ]
}

const service = object(
  'v1',
  'Service',
  { name: 'ledger-db-r', namespace: 'harbor' },
  { spec: { selector: { app: 'ledger-db' } } },
)

test('a degraded cluster is told with its instances, its phase and its primary', () => {
  const objects = [
    degraded,
    service,
    ...instance(1, degraded, true),
    ...instance(2, degraded, true),
    ...instance(3, degraded, false),
  ]
  const finding = findingById(snapshotOf(objects), 'cnpg-cluster-degraded/Cluster/harbor/ledger-db')
  expect(finding).toMatchObject({
    severity: 'medium',
    title: 'Cluster harbor/ledger-db: 2 of 3 instances are ready',
    detail:
      'The operator reports: Waiting for the instances to become active: Some instances are not yet active. Please wait. The primary is ledger-db-1. Not ready: ledger-db-3.'.replace(
        '..',
        '.',
      ),
  })
  expect(finding.affected.map((ref) => ref.name)).toEqual(['ledger-db', 'ledger-db-3'])
  expect(finding.chain.map((ref) => `${ref.kind}/${ref.name}`)).toEqual([
    'PersistentVolumeClaim/ledger-db-3',
    `PersistentVolume/${volumeNameOf('harbor', 'ledger-db-3')}`,
    'Node/node-a',
    'Pod/ledger-db-3',
    'Cluster/ledger-db',
    'Service/ledger-db-r',
  ])
})

test('a healthy cluster, a hibernated one and a copy that began a minute ago are nothing', () => {
  const three = (of: KubeObject) => [1, 2, 3].flatMap((index) => instance(index, of, true))
  expect(faultsIn(snapshotOf([healthy, ...three(healthy)]))).toEqual([])
  const asleep = cluster(
    { readyInstances: 0, phase: 'Waiting for the instances to become active' },
    { 'cnpg.io/hibernation': 'on' },
  )
  expect(faultsIn(snapshotOf([asleep]))).toEqual([])
  const joining = cluster({
    readyInstances: 2,
    phase: 'Creating a new replica',
    currentPrimary: 'ledger-db-1',
    targetPrimary: 'ledger-db-1',
    conditions: [condition('Ready', 'False', '2026-03-14T03:19:00Z')],
  })
  expect(faultsIn(snapshotOf([joining, ...instance(1, joining, true), ...instance(2, joining, true)]))).toEqual([])
})

test('a primary that is not ready makes it grave', () => {
  const down = cluster({
    readyInstances: 1,
    phase: 'Failing over',
    currentPrimary: 'ledger-db-3',
    targetPrimary: 'pending',
    currentPrimaryFailingSinceTimestamp: '2026-03-14T01:00:00Z',
    conditions: [condition('Ready', 'False', '2026-03-14T01:00:10Z')],
  })
  const finding = findingById(
    snapshotOf([down, ...instance(1, down, true), ...instance(3, down, false)]),
    'cnpg-cluster-degraded/Cluster/harbor/ledger-db',
  )
  expect(finding).toMatchObject({
    severity: 'high',
    detail: expect.stringContaining('The primary is ledger-db-3, which is not ready.'),
  })
})

test('WAL that is not archived is a finding of its own, with its own beginning', () => {
  const finding = findingById(snapshotOf([degraded]), 'wal-archiving-failing/Cluster/harbor/ledger-db')
  expect(finding).toMatchObject({
    severity: 'medium',
    since: '2026-03-13T18:00:00Z',
    signature: 'backup-failing',
    detail:
      'The operator reports: unexpected failure invoking barman-cloud-wal-archive: exit status 1. Failing for 9 h 20 min. Last successful backup: 2026-03-12T18:00:00Z.',
  })
})

test('a cluster whose WAL is not archived for an unknown reason is described without one', () => {
  const silent = addOn(
    'Cluster',
    { name: 'quiet-db', namespace: 'harbor' },
    { status: { conditions: [{ type: 'ContinuousArchiving', status: 'False' }] } },
  )
  const finding = findingById(snapshotOf([silent]), 'wal-archiving-failing/Cluster/harbor/quiet-db')
  expect(finding).toMatchObject({ phrase: 'WAL is not archived', detail: null })
})

function backup(name: string, status: object): KubeObject {
  return addOn('Backup', { name, namespace: 'harbor' }, { spec: { cluster: { name: 'ledger-db' } }, status })
}

test('a backup that failed and that no later one made good is told with the last good one', () => {
  const bad = backup('nightly-2', {
    phase: 'failed',
    error: 'An error occurred (AccessDenied) when calling the PutObject operation',
    startedAt: '2026-03-13T18:00:00Z',
    stoppedAt: '2026-03-13T18:01:00Z',
  })
  const good = backup('nightly-1', { phase: 'completed', stoppedAt: '2026-03-12T18:00:00Z' })
  const finding = findingById(snapshotOf([degraded, bad, good]), 'backup-failing/Cluster/harbor/ledger-db')
  expect(finding).toMatchObject({
    severity: 'medium',
    since: '2026-03-13T18:01:00Z',
    title: 'Cluster harbor/ledger-db: backup nightly-2 failed',
  })
  expect(finding.detail).toContain('AccessDenied')
  expect(finding.detail).toContain('Last successful backup: 2026-03-12T18:00:00Z.')
  const later = backup('nightly-3', { phase: 'completed', stoppedAt: '2026-03-14T02:00:00Z' })
  expect(faultsIn(snapshotOf([bad, good, later])).filter((id) => id.startsWith('backup'))).toEqual([])
})

test('a scheduled backup that is an hour overdue has not run; a suspended one was told not to', () => {
  const scheduled = (spec: object) =>
    addOn(
      'ScheduledBackup',
      { name: 'nightly', namespace: 'harbor' },
      {
        spec: { cluster: { name: 'ledger-db' }, schedule: '0 0 2 * * *', ...spec },
        status: { nextScheduleTime: '2026-03-13T02:00:00Z' },
      },
    )
  expect(faultsIn(snapshotOf([scheduled({})]))).toEqual(['backup-failing/Cluster/harbor/ledger-db'])
  expect(faultsIn(snapshotOf([scheduled({ suspend: true })]))).toEqual([])
})

test('a standby on an empty volume is told in its own words; a healthy pg_controldata is nothing', () => {
  const [claim, volume, standby] = instance(3, degraded, false) as [KubeObject, KubeObject, KubeObject]
  const log = containerLog(standby, 'postgres', [
    '{"level":"error","ts":"2026-03-14T03:16:03Z","msg":"Error while starting","err":"while executing pg_controldata: exit status 1"}',
  ])
  const finding = findingById(
    snapshotOf([degraded, claim, volume, standby], { logs: [log] }),
    'data-directory-empty/Cluster/harbor/ledger-db',
  )
  expect(finding).toMatchObject({ severity: 'medium', signature: 'data-directory-empty' })
  expect(finding.chain[0]).toMatchObject({ kind: 'PersistentVolumeClaim', name: 'ledger-db-3' })
  const fine = containerLog(standby, 'postgres', [
    '{"level":"info","msg":"pg_controldata read","state":"in production"}',
  ])
  const ids = faultsIn(snapshotOf([degraded, claim, volume, standby], { logs: [fine] }))
  expect(ids.filter((id) => id.startsWith('data-directory'))).toEqual([])
})
