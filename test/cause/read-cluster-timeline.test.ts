import { expect, test } from 'vitest'
import { readClusterTimeline } from '../../src/cause/read-cluster-timeline.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import {
  deployment,
  event,
  node,
  pod,
  replicaSet,
  running,
  snapshotOf,
  statefulSet,
  terminated,
  waiting,
} from '../fixtures/cluster/build.ts'

const store = statefulSet({ name: 'ledger-db', replicas: 2, ready: 0 })
const crash = terminated(1, 'Error', '2026-03-14T03:10:00Z', '2026-03-14T03:10:20Z')

function member(index: number): KubeObject {
  return pod({
    name: `ledger-db-${index}`,
    owner: store,
    startedAt: '2026-03-14T03:00:00Z',
    containers: [{ name: 'db', restarts: 4, state: waiting('CrashLoopBackOff'), lastState: crash }],
  })
}

function timeline(objects: KubeObject[]) {
  const snapshot = snapshotOf(objects)
  return readClusterTimeline(snapshot, detectFindings(snapshot))
}

test('facts stand in order of time; how every pod begins is left out', () => {
  const one = member(0)
  const facts = timeline([
    store,
    one,
    event({
      about: one,
      reason: 'Pulled',
      type: 'Normal',
      message: 'Container image already present',
      last: '2026-03-14T03:00:01Z',
    }),
    event({
      about: one,
      reason: 'BackOff',
      container: 'db',
      message: 'Back-off restarting failed container db',
      first: '2026-03-14T03:01:00Z',
      last: '2026-03-14T03:19:00Z',
      count: 60,
    }),
  ])
  expect(facts.map((fact) => [fact.at, fact.text, fact.count])).toEqual([
    ['2026-03-14T03:00:00Z', 'Ready became False (ContainersNotReady): containers with unready status: [db]', 1],
    ['2026-03-14T03:01:00Z', 'BackOff: Back-off restarting failed container db', 60],
    ['2026-03-14T03:10:20Z', 'container db ended with exit code 1 (Error) after 20 s', 1],
  ])
  expect(facts[1]).toMatchObject({
    until: '2026-03-14T03:19:00Z',
    source: 'event',
    object: { kind: 'Pod', name: 'ledger-db-0' },
  })
})

test('what the server says of one refused pod after the other stands once', () => {
  const owner = deployment({ name: 'berth', replicas: 2, ready: 0 })
  const set = replicaSet({ name: 'berth-75675f5897', replicas: 2, ready: 0, owner })
  const refusals = ['x7k2p', 'q4z8m', 'b9c5d'].map((name, index) =>
    event({
      about: set,
      reason: 'FailedCreate',
      message: `Error creating: pods "berth-75675f5897-${name}" is forbidden: exceeded quota: harbor-quota, requested: pods=1`,
      last: `2026-03-14T03:1${index}:00Z`,
    }),
  )
  const told = timeline([owner, set, ...refusals]).filter(({ source }) => source === 'event')
  expect(told.map(({ at, until, count }) => [at, until, count])).toEqual([
    ['2026-03-14T03:10:00Z', '2026-03-14T03:12:00Z', 3],
  ])
})

test('what two pods of a workload say at once stands once, under the workload', () => {
  const facts = timeline([store, member(0), member(1)])
  expect(facts.map((fact) => [fact.object.kind, fact.count])).toEqual([
    ['StatefulSet', 2],
    ['StatefulSet', 2],
  ])
})

test('ends with one exit code stand once whatever the length of the runs; another exit code stands apart', () => {
  const ending = (index: number, code: number, startedAt: string) =>
    pod({
      name: `ledger-db-${index}`,
      owner: store,
      containers: [
        {
          name: 'db',
          restarts: 4,
          state: waiting('CrashLoopBackOff'),
          lastState: terminated(code, 'Error', startedAt, '2026-03-14T03:10:20Z'),
        },
      ],
    })
  const pods = [
    ending(0, 1, '2026-03-14T03:10:00Z'),
    ending(1, 1, '2026-03-14T03:08:00Z'),
    ending(2, 2, '2026-03-14T03:10:00Z'),
  ]
  const ends = timeline([store, ...pods]).filter(({ source }) => source === 'container-state')
  expect(ends.map(({ text, count }) => [text, count])).toEqual([
    ['container db ended with exit code 2 (Error) after 20 s', 1],
    ['container db ended with exit code 1 (Error) after 20 s', 2],
  ])
})

test('objects that no finding is about are not told of', () => {
  const other = pod({ name: 'quay' })
  const facts = timeline([
    store,
    member(0),
    other,
    event({ about: other, reason: 'FailedToUpdateEndpoint', message: 'conflict', last: '2026-03-14T03:00:00Z' }),
  ])
  expect(facts.some((fact) => fact.object.name === 'quay')).toBe(false)
})

test('the loss of the node below is told, with the restart that followed', () => {
  const dead = node({ name: 'node-a', ready: 'Unknown', since: '2026-03-14T02:59:00Z' })
  const back = pod({
    name: 'tug',
    containers: [{ restarts: 3, ready: false, state: running('2026-03-14T03:19:00Z'), lastState: crash }],
  })
  const texts = timeline([dead, back]).map((fact) => fact.text)
  expect(texts).toContain('Ready became Unknown (NodeStatusUnknown): Kubelet stopped posting node status.')
  expect(texts).toContain('container tug started again (restart 3)')
})

test('a flood is bounded, and the node is kept', () => {
  const dead = node({ name: 'node-a', ready: 'Unknown', since: '2026-03-14T02:59:00Z' })
  const noisy = member(0)
  const flood = Array.from({ length: 300 }, (_, index) =>
    event({
      about: noisy,
      reason: `Noise${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + Math.floor(index / 26))}`,
      message: 'again',
      last: '2026-03-14T03:05:00Z',
    }),
  )
  const facts = timeline([dead, store, noisy, ...flood])
  expect(facts).toHaveLength(80)
  expect(facts.some((fact) => fact.object.kind === 'Node')).toBe(true)
})
