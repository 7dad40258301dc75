import { expect, test } from 'vitest'
import {
  containerLog,
  deployment,
  event,
  pod,
  replicaSet,
  running,
  snapshotOf,
  statefulSet,
  terminated,
  waiting,
} from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

const berth = deployment({ name: 'berth', replicas: 2, ready: 0 })
const set = replicaSet({ name: 'berth-75675f5897', replicas: 2, ready: 0, owner: berth })
const backOff = waiting('CrashLoopBackOff', 'back-off 5m0s restarting failed container')

function crashing(name: string, exitCode: number, reason = 'Error') {
  return pod({
    name,
    owner: set,
    containers: [
      {
        name: 'api',
        restarts: 14,
        state: backOff,
        lastState: terminated(exitCode, reason, '2026-03-14T03:14:00Z', '2026-03-14T03:14:20Z'),
      },
    ],
  })
}

test('two pods of a Deployment in back-off are one finding of the Deployment', () => {
  const pods = [crashing('berth-75675f5897-x7k2p', 1), crashing('berth-75675f5897-q4z8m', 1)]
  const snapshot = snapshotOf([berth, set, ...pods], {
    logs: [containerLog(pods[0] ?? berth, 'api', ['starting', 'panic: no route to ledger-db', ''], true)],
  })
  const finding = findingById(snapshot, 'crash-loop/Deployment/harbor/berth')
  expect(finding).toMatchObject({
    signature: 'crash-loop',
    severity: 'high',
    title: 'Deployment harbor/berth: container api keeps crashing in 2 of 2 pods',
    detail: '14 restarts; the last run took 20 s and ended with exit code 1 (Error).',
    workloadInferred: false,
    since: '2026-01-05T08:00:00Z',
    sinceApproximate: true,
    confidence: 'observed',
  })
  expect(finding.affected.map((ref) => ref.name)).toEqual(['berth-75675f5897-q4z8m', 'berth-75675f5897-x7k2p'])
  expect(quotesOf(finding)).toContain('panic: no route to ledger-db')
})

test('the owner is inferred from the hash in the name where ReplicaSets are absent', () => {
  const lone = pod({
    name: 'berth-75675f5897-x7k2p',
    owner: set,
    labels: { 'pod-template-hash': '75675f5897' },
    containers: [
      {
        name: 'api',
        restarts: 3,
        state: backOff,
        lastState: terminated(1, 'Error', '2026-03-14T03:14:00Z', '2026-03-14T03:14:20Z'),
      },
    ],
  })
  const finding = findingById(snapshotOf([lone]), 'crash-loop/Deployment/harbor/berth')
  expect(finding.workloadInferred).toBe(true)
})

test('exit code 137 without OOMKilled is not called a lack of memory', () => {
  const snapshot = snapshotOf([berth, set, crashing('berth-75675f5897-x7k2p', 137)])
  const finding = findingById(snapshot, 'crash-loop/Deployment/harbor/berth')
  expect(finding.detail).toMatch(/SIGKILL.*The container status does not report OOMKilled/)
  expect(faultsIn(snapshot)).not.toContain('oom-killed/Deployment/harbor/berth')
})

test.each([
  [139, 'SIGSEGV'],
  [143, 'SIGTERM'],
  [127, 'command was not found'],
  [0, 'ended without an error'],
])('exit code %i is explained', (code, words) => {
  const snapshot = snapshotOf([berth, set, crashing('berth-75675f5897-x7k2p', code)])
  expect(findingById(snapshot, 'crash-loop/Deployment/harbor/berth').detail).toContain(words)
})

test('the count and the first time of the back-off events are kept', () => {
  const one = crashing('berth-75675f5897-x7k2p', 1)
  const told = event({
    about: one,
    container: 'api',
    reason: 'BackOff',
    message: 'Back-off restarting failed container api',
    first: '2026-01-05T07:59:00Z',
    last: '2026-03-14T03:19:00Z',
    count: 211,
    form: 'series',
  })
  const finding = findingById(snapshotOf([berth, set, one, told]), 'crash-loop/Deployment/harbor/berth')
  expect(finding.since).toBe('2026-01-05T07:59:00Z')
  expect(finding.evidence.find((item) => item.source === 'event')?.count).toBe(211)
})

test('a container between two restarts, an init container and a sidecar crash as well', () => {
  const store = statefulSet({ name: 'manifest', replicas: 3, ready: 0 })
  const crash = terminated(1, 'Error', '2026-03-14T03:18:00Z', '2026-03-14T03:18:09Z')
  const snapshot = snapshotOf([
    store,
    pod({
      name: 'manifest-0',
      owner: store,
      containers: [{ name: 'db', restarts: 4, ready: false, state: running('2026-03-14T03:19:30Z'), lastState: crash }],
    }),
    pod({
      name: 'manifest-1',
      owner: store,
      initContainers: [{ name: 'migrate', restarts: 6, state: backOff, lastState: crash }],
      containers: [{ name: 'db', state: waiting('PodInitializing') }],
    }),
    pod({ name: 'manifest-2', owner: store, containers: [{ name: 'db', restarts: 2, state: crash }] }),
  ])
  const finding = findingById(snapshot, 'crash-loop/StatefulSet/harbor/manifest')
  expect(finding.title).toBe('StatefulSet harbor/manifest: containers db and migrate keep crashing in 3 of 3 pods')
  expect(finding.detail).toMatch(/^migrate: 6 restarts/)
})

test('one crash hours ago with a long run since is a note', () => {
  const calm = pod({
    name: 'buoy',
    containers: [
      {
        restarts: 1,
        lastState: terminated(1, 'Error', '2026-03-01T00:00:00Z', '2026-03-13T22:00:00Z'),
        state: running('2026-03-13T22:00:05Z'),
      },
    ],
  })
  expect(findingById(snapshotOf([calm]), 'crash-loop/Pod/harbor/buoy')).toMatchObject({
    severity: 'info',
    since: '2026-03-13T22:00:00Z',
  })
})

test('pods that ended, that are deleted and debug containers do not crash', () => {
  const crash = terminated(1, 'Error', '2026-03-14T03:18:00Z', '2026-03-14T03:18:09Z')
  const snapshot = snapshotOf([
    pod({
      name: 'done',
      phase: 'Succeeded',
      containers: [
        {
          restarts: 2,
          ready: false,
          state: terminated(0, 'Completed', '2026-03-14T03:18:00Z', '2026-03-14T03:18:09Z'),
          lastState: crash,
        },
      ],
    }),
    pod({ name: 'leaving', deletedAt: '2026-03-14T03:20:20Z', containers: [{ restarts: 2, state: crash }] }),
  ])
  expect(faultsIn(snapshot)).toEqual([])
})

test('evidence is bounded, and every pod keeps some', () => {
  const pods = Array.from({ length: 20 }, (_, index) => crashing(`berth-75675f5897-${index}`, 1))
  const logs = pods.map((one) => containerLog(one, 'api', ['a', 'b', 'c', 'd', 'e'], true))
  const finding = findingById(snapshotOf([berth, set, ...pods], { logs }), 'crash-loop/Deployment/harbor/berth')
  expect(finding.affected).toHaveLength(20)
  expect(finding.evidence).toHaveLength(24)
  expect(new Set(finding.evidence.map((item) => item.object.name)).size).toBe(20)
})
