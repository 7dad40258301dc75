import { expect, test } from 'vitest'
import {
  event,
  liveSource,
  node,
  persistentVolume,
  persistentVolumeClaim,
  pod,
  snapshotOf,
  statefulSet,
  volumeAttachment,
} from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

const store = statefulSet({ name: 'ledger-db', replicas: 1 })
const claim = persistentVolumeClaim({ name: 'data-ledger-db-0', volume: 'pvc-ledger' })
const volume = persistentVolume({ name: 'pvc-ledger', claim })
const writer = pod({ name: 'ledger-db-0', owner: store, node: 'node-b', claims: { data: 'data-ledger-db-0' } })
const nodes = [node({ name: 'node-a' }), node({ name: 'node-b' })]
const attached = volumeAttachment({ name: 'csi-b', volume: 'pvc-ledger', node: 'node-b' })
const well = [...nodes, store, claim, volume, writer, attached]

test('a volume in use, attached where its pod runs, is nothing', () => {
  expect(faultsIn(snapshotOf(well, { source: liveSource }))).toEqual([])
})

test('volumes that Retain keeps are one note a class; one that should be deleted is a fault', () => {
  const released = (name: string, policy: string) =>
    persistentVolume({
      name,
      claim: persistentVolumeClaim({ name: `was-${name}` }),
      phase: 'Released',
      spec: { persistentVolumeReclaimPolicy: policy },
      status: { lastPhaseTransitionTime: '2026-03-12T10:00:00Z' },
    })
  const kept = snapshotOf([...well, released('pvc-1', 'Retain'), released('pvc-2', 'Retain')], { source: liveSource })
  expect(findingById(kept, 'volume-orphaned/StorageClass/quay-iscsi')).toMatchObject({
    severity: 'info',
    title: 'StorageClass quay-iscsi: 2 volumes are released and kept',
    since: '2026-03-12T10:00:00Z',
  })
  const stuck = released('pvc-3', 'Delete')
  const failed = event({
    about: stuck,
    reason: 'VolumeFailedDelete',
    message: 'rpc error: code = Internal desc = target busy',
    last: '2026-03-14T03:10:00Z',
  })
  const finding = findingById(
    snapshotOf([...well, stuck, failed], { source: liveSource }),
    'volume-orphaned/StorageClass/quay-iscsi',
  )
  expect(finding).toMatchObject({ severity: 'low', detail: expect.stringContaining('target busy') })
  expect(quotesOf(finding)[0]).toBe(
    'status.phase=Released, persistentVolumeReclaimPolicy=Delete, claimRef=harbor/was-pvc-3',
  )
})

test('a claim that was made anew waits for a volume that remembers the old one', () => {
  const anew = persistentVolumeClaim({ name: 'data-ledger-db-0', phase: 'Pending', createdAt: '2026-03-14T02:00:00Z' })
  const old = persistentVolume({
    name: 'pvc-ledger',
    claim,
    phase: 'Released',
    spec: { persistentVolumeReclaimPolicy: 'Retain' },
  })
  const snapshot = snapshotOf([...nodes, store, anew, old, writer], { source: liveSource })
  expect(findingById(snapshot, 'volume-orphaned/StatefulSet/harbor/ledger-db')).toMatchObject({
    severity: 'high',
    sinceApproximate: true,
    detail: expect.stringContaining('claimRef.uid'),
  })
})

test('an attachment to a node that the cluster no longer has is a zombie, with the chain to who waits for it', () => {
  const zombie = volumeAttachment({ name: 'csi-gone', volume: 'pvc-ledger', node: 'node-z' })
  const waits = pod({
    name: 'ledger-db-0',
    owner: store,
    node: 'node-b',
    phase: 'Pending',
    createdAt: '2026-03-14T02:50:00Z',
    claims: { data: 'data-ledger-db-0' },
    containers: [{ name: 'db', state: { waiting: { reason: 'ContainerCreating' } } }],
  })
  const held = event({
    about: waits,
    reason: 'FailedAttachVolume',
    message: 'Multi-Attach error for volume "pvc-ledger" Volume is already exclusively attached to one node',
    first: '2026-03-14T02:50:10Z',
    last: '2026-03-14T02:50:10Z',
  })
  const finding = findingById(
    snapshotOf([...nodes, store, claim, volume, waits, zombie, held], { source: liveSource }),
    'volume-attachment-orphaned/StatefulSet/harbor/ledger-db',
  )
  expect(finding).toMatchObject({
    severity: 'high',
    detail: 'VolumeAttachment csi-gone: the cluster has no node node-z any more.',
    since: '2026-03-14T02:50:00Z',
    sinceApproximate: true,
  })
  expect(quotesOf(finding)).toContainEqual(expect.stringContaining('Multi-Attach error'))
  expect(finding.chain.map((ref) => `${ref.kind}/${ref.name}`)).toEqual([
    'PersistentVolumeClaim/data-ledger-db-0',
    'PersistentVolume/pvc-ledger',
    'VolumeAttachment/csi-gone',
    'Node/node-b',
    'Node/node-z',
    'Pod/ledger-db-0',
    'StatefulSet/ledger-db',
  ])
})

test('an attachment of a volume that is gone, and one that no pod on its node needs, are zombies', () => {
  const ofNothing = volumeAttachment({ name: 'csi-x', volume: 'pvc-x', node: 'node-a' })
  const left = volumeAttachment({ name: 'csi-a', volume: 'pvc-ledger', node: 'node-a' })
  expect(faultsIn(snapshotOf([...well, ofNothing, left], { source: liveSource }))).toEqual([
    'volume-attachment-orphaned/PersistentVolume/pvc-x',
    'volume-attachment-orphaned/StatefulSet/harbor/ledger-db',
  ])
})

test('while a pod moves, or where not all pods were seen, nobody says that none uses the volume', () => {
  const left = volumeAttachment({ name: 'csi-a', volume: 'pvc-ledger', node: 'node-a' })
  const moved = pod({
    name: 'ledger-db-0',
    owner: store,
    node: 'node-b',
    createdAt: '2026-03-14T03:18:30Z',
    claims: { data: 'data-ledger-db-0' },
  })
  expect(faultsIn(snapshotOf([...nodes, store, claim, volume, moved, attached, left], { source: liveSource }))).toEqual(
    [],
  )
  const some = { ...liveSource, namespaces: ['quay'] }
  expect(faultsIn(snapshotOf([...well, left], { source: some }))).toEqual([])
})

test('a workload scaled to zero a minute ago is detached soon; an hour later nobody did', () => {
  const idle = statefulSet({ name: 'ledger-db', replicas: 0 })
  const killed = (last: string) =>
    event({ about: writer, type: 'Normal', reason: 'Killing', message: 'Stopping container db', last })
  const objects = [...nodes, idle, claim, volume, attached, pod({ name: 'quay' })]
  expect(faultsIn(snapshotOf([...objects, killed('2026-03-14T03:19:00Z')], { source: liveSource }))).toEqual([])
  expect(faultsIn(snapshotOf([...objects, killed('2026-03-14T02:30:00Z')], { source: liveSource }))).toEqual([
    'volume-attachment-orphaned/PersistentVolumeClaim/harbor/data-ledger-db-0',
  ])
})
