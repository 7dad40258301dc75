import { expect, test } from 'vitest'
import { viewCluster } from '../../src/kube/cluster-view.ts'
import type { KubeObject, ObjectRef } from '../../src/schema/cluster/kube-object.ts'
import { cronJob, deployment, job, pod, replicaSet, snapshotOf, statefulSet } from '../fixtures/cluster/build.ts'

const berth = deployment({ name: 'berth' })
const set = replicaSet({ name: 'berth-75675f5897', owner: berth })
const podRef = (name: string): ObjectRef => ({ kind: 'Pod', namespace: 'harbor', name })

function workload(objects: KubeObject[], name: string): string {
  const { ref, inferred } = viewCluster(snapshotOf(objects)).workloadOf(podRef(name))
  return `${ref.kind}/${ref.name}${inferred ? ' (inferred)' : ''}`
}

test.each<[string, KubeObject[], string, string]>([
  ['Deployment over ReplicaSet', [berth, set, pod({ name: 'a', owner: set })], 'a', 'Deployment/berth'],
  ['no Deployment in the snapshot', [set, pod({ name: 'a', owner: set })], 'a', 'Deployment/berth'],
  [
    'no ReplicaSet, with the hash',
    [pod({ name: 'a', owner: set, labels: { 'pod-template-hash': '75675f5897' } })],
    'a',
    'Deployment/berth (inferred)',
  ],
  ['no ReplicaSet and no hash', [pod({ name: 'a', owner: set })], 'a', 'ReplicaSet/berth-75675f5897'],
  [
    'an Argo Rollout',
    [pod({ name: 'a', owner: set, labels: { 'rollouts-pod-template-hash': '75675f5897' } })],
    'a',
    'Rollout/berth (inferred)',
  ],
  [
    'a CronJob whose Job is absent',
    [pod({ name: 'a', owner: job({ name: 'ledger-29558040' }) })],
    'a',
    'CronJob/ledger (inferred)',
  ],
  [
    'a Job of its own',
    [job({ name: 'import' }), pod({ name: 'a', owner: job({ name: 'import' }) })],
    'a',
    'Job/import',
  ],
  ['no owner', [pod({ name: 'a' })], 'a', 'Pod/a'],
])('%s', (_name, objects, name, expected) => {
  expect(workload(objects, name)).toBe(expected)
})

test('a Job leads to its CronJob', () => {
  const nightly = cronJob({ name: 'ledger', schedule: '0 2 * * *' })
  const run = job({ name: 'ledger-29558040', owner: nightly })
  expect(workload([nightly, run, pod({ name: 'a', owner: run })], 'a')).toBe('CronJob/ledger')
})

test('an operator above a StatefulSet is not climbed to, one above pods is', () => {
  const custom = { apiVersion: 'x/v1', kind: 'Harbour', metadata: { name: 'main', namespace: 'harbor' } }
  const owned = statefulSet({ name: 'ledger-db', owner: custom })
  expect(workload([custom, owned, pod({ name: 'a', owner: owned })], 'a')).toBe('StatefulSet/ledger-db')
  expect(workload([custom, pod({ name: 'a', owner: custom })], 'a')).toBe('Harbour/main')
})

test('owners in a circle end', () => {
  const a = {
    apiVersion: 'x/v1',
    kind: 'A',
    metadata: { name: 'a', namespace: 'harbor', ownerReferences: [{ kind: 'B', name: 'b', controller: true }] },
  }
  const b = {
    apiVersion: 'x/v1',
    kind: 'B',
    metadata: { name: 'b', namespace: 'harbor', ownerReferences: [{ kind: 'A', name: 'a', controller: true }] },
  }
  expect(workload([a, b, pod({ name: 'p', owner: a })], 'p')).toMatch(/^[AB]\//)
})

test('a pod that is gone is guessed from its name, and only where such a workload is there', () => {
  const objects = [berth, statefulSet({ name: 'ledger-db' })]
  expect(workload(objects, 'berth-75675f5897-x7k2p')).toBe('Deployment/berth (inferred)')
  expect(workload(objects, 'ledger-db-0')).toBe('StatefulSet/ledger-db (inferred)')
  expect(workload(objects, 'other-75675f5897-x7k2p')).toBe('Pod/other-75675f5897-x7k2p')
})
