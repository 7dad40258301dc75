import { expect, test } from 'vitest'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { findSnapshotSignatures } from '../../src/signature/find-snapshot-signatures.ts'

const snapshotOf = (objects: KubeObject[], logs: Snapshot['logs'] = []): Snapshot => ({
  ...emptySnapshot(),
  objects,
  logs,
})

const pod = (status: object): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'gull-0', namespace: 'shore' },
  status,
})

test('an event names what it is about', () => {
  const event: KubeObject = {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: 'gull-0.17', namespace: 'shore' },
    involvedObject: { kind: 'Pod', namespace: 'shore', name: 'gull-0' },
    reason: 'FailedAttachVolume',
    message: 'Multi-Attach error for volume "pvc-7"',
  }
  expect(findSnapshotSignatures(snapshotOf([event, event]))).toEqual([
    {
      signature: 'volume-attachment-stuck',
      quote: 'FailedAttachVolume: Multi-Attach error for volume "pvc-7"',
      object: { kind: 'Pod', namespace: 'shore', name: 'gull-0' },
      source: 'event',
    },
  ])
})

test('a BackOff event on an image is no crash loop', () => {
  const event: KubeObject = {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: 'gull-0.18' },
    regarding: { kind: 'Pod', name: 'gull-0' },
    reason: 'BackOff',
    note: 'Back-off pulling image "quay.invalid/gull:9"',
  }
  expect(findSnapshotSignatures(snapshotOf([event])).map(({ signature }) => signature)).toEqual(['image-pull-failing'])
})

test('container states now and last, conditions and log lines count', () => {
  const objects = [
    pod({
      conditions: [{ type: 'Ready', status: 'False' }],
      containerStatuses: [
        {
          name: 'gull',
          state: { waiting: { reason: 'CrashLoopBackOff' } },
          lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
        },
      ],
    }),
    {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'atlas-2' },
      status: { conditions: [{ type: 'Ready', status: 'Unknown', message: 'Kubelet stopped posting node status.' }] },
    },
  ]
  const logs = [
    {
      namespace: 'shore',
      pod: 'gull-0',
      container: 'gull',
      previous: true,
      lines: ['ok', 'open /d: read-only file system'],
    },
  ]
  expect(findSnapshotSignatures(snapshotOf(objects, logs)).map(({ signature, source }) => [signature, source])).toEqual(
    [
      ['crash-loop', 'waiting'],
      ['filesystem-read-only', 'log'],
      ['node-not-ready', 'condition'],
      ['oom-killed', 'terminated'],
    ],
  )
})

test('a healthy snapshot shows nothing', () => {
  expect(
    findSnapshotSignatures(snapshotOf([pod({ containerStatuses: [{ name: 'gull', state: { running: {} } }] })])),
  ).toEqual([])
})
