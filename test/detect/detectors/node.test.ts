import { expect, test } from 'vitest'
import { addOn, event, node, pod, snapshotOf } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

test('a silent node has the pods on it as affected objects', () => {
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
    detail: 'Kubelet stopped posting node status. Its last status report is from 2026-03-14T02:10:00Z.',
    since: '2026-03-14T02:10:00Z',
    sinceApproximate: false,
  })
  expect(finding.affected.map((ref) => ref.name)).toEqual(['node-c', 'crane', 'tug'])
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
    detail: 'Last reported as not ready at 2026-03-14T02:10:00Z. Ready again since 2026-03-14T02:40:00Z.',
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

function lease(name: string, renewTime: string) {
  return addOn(
    'Lease',
    { name, namespace: 'kube-node-lease' },
    { spec: { holderIdentity: name, leaseDurationSeconds: 40, renewTime } },
  )
}

test('a silent node is dated by its lease too', () => {
  const dead = node({ name: 'node-c', ready: 'Unknown', since: '2026-03-14T02:10:40Z' })
  const finding = findingById(
    snapshotOf([dead, lease('node-c', '2026-03-14T02:09:58.123456Z')]),
    'node-not-ready/Node/node-c',
  )
  expect(finding.detail).toContain('It last renewed its lease at 2026-03-14T02:09:58Z.')
  expect(quotesOf(finding)).toContain('renewTime 2026-03-14T02:09:58Z')
})

test('a node that nobody marks though its lease ran out is found beside one that renews; both fresh, or both old, is nothing', () => {
  const nodes = [node({ name: 'node-a' }), node({ name: 'node-b' })]
  const fresh = lease('node-a', '2026-03-14T03:19:55.000000Z')
  const finding = findingById(
    snapshotOf([...nodes, fresh, lease('node-b', '2026-03-14T02:00:00.000000Z')]),
    'node-not-ready/Node/node-b',
  )
  expect(finding).toMatchObject({ severity: 'medium', since: '2026-03-14T02:00:00Z', confidence: 'inferred' })
  expect(faultsIn(snapshotOf([...nodes, fresh, lease('node-b', '2026-03-14T03:19:50.000000Z')]))).toEqual([])
  const old = '2026-03-13T02:00:00.000000Z'
  expect(faultsIn(snapshotOf([...nodes, lease('node-a', old), lease('node-b', old)]))).toEqual([])
})
