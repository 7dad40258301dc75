import { expect, test } from 'vitest'
import { event, node, pod, snapshotOf } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

test('a silent node has the pods on it as witnesses', () => {
  const dead = node({
    name: 'node-c',
    ready: 'Unknown',
    since: '2026-03-14T02:10:00Z',
    taints: [{ key: 'node.kubernetes.io/unreachable', effect: 'NoExecute', timeAdded: '2026-03-14T02:10:05Z' }],
  })
  const pods = ['crane', 'tug'].map((name) => pod({ name, node: 'node-c', containers: [{ ready: false }] }))
  const finding = findingById(snapshotOf([dead, ...pods]), 'node-not-ready/Node/node-c')
  expect(finding).toMatchObject({
    severity: 'critical',
    title: 'Node node-c has stopped reporting; 2 pods on it',
    detail: 'Kubelet stopped posting node status. Its last status report is of 2026-03-14T02:10:00Z.',
    since: '2026-03-14T02:10:00Z',
    sinceApproximate: false,
  })
  expect(finding.witnesses.map((witness) => witness.name)).toEqual(['node-c', 'crane', 'tug'])
  expect(quotesOf(finding)).toContain('taint node.kubernetes.io/unreachable:NoExecute')
})

test('a node that came back is worth little, and its return is dated', () => {
  const back = node({ name: 'node-c', since: '2026-03-14T02:40:00Z' })
  const told = event({
    about: back,
    reason: 'NodeNotReady',
    type: 'Normal',
    message: 'Node node-c status is now: NodeNotReady',
    last: '2026-03-14T02:10:00Z',
  })
  expect(findingById(snapshotOf([back, told]), 'node-not-ready/Node/node-c')).toMatchObject({
    severity: 'low',
    detail: 'Last reported as not ready at 2026-03-14T02:10:00Z. It is ready since 2026-03-14T02:40:00Z.',
  })
})

test('a node that has just joined is not down', () => {
  const young = node({ name: 'node-d', ready: 'False', createdAt: '2026-03-14T03:18:00Z' })
  expect(findingById(snapshotOf([young]), 'node-not-ready/Node/node-d').severity).toBe('low')
})

test('pressure is a finding, and that of the disk has the signature of a full disk', () => {
  const full = node({ name: 'node-a', pressure: ['DiskPressure'], since: '2026-03-14T01:00:00Z' })
  expect(findingById(snapshotOf([full]), 'node-pressure/Node/node-a')).toMatchObject({
    severity: 'high',
    signature: 'disk-full',
  })
})

test('a cordoned node is a note', () => {
  expect(faultsIn(snapshotOf([node({ name: 'node-a', cordoned: true })]))).toEqual([])
})
