import { expect, test } from 'vitest'
import { detectFindings } from '../../../src/detect/detect-findings.ts'
import { event, node, object, pod, snapshotOf, waiting } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

test('a pod that outlives its grace on a dead node says why', () => {
  const dead = node({ name: 'node-c', ready: 'Unknown', since: '2026-03-14T02:10:00Z' })
  const stuck = pod({ name: 'crane', node: 'node-c', deletedAt: '2026-03-14T02:15:00Z' })
  const finding = findingById(snapshotOf([dead, stuck]), 'stuck-terminating/Pod/harbor/crane')
  expect(finding).toMatchObject({
    since: '2026-03-14T02:15:00Z',
    title: 'Pod harbor/crane: 1 pod is stuck terminating',
  })
  expect(finding.detail).toContain('crane on node-c should have terminated')
  expect(finding.detail).toContain('Its node node-c is not ready')
})

test('a pod within its grace is leaving as it should', () => {
  expect(faultsIn(snapshotOf([pod({ name: 'crane', deletedAt: '2026-03-14T03:20:20Z' })]))).toEqual([])
})

test('a namespace that does not go names its finalizer', () => {
  const gone = object(
    'v1',
    'Namespace',
    { name: 'old', deletedAt: '2026-03-14T01:00:00Z' },
    { spec: { finalizers: ['kubernetes'] } },
  )
  expect(findingById(snapshotOf([gone]), 'stuck-terminating/Namespace/old').detail).toContain('finalizer kubernetes')
})

test('an eviction for disk has the signature of a full disk', () => {
  const evicted = pod({
    name: 'tug',
    phase: 'Failed',
    reason: 'Evicted',
    message: 'The node was low on resource: ephemeral-storage.',
    containers: [{ ready: false }],
  })
  const told = event({
    about: evicted,
    reason: 'Evicted',
    message: 'The node was low on resource: ephemeral-storage.',
    last: '2026-03-14T03:00:00Z',
  })
  expect(findingById(snapshotOf([evicted, told]), 'pod-evicted/Pod/harbor/tug')).toMatchObject({
    signature: 'disk-full',
    since: '2026-03-14T03:00:00Z',
  })
})

test('a missing config is told in the words of the kubelet', () => {
  const held = pod({
    name: 'tug',
    phase: 'Pending',
    containers: [{ state: waiting('CreateContainerConfigError', 'secret "tug-key" not found') }],
  })
  expect(findingById(snapshotOf([held]), 'container-not-starting/Pod/harbor/tug')).toMatchObject({
    signature: 'config-missing',
    detail: 'secret "tug-key" not found',
  })
})

test('a container that is not created for minutes is a finding, with the sandbox error where there is one', () => {
  const held = pod({
    name: 'tug',
    phase: 'Pending',
    startedAt: '2026-03-14T03:00:00Z',
    createdAt: '2026-03-14T03:00:00Z',
    containers: [{ state: waiting('ContainerCreating') }],
  })
  const told = event({
    about: held,
    reason: 'FailedCreatePodSandBox',
    message: 'failed to setup network for sandbox',
    last: '2026-03-14T03:10:00Z',
    count: 20,
  })
  expect(findingById(snapshotOf([held]), 'container-not-starting/Pod/harbor/tug')).toMatchObject({
    confidence: 'inferred',
    detail: 'ContainerCreating for 20 min without an event that explains it.',
  })
  expect(findingById(snapshotOf([held, told]), 'container-not-starting/Pod/harbor/tug')).toMatchObject({
    confidence: 'observed',
    detail: 'failed to setup network for sandbox',
  })
})

test('a static pod stands for itself and not for its node', () => {
  const host = node({ name: 'node-a' })
  const mirror = pod({
    name: 'kube-scheduler-node-a',
    namespace: 'kube-system',
    owner: host,
    containers: [{ restarts: 3, state: waiting('CrashLoopBackOff') }],
  })
  expect(detectFindings(snapshotOf([host, mirror])).map((finding) => finding.id)).toEqual([
    'crash-loop/Pod/kube-system/kube-scheduler-node-a',
  ])
})

test('a pod a minute past its grace is given more time', () => {
  expect(faultsIn(snapshotOf([pod({ name: 'crane', deletedAt: '2026-03-14T03:19:00Z' })]))).toEqual([])
})

test('an evicted pod that nothing dates weighs little', () => {
  const tombstone = pod({ name: 'tug', phase: 'Failed', reason: 'Evicted', containers: [{ ready: false }] })
  expect(findingById(snapshotOf([tombstone]), 'pod-evicted/Pod/harbor/tug')).toMatchObject({
    severity: 'low',
    sinceApproximate: true,
  })
})

test('a container that is being created, or waits for a volume, is not said to be held', () => {
  const creating = (createdAt: string) =>
    pod({ name: 'tug', phase: 'Pending', createdAt, containers: [{ state: waiting('ContainerCreating') }] })
  const id = 'container-not-starting/Pod/harbor/tug'
  expect(faultsIn(snapshotOf([creating('2026-03-14T03:19:00Z')]))).not.toContain(id)
  const held = creating('2026-03-14T03:00:00Z')
  const told = event({ about: held, reason: 'FailedMount', message: 'timed out', last: '2026-03-14T03:10:00Z' })
  expect(faultsIn(snapshotOf([held]))).toContain(id)
  expect(faultsIn(snapshotOf([held, told]))).not.toContain(id)
})
