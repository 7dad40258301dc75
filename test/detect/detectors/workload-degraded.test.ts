import { expect, test } from 'vitest'
import {
  addOn,
  condition,
  daemonSet,
  deployment,
  event,
  pod,
  replicaSet,
  snapshotOf,
  statefulSet,
} from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

const available = condition('Available', 'False', '2026-03-14T02:00:00Z', {
  reason: 'MinimumReplicasUnavailable',
  message: 'Deployment does not have minimum availability.',
})

test('a DaemonSet that may not make a pod on a new node is short, and no rollout; one that is rolled out is not', () => {
  const short = daemonSet({
    name: 'shipper',
    replicas: 4,
    ready: 3,
    status: { currentNumberScheduled: 3, updatedNumberScheduled: 3 },
  })
  const told = event({
    about: short,
    reason: 'FailedCreate',
    message: 'Error creating: pods "shipper-" is forbidden: no',
    first: '2026-03-14T02:30:00Z',
    last: '2026-03-14T03:10:00Z',
  })
  expect(findingById(snapshotOf([short, told]), 'workload-degraded/DaemonSet/harbor/shipper')).toMatchObject({
    title: 'DaemonSet harbor/shipper: 3 of 4 pods are ready',
    since: '2026-03-14T02:30:00Z',
  })
  const rolling = daemonSet({ name: 'shipper', replicas: 4, ready: 3, status: { updatedNumberScheduled: 2 } })
  expect(faultsIn(snapshotOf([rolling]))).toEqual([])
})

test('no ready pod is graver than some', () => {
  const none = deployment({ name: 'berth', replicas: 2, ready: 0, conditions: [available] })
  const some = statefulSet({ name: 'ledger-db', replicas: 3, ready: 2 })
  const snapshot = snapshotOf([none, some])
  expect(findingById(snapshot, 'workload-degraded/Deployment/harbor/berth')).toMatchObject({
    severity: 'high',
    title: 'Deployment harbor/berth: 0 of 2 pods are ready',
    since: '2026-03-14T02:00:00Z',
    sinceApproximate: false,
  })
  expect(findingById(snapshot, 'workload-degraded/StatefulSet/harbor/ledger-db').severity).toBe('medium')
})

test('a rollout that passed its deadline is stuck though the old pods serve', () => {
  const words = { reason: 'ProgressDeadlineExceeded', message: 'ReplicaSet "berth-1" has timed out progressing.' }
  const stuck = deployment({
    name: 'berth',
    replicas: 2,
    conditions: [condition('Progressing', 'False', '2026-03-14T02:30:00Z', words)],
  })
  expect(findingById(snapshotOf([stuck]), 'workload-degraded/Deployment/harbor/berth')).toMatchObject({
    severity: 'medium',
    title: 'Deployment harbor/berth: the rollout does not finish',
    detail: 'The controller reports: ReplicaSet "berth-1" has timed out progressing.',
  })
})

test('a quota that refuses pods is told in the controller’s words', () => {
  const refused = condition('ReplicaFailure', 'True', '2026-03-14T02:30:00Z', {
    reason: 'FailedCreate',
    message: 'exceeded quota: harbor, requested: pods=1',
  })
  const short = deployment({ name: 'berth', replicas: 2, ready: 1, conditions: [refused] })
  expect(findingById(snapshotOf([short]), 'workload-degraded/Deployment/harbor/berth').detail).toContain(
    'exceeded quota',
  )
})

test('a controller that has not seen the last change is not judged', () => {
  const behind = deployment({ name: 'berth', replicas: 2, ready: 1 })
  expect(faultsIn(snapshotOf([{ ...behind, metadata: { ...behind.metadata, generation: 2 } }]))).toEqual([])
})

test('a rollout within its deadline is no fault, and beyond it is one', () => {
  const progressing = { ...condition('Progressing', 'True', '2026-02-01T08:00:00Z', { reason: 'ReplicaSetUpdated' }) }
  const at = (lastUpdateTime: string) =>
    deployment({ name: 'berth', replicas: 3, ready: 2, conditions: [{ ...progressing, lastUpdateTime }] })
  expect(faultsIn(snapshotOf([at('2026-03-14T03:15:00Z')]))).toEqual([])
  expect(faultsIn(snapshotOf([at('2026-03-14T03:05:00Z')]))).toEqual(['workload-degraded/Deployment/harbor/berth'])
})

