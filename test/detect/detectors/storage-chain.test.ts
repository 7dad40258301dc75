import { expect, test } from 'vitest'
import { event, ledgerDb, node, pod, snapshotOf, volumeAttachment, waiting } from '../../fixtures/cluster/build.ts'
import { findingById } from '../finding-by-id.ts'

const { user, ...db } = ledgerDb({
  ready: 0,
  node: 'node-b',
  phase: 'Pending',
  createdAt: '2026-03-14T02:50:00Z',
  containers: [{ name: 'db', state: waiting('ContainerCreating') }],
})
const volume = db.volume.metadata.name
const base = [node({ name: 'node-b' }), ...db.objects]
const chain = [
  'PersistentVolumeClaim/data-ledger-db-0',
  `PersistentVolume/${volume}`,
  'VolumeAttachment/csi-b',
  'Node/node-b',
  'Pod/ledger-db-0',
  'StatefulSet/ledger-db',
]
const names = (refs: readonly { kind: string; name: string }[]) => refs.map((ref) => `${ref.kind}/${ref.name}`)

test('a failed mount follows the volume to the node', () => {
  const told = event({
    about: user,
    reason: 'FailedMount',
    message: `MountVolume.MountDevice failed for volume "${volume}" : rpc error: code = Internal desc = fsck found errors`,
    first: '2026-03-14T02:51:00Z',
    last: '2026-03-14T03:19:00Z',
    count: 14,
  })
  const attachment = volumeAttachment({ name: 'csi-b', volume, node: 'node-b' })
  const finding = findingById(
    snapshotOf([...base, attachment, told]),
    'volume-mount-failing/StatefulSet/harbor/ledger-db',
  )
  expect(finding).toMatchObject({ severity: 'high', signature: 'volume-mount-failing', since: '2026-03-14T02:51:00Z' })
  expect(names(finding.chain)).toEqual(chain)
})

test('a mount that failed for seconds before the pod ran is a note', () => {
  const up = pod({ name: 'quay', claims: { data: 'data-ledger-db-0' } })
  const told = event({
    about: up,
    reason: 'FailedMount',
    message: 'MountVolume.SetUp failed for volume "conf" : object not registered',
    last: '2026-03-14T03:00:00Z',
  })
  expect(findingById(snapshotOf([up, told]), 'volume-mount-failing/Pod/harbor/quay').severity).toBe('info')
})

test('an attach error of the VolumeAttachment belongs to the workload that waits', () => {
  const attachment = volumeAttachment({
    name: 'csi-b',
    volume,
    node: 'node-b',
    attached: false,
    createdAt: '2026-03-14T02:50:05Z',
    attachError: { time: '2026-03-14T03:19:00Z', message: 'rpc error: code = Internal desc = iscsi login failed' },
  })
  const finding = findingById(snapshotOf([...base, attachment]), 'volume-attachment-stuck/StatefulSet/harbor/ledger-db')
  expect(finding).toMatchObject({
    since: '2026-03-14T02:50:05Z',
    sinceApproximate: false,
    detail: 'The driver reports on attaching (node node-b): rpc error: code = Internal desc = iscsi login failed',
  })
  expect(names(finding.chain)).toEqual(chain)
  expect(names(finding.affected)).toEqual(['VolumeAttachment/csi-b', 'Pod/ledger-db-0'])
})

test('a Multi-Attach error names the attachment that still holds the volume', () => {
  const held = volumeAttachment({ name: 'csi-a', volume, node: 'node-a' })
  const told = event({
    about: user,
    component: 'attachdetach-controller',
    reason: 'FailedAttachVolume',
    message: `Multi-Attach error for volume "${volume}" Volume is already exclusively attached to one node and can't be attached to another`,
    first: '2026-03-14T02:50:10Z',
    last: '2026-03-14T02:50:10Z',
  })
  const finding = findingById(snapshotOf([...base, held, told]), 'volume-attachment-stuck/StatefulSet/harbor/ledger-db')
  expect(finding.detail).toMatch(/It is still attached to node node-a \(VolumeAttachment csi-a\)\.$/)
})

test('a detach that takes longer than the controller waits is stuck', () => {
  const leaving = volumeAttachment({
    name: 'csi-b',
    volume,
    node: 'node-b',
    deletedAt: '2026-03-14T03:00:00Z',
    finalizers: ['external-attacher/csi-quay-example'],
  })
  const finding = findingById(snapshotOf([...base, leaving]), 'volume-attachment-stuck/StatefulSet/harbor/ledger-db')
  expect(finding).toMatchObject({
    since: '2026-03-14T03:00:00Z',
    detail:
      'The detach was requested 20 min ago and is not done (node node-b). It is held by finalizer external-attacher/csi-quay-example.',
  })
})
