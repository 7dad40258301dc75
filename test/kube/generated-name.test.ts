import { expect, test } from 'vitest'
import { ownersInName, withoutGeneratedNames, withoutPodHash, withoutPodSuffix } from '../../src/kube/generated-name.ts'

test.each([
  ['web-7d4b9c5f6-x2x9z', 'web'],
  ['loki-write-7d9fbc5b6k-lx4wq', 'loki-write'],
  ['loki-write-0', 'loki-write'],
  ['node-exporter-x2x9z', 'node-exporter'],
  ['loki-write', 'loki-write'],
  ['payments-api', 'payments-api'],
])('the workload in the name %s is %s', (name, workload) => {
  expect(withoutPodSuffix(name)).toBe(workload)
})

test('only what a Deployment appends is taken for a hash', () => {
  expect(['web-7d4b9c5f6-x2x9z', 'web-0', 'node-exporter-x2x9z', 'ingress-v2-https'].map(withoutPodHash)).toEqual([
    'web',
    'web-0',
    'node-exporter-x2x9z',
    'ingress-v2-https',
  ])
})

test('a name may stand for several owners, the one with the longest suffix first', () => {
  expect(ownersInName('web-7d4b9c5f6-x2x9z')).toEqual([
    { kind: 'Deployment', name: 'web' },
    { kind: 'DaemonSet', name: 'web-7d4b9c5f6' },
    { kind: 'Job', name: 'web-7d4b9c5f6' },
    { kind: 'ReplicaSet', name: 'web-7d4b9c5f6' },
  ])
  expect(ownersInName('web')).toEqual([])
})

test('messages about refused pods differ in generated names alone', () => {
  const messages = ['x2x9z', 'lx4wq'].map(
    (end) => `(combined from similar events): pods "web-5d9c-${end}" is forbidden: quota web-compute is used up`,
  )
  expect(new Set(messages.map((message) => withoutGeneratedNames(message, 'web-5d9c')))).toEqual(
    new Set(['pods "web-5d9c-" is forbidden: quota web-compute is used up']),
  )
})
