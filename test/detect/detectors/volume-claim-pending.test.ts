import { expect, test } from 'vitest'
import {
  event,
  persistentVolumeClaim,
  pod,
  snapshotOf,
  statefulSet,
  storageClass,
} from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

const claim = persistentVolumeClaim({ name: 'data-ledger-db-0', phase: 'Pending', createdAt: '2026-03-14T02:00:00Z' })
const store = statefulSet({ name: 'ledger-db', ready: 0 })
const user = pod({
  name: 'ledger-db-0',
  owner: store,
  node: null,
  claims: { data: 'data-ledger-db-0' },
  createdAt: '2026-03-14T02:00:00Z',
})
const late = { ...storageClass({ name: 'quay-iscsi' }), volumeBindingMode: 'WaitForFirstConsumer' }

test('a failed provisioning is a finding of the workload that waits for it', () => {
  const told = event({
    about: claim,
    reason: 'ProvisioningFailed',
    message: 'failed to provision volume: pool is full',
    last: '2026-03-14T03:10:00Z',
    count: 9,
  })
  const finding = findingById(
    snapshotOf([claim, store, user, late, told]),
    'volume-claim-pending/StatefulSet/harbor/ledger-db',
  )
  expect(finding).toMatchObject({
    severity: 'high',
    title: 'StatefulSet harbor/ledger-db: claim data-ledger-db-0 gets no volume',
    detail: 'The cluster reports: failed to provision volume: pool is full',
    since: '2026-03-14T02:00:00Z',
  })
  expect(finding.chain.map((ref) => ref.kind)).toEqual(['PersistentVolumeClaim', 'Pod', 'StatefulSet'])
})

test('a claim that waits for its first consumer is no fault', () => {
  const waits = event({
    about: claim,
    reason: 'WaitForFirstConsumer',
    type: 'Normal',
    message: 'waiting for first consumer',
    last: '2026-03-14T03:10:00Z',
  })
  expect(faultsIn(snapshotOf([claim, late]))).toEqual([])
  expect(faultsIn(snapshotOf([claim, waits]))).toEqual([])
})

test('a class that does not exist and a provisioner that keeps silent are inferred', () => {
  const id = 'volume-claim-pending/PersistentVolumeClaim/harbor/data-ledger-db-0'
  const other = storageClass({ name: 'other' })
  expect(findingById(snapshotOf([claim, other]), id)).toMatchObject({
    confidence: 'inferred',
    detail: 'There is no StorageClass quay-iscsi.',
  })
  const immediate = storageClass({ name: 'quay-iscsi' })
  expect(findingById(snapshotOf([claim, immediate]), id).detail).toContain('csi.quay.example')
})

test('a claim that lost its volume says so', () => {
  const lost = persistentVolumeClaim({ name: 'archive', phase: 'Lost' })
  expect(findingById(snapshotOf([lost]), 'volume-claim-pending/PersistentVolumeClaim/harbor/archive')).toMatchObject({
    severity: 'high',
    title: 'PersistentVolumeClaim harbor/archive: claim archive has lost its volume',
    since: null,
    sinceApproximate: true,
  })
})
