import { expect, test } from 'vitest'
import { findCommonCauses } from '../../src/cause/find-common-causes.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { ContainerLog } from '../../src/schema/cluster/snapshot.ts'
import { boundClaim, containerLog, deployed, node, snapshotOf } from '../fixtures/cluster/build.ts'
import { findingById } from './finding-by-id.ts'

/** A Deployment with one pod on a node, over a volume of a driver. */
function over(name: string, where: string, driver = 'csi.quay.example'): KubeObject[] {
  const claims = { data: `${name}-data` }
  return [
    ...boundClaim(claims.data, driver),
    ...deployed({ name, node: where, claims, containers: [{ name: 'app', mounts: { data: '/data' } }] }),
  ]
}

function says(objects: readonly KubeObject[], words = 'open /data/x: read-only file system'): ContainerLog[] {
  return objects.flatMap((object) => (object.kind === 'Pod' ? [containerLog(object, 'app', [words])] : []))
}

const hit = ['crane', 'tug', 'buoy', 'pier', 'quay'].flatMap((name) => over(name, 'node-c'))
const well = ['ledger', 'winch'].flatMap((name) => over(name, 'node-a'))
const nodes = [node({ name: 'node-a' }), node({ name: 'node-c' })]

test('five pods over one dead session are one finding with five affected pods, and the node is the likely cause', () => {
  const snapshot = snapshotOf([...nodes, ...hit, ...well], { logs: says(hit) })
  const finding = findingById(snapshot, 'filesystem-read-only/Node/node-c/csi.quay.example')
  expect(finding).toMatchObject({
    severity: 'high',
    title: 'Node node-c: a file system is read-only in 5 pods of 5 workloads, all on volumes of csi.quay.example',
    phrase: 'a file system is read-only',
    extent: { pods: 5, ofPods: null, workloads: 5, drivers: ['csi.quay.example'] },
    workload: { kind: 'Node', namespace: null, name: 'node-c' },
  })
  expect(finding.affected).toHaveLength(5)
  const findings = detectFindings(snapshot)
  expect(findings.filter((one) => one.detector === 'filesystem-read-only')).toHaveLength(1)
  const [lead] = findCommonCauses(findings, snapshot)
  expect(lead).toMatchObject({ id: 'Node/node-c', likelihood: 'likely' })
  expect(lead?.pods).toHaveLength(5)
  expect(lead?.why).toContain(
    '5 of 5 pods on this node with volumes of csi.quay.example show it; 2 pods elsewhere use the same driver without this fault.',
  )
})

test('each workload of a node whose storage fails is an affected service with its own share of the finding', () => {
  const snapshot = snapshotOf([...nodes, ...hit, ...well], { logs: says(hit) })
  const { incident } = draftIncident(snapshot, { now: new Date('2026-03-14T04:00:00Z') })
  expect(incident.affectedServices.map(({ name, impact }) => [name, impact])).toEqual([
    ['node-c', 'a file system is read-only in 5 pods of 5 workloads, all on volumes of csi.quay.example'],
    ...['buoy', 'crane', 'pier', 'quay', 'tug'].map((name) => [name, 'a file system is read-only']),
  ])
})

test('two workloads, workloads of several nodes and workloads of several drivers stay for themselves', () => {
  const two = ['crane', 'tug'].flatMap((name) => over(name, 'node-c'))
  const mixed = [...two, ...over('buoy', 'node-a')]
  const drivers = [...two, ...over('buoy', 'node-c', 'csi.other.example')]
  for (const objects of [two, mixed, drivers]) {
    const found = detectFindings(snapshotOf([...nodes, ...objects], { logs: says(objects) }))
    const workloads = found.filter((one) => one.detector === 'filesystem-read-only').map((one) => one.workload.kind)
    expect(new Set(workloads)).toEqual(new Set(['Deployment']))
  }
})

test('where a pod of the node with the same driver is well, the node is only possible', () => {
  const snapshot = snapshotOf([...nodes, ...hit, ...over('spare', 'node-c'), ...well], { logs: says(hit) })
  const node = findCommonCauses(detectFindings(snapshot), snapshot).find((cause) => cause.id === 'Node/node-c')
  expect(node?.why).toContain('5 of 6 pods on this node')
  expect(node?.likelihood).toBe('possible')
})

test('a driver under three workloads of several nodes is likely, unless another driver fails too', () => {
  const spread = [...over('crane', 'node-a'), ...over('tug', 'node-b'), ...over('buoy', 'node-c')]
  const three = snapshotOf([...nodes, node({ name: 'node-b' }), ...spread], { logs: says(spread) })
  const [lead, ...others] = findCommonCauses(detectFindings(three), three)
  expect(lead).toMatchObject({ id: 'CSIDriver/csi.quay.example', likelihood: 'likely' })
  expect(lead?.why).toContain('No volume of another driver shows such a fault.')
  // The volume of each is no lead beside the driver that explains them all.
  expect(others).toEqual([])
  const both = [...spread, ...over('pier', 'node-a', 'csi.other.example')]
  const snapshot = snapshotOf([...nodes, node({ name: 'node-b' }), ...both], { logs: says(both) })
  const driver = findCommonCauses(detectFindings(snapshot), snapshot).find((one) => one.object.kind === 'CSIDriver')
  expect(driver).toMatchObject({ id: 'CSIDriver/csi.quay.example', likelihood: 'possible' })
})
