import { describe, expect, test } from 'vitest'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import { chooseLogs } from '../../src/snapshot/live/choose-logs.ts'

const recentFrom = Date.parse('2026-05-04T00:00:00Z')
const running = { running: { startedAt: '2026-05-03T08:00:00Z' } }
const ended = (exitCode: number, finishedAt: string) => ({ terminated: { exitCode, finishedAt } })

function pod(
  name: string,
  status: object,
  { owner = name, phase = 'Running', node = 'node-a' as string | null } = {},
): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'shop',
      labels: { 'pod-template-hash': owner.split('-').at(-1) },
      ownerReferences: [{ kind: 'ReplicaSet', name: owner }],
    },
    spec: node === null ? {} : { nodeName: node },
    status: { phase, containerStatuses: [{ name: 'app', ready: true, restartCount: 0, ...status }] },
  }
}

const chosen = (...objects: KubeObject[]) =>
  chooseLogs(objects, { recentFrom }).requests.map(({ pod: name, previous }) => `${name}${previous ? ' before' : ''}`)

describe('whose logs are read', () => {
  test.each([
    [
      'a container that crashes',
      { ready: false, restartCount: 4, state: { waiting: { reason: 'CrashLoopBackOff' } } },
      ['a before', 'a'],
    ],
    ['one that ended with an error', { ready: false, state: ended(137, '2026-05-04T08:00:00Z') }, ['a']],
    ['one that is not ready', { ready: false, state: running }, ['a']],
    [
      'one that was restarted today',
      { restartCount: 1, state: running, lastState: ended(1, '2026-05-04T08:00:00Z') },
      ['a before', 'a'],
    ],
    [
      'one that was restarted last week',
      { restartCount: 1, state: running, lastState: ended(1, '2026-04-27T08:00:00Z') },
      [],
    ],
    ['one that runs', { state: running }, []],
    ['one that is done', { ready: false, state: ended(0, '2026-05-04T08:00:00Z') }, []],
    ['one whose image is not there', { ready: false, state: { waiting: { reason: 'ImagePullBackOff' } } }, []],
  ])('%s', (_, status, expected) => {
    expect(chosen(pod('a', status))).toEqual(expected)
  })

  test('a pod that runs and was warned of, today and not last week', () => {
    const warning = (lastTimestamp: string): KubeObject => ({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'e', namespace: 'shop' },
      type: 'Warning',
      involvedObject: { kind: 'Pod', namespace: 'shop', name: 'a' },
      lastTimestamp,
    })
    expect(chosen(pod('a', { state: running }), warning('2026-05-04T08:00:00Z'))).toEqual(['a'])
    expect(chosen(pod('a', { state: running }), warning('2026-04-27T08:00:00Z'))).toEqual([])
  })

  test('no pod that is done, and none that has no node', () => {
    const failing = { ready: false, restartCount: 2, state: { waiting: {} } }
    expect(chosen(pod('a', failing, { phase: 'Succeeded' }), pod('b', failing, { node: null }))).toEqual([])
  })
})

test('two pods of a workload, old and new ReplicaSet counted together, the most severe first', () => {
  const crash = { ready: false, restartCount: 0, state: ended(1, '2026-05-04T08:00:00Z') }
  const pods = [
    pod('a-1', { ready: false, state: running }, { owner: 'api-6d4f9b7c5' }),
    pod('a-2', crash, { owner: 'api-7f8e9a6b4' }),
    pod('a-3', crash, { owner: 'api-7f8e9a6b4' }),
    pod('b-1', { ready: false, state: running }, { owner: 'mail-7f8e9a6b4' }),
  ]
  expect(chooseLogs(pods, { recentFrom })).toMatchObject({ leftOut: 1 })
  expect(chosen(...pods)).toEqual(['a-2', 'a-3', 'b-1'])
})

test('sixty containers at most, and how many were left out', () => {
  const pods = Array.from({ length: 75 }, (_, i) =>
    pod(`p-${i}`, { ready: false, state: running }, { owner: `w${i}-6d4f9b7c5` }),
  )
  const { requests, leftOut } = chooseLogs(pods, { recentFrom })
  expect([requests.length, leftOut]).toEqual([60, 15])
})