test('scale to zero, and a daemon set that no node wants, are healthy', () => {
  expect(
    faultsIn(snapshotOf([deployment({ name: 'parked', replicas: 0 }), daemonSet({ name: 'gpu', replicas: 0 })])),
  ).toEqual([])
})

test('where the controller is absent its pods are counted, and the finding says so', () => {
  const store = statefulSet({ name: 'ledger-db', replicas: 2 })
  const unready = pod({
    name: 'ledger-db-1',
    owner: store,
    startedAt: '2026-03-14T02:00:00Z',
    containers: [{ ready: false }],
  })
  const finding = findingById(
    snapshotOf([pod({ name: 'ledger-db-0', owner: store }), unready]),
    'workload-degraded/StatefulSet/harbor/ledger-db',
  )
  expect(finding).toMatchObject({ confidence: 'inferred', severity: 'medium', since: '2026-03-14T02:00:00Z' })
  expect(finding.detail).toMatch(/^Counted from its pods.* Not ready: ledger-db-1 \(running, not ready\)\.$/)
})

test('pods of a custom resource are found by ownerReferences', () => {
  const cluster = {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name: 'tide-db', namespace: 'harbor' },
  }
  const unready = pod({
    name: 'tide-db-1',
    owner: cluster,
    startedAt: '2026-03-14T02:00:00Z',
    containers: [{ ready: false }],
  })
  expect(findingById(snapshotOf([unready]), 'workload-degraded/Cluster/harbor/tide-db')).toMatchObject({
    severity: 'high',
    workloadInferred: false,
  })
})

test('a ReplicaSet speaks for itself only where no Deployment owns it', () => {
  const owner = deployment({ name: 'berth', replicas: 0 })
  const owned = replicaSet({ name: 'berth-75675f5897', replicas: 2, ready: 0, owner })
  const lone = replicaSet({ name: 'lone', replicas: 2, ready: 1 })
  expect(faultsIn(snapshotOf([owner, owned, lone]))).toEqual(['workload-degraded/ReplicaSet/harbor/lone'])
})

test('a lone pod that is leaving dates the loss', () => {
  const store = statefulSet({ name: 'ledger-db', replicas: 1, ready: 0 })
  const leaving = pod({
    name: 'ledger-db-0',
    owner: store,
    startedAt: '2026-03-14T02:00:00Z',
    deletedAt: '2026-03-14T02:30:00Z',
    containers: [{ ready: false }],
  })
  expect(findingById(snapshotOf([store, leaving]), 'workload-degraded/StatefulSet/harbor/ledger-db').since).toBe(
    '2026-03-14T02:00:00Z',
  )
})

test('a database cluster is counted by its operator and not by its pods', () => {
  const cluster = addOn(
    'Cluster',
    { name: 'ledger-db', namespace: 'harbor' },
    { spec: { instances: 1 }, status: { readyInstances: 0, phase: 'Failing over' } },
  )
  const instance = pod({ name: 'ledger-db-1', owner: cluster, containers: [{ ready: false }] })
  const ids = faultsIn(snapshotOf([cluster, instance]))
  expect(ids.filter((id) => id.startsWith('workload-degraded'))).toEqual([])
  expect(ids).toContain('cnpg-cluster-degraded/Cluster/harbor/ledger-db')
})

test('an init container that does not end is named, and not what waits for it', () => {
  const store = statefulSet({ name: 'ledger-db', replicas: 1, ready: 0 })
  const waits = pod({
    name: 'ledger-db-0',
    owner: store,
    phase: 'Pending',
    initContainers: [{ name: 'wait-for-quay', state: { running: { startedAt: '2026-03-14T02:00:00Z' } } }],
    containers: [{ name: 'db', state: { waiting: { reason: 'PodInitializing' } } }],
  })
  expect(findingById(snapshotOf([store, waits]), 'workload-degraded/StatefulSet/harbor/ledger-db').detail).toBe(
    'Not ready: ledger-db-0 (init container wait-for-quay has not ended).',
  )
})
