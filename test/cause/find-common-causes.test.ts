import { expect, test } from 'vitest'
import { findCommonCauses } from '../../src/cause/find-common-causes.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import {
  containerLog,
  deployed,
  ledgerDb,
  node,
  persistentVolume,
  persistentVolumeClaim,
  pod,
  snapshotOf,
  statefulSet,
  terminated,
  volumeNameOf,
  waiting,
} from '../fixtures/cluster/build.ts'

function crashingOn(name: string, where: string): KubeObject[] {
  const last = terminated(1, 'Error', '2026-03-14T03:10:00Z', '2026-03-14T03:11:00Z')
  return deployed({
    name,
    ready: 0,
    node: where,
    createdAt: '2026-03-14T02:30:00Z',
    containers: [{ name: 'app', restarts: 5, state: waiting('CrashLoopBackOff'), lastState: last }],
  })
}

const healthy = ['quay', 'tug', 'buoy'].map((name) => pod({ name, node: 'node-a' }))

test('a dead node leads, with all pods on it, and is called likely', () => {
  const dead = node({ name: 'node-c', ready: 'Unknown', since: '2026-03-14T02:30:00Z' })
  const snapshot = snapshotOf([
    node({ name: 'node-a' }),
    dead,
    ...healthy,
    ...crashingOn('crane', 'node-c'),
    ...crashingOn('berth', 'node-c'),
  ])
  const causes = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(causes.map((cause) => [cause.id, cause.likelihood])).toEqual([['Node/node-c', 'likely']])
  expect(causes[0]?.findings).toEqual(
    expect.arrayContaining([
      'node-not-ready/Node/node-c',
      'crash-loop/Deployment/harbor/crane',
      'crash-loop/Deployment/harbor/berth',
    ]),
  )
  expect(causes[0]?.pods.map((pod) => pod.name)).toEqual(['berth-75675f5897-x7k2p', 'crane-75675f5897-x7k2p'])
  expect(causes[0]?.why).not.toMatch(/root cause/i)
})

test('what began well before a node was lost is not laid to it', () => {
  const dead = node({ name: 'node-c', ready: 'Unknown', since: '2026-03-14T03:19:00Z' })
  const snapshot = snapshotOf([
    node({ name: 'node-a' }),
    dead,
    ...healthy,
    ...crashingOn('crane', 'node-c'),
    ...crashingOn('berth', 'node-c'),
  ])
  const [cause] = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(cause?.findings).toEqual(['node-not-ready/Node/node-c'])
  expect(cause?.workloads.map((workload) => workload.name)).toEqual(['berth', 'crane'])
  expect(cause?.why).toContain('4 further findings on it began before and are left out.')
})

test('where the beginning of a cause is not known, what began before speaks against it', () => {
  const last = terminated(1, 'Error', '2026-03-14T02:10:00Z', '2026-03-14T02:11:00Z')
  const { user, objects } = ledgerDb({
    ready: 0,
    containers: [
      { name: 'db', mounts: { data: '/db' }, restarts: 5, state: waiting('CrashLoopBackOff'), lastState: last },
    ],
  })
  const logs = [containerLog(user, 'db', ['2026-03-14T03:10:00Z open /db/lock: read-only file system'], true)]
  const snapshot = snapshotOf(objects, { logs })
  expect(findCommonCauses(detectFindings(snapshot), snapshot)[0]).toMatchObject({
    likelihood: 'possible',
    why: expect.stringContaining('Against it: 2 findings began before it is first seen'),
  })
})

test('a ready node that all failing pods share is possible, where pods elsewhere are well', () => {
  const snapshot = snapshotOf([
    node({ name: 'node-a' }),
    node({ name: 'node-c' }),
    ...healthy,
    ...crashingOn('crane', 'node-c'),
    ...crashingOn('berth', 'node-c'),
  ])
  const [cause, ...others] = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(others).toEqual([])
  expect(cause).toMatchObject({ id: 'Node/node-c', likelihood: 'possible' })
  expect(cause?.why).toContain('2 of 2 pods with a fault are on this node')
  expect(cause?.why).toContain('It reports no fault itself.')
})

test('faults spread over nodes have no node in common', () => {
  const snapshot = snapshotOf([
    node({ name: 'node-a' }),
    node({ name: 'node-c' }),
    ...healthy,
    ...crashingOn('crane', 'node-a'),
    ...crashingOn('berth', 'node-c'),
  ])
  expect(findCommonCauses(detectFindings(snapshot), snapshot)).toEqual([])
})

test('a read-only volume explains the crash loop of the pod that mounts it, and stands once', () => {
  const last = terminated(1, 'Error', '2026-03-14T03:10:00Z', '2026-03-14T03:11:00Z')
  const { user, objects } = ledgerDb({
    ready: 0,
    containers: [
      { name: 'db', mounts: { data: '/var/lib/db' }, restarts: 5, state: waiting('CrashLoopBackOff'), lastState: last },
    ],
  })
  const snapshot = snapshotOf(objects, {
    logs: [containerLog(user, 'db', ['open /var/lib/db/lock: read-only file system'], true)],
  })
  const causes = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(causes.map((cause) => cause.id)).toEqual(['PersistentVolumeClaim/harbor/data-ledger-db-0'])
  expect(causes[0]?.likelihood).toBe('likely')
  expect(causes[0]?.findings).toContain('crash-loop/StatefulSet/harbor/ledger-db')
})

test('two storage faults of one workload do not make the workload its own cause', () => {
  const store = statefulSet({ name: 'ledger-db', ready: 0 })
  const user = pod({ name: 'ledger-db-0', owner: store, containers: [{ name: 'db', ready: false }] })
  const logs = [containerLog(user, 'db', ['open /db/lock: read-only file system', 'read /db/1: input/output error'])]
  const snapshot = snapshotOf([store, user], { logs })
  const findings = detectFindings(snapshot)
  expect(findings.map(({ detector }) => detector)).toEqual(expect.arrayContaining(['filesystem-read-only', 'io-error']))
  expect(findCommonCauses(findings, snapshot)).toEqual([])
})

test('a driver is not laid open to blame by a volume that is full', () => {
  const crashing = (name: string, words: string) => {
    const owner = statefulSet({ name, replicas: 1, ready: 0 })
    const claim = persistentVolumeClaim({ name: `data-${name}-0` })
    const user = pod({
      name: `${name}-0`,
      owner,
      claims: { data: `data-${name}-0` },
      containers: [
        {
          name: 'db',
          restarts: 5,
          state: waiting('CrashLoopBackOff'),
          lastState: terminated(1, 'Error', '2026-03-14T03:10:00Z', '2026-03-14T03:11:00Z'),
        },
      ],
    })
    return {
      objects: [owner, claim, persistentVolume({ name: volumeNameOf('harbor', `data-${name}-0`), claim }), user],
      log: containerLog(user, 'db', [`2026-03-14T03:10:30Z open /var/lib/db/lock: ${words}`], true),
    }
  }
  const driversAmong = (second: string) => {
    const both = [crashing('ledger-db', 'read-only file system'), crashing('tide-db', second)]
    const snapshot = snapshotOf(
      both.flatMap(({ objects }) => objects),
      { logs: both.map(({ log }) => log) },
    )
    return findCommonCauses(detectFindings(snapshot), snapshot).filter(({ object }) => object.kind === 'CSIDriver')
  }
  expect(driversAmong('input/output error')).toHaveLength(1)
  expect(driversAmong('no space left on device')).toEqual([])
})

test('one image that two workloads cannot pull is possible', () => {
  const objects = ['crane', 'berth'].map((name) =>
    pod({
      name,
      phase: 'Pending',
      containers: [{ image: 'registry.harbor.example/base:2', state: waiting('ImagePullBackOff') }],
    }),
  )
  const snapshot = snapshotOf(objects)
  expect(findCommonCauses(detectFindings(snapshot), snapshot).map((cause) => cause.id)).toEqual([
    'Image/registry.harbor.example/base:2',
  ])
})

test('a node that runs nearly all pods tells nothing by running the failing ones', () => {
  const crowd = ['quay', 'tug', 'buoy', 'pier'].map((name) => pod({ name, node: 'node-c' }))
  const snapshot = snapshotOf([
    node({ name: 'node-a' }),
    node({ name: 'node-c' }),
    pod({ name: 'lone', node: 'node-a' }),
    ...crowd,
    ...crashingOn('crane', 'node-c'),
    ...crashingOn('berth', 'node-c'),
  ])
  expect(findCommonCauses(detectFindings(snapshot), snapshot)).toEqual([])
})

test('a node that holds only some of the failing pods is not named', () => {
  const names = ['crane', 'berth', 'winch']
  const snapshot = snapshotOf([
    node({ name: 'node-a' }),
    node({ name: 'node-c' }),
    ...healthy,
    ...healthy.map((one) => ({ ...one, metadata: { ...one.metadata, name: `${one.metadata.name}-2` } })),
    ...names.flatMap((name, index) => crashingOn(name, index === 2 ? 'node-a' : 'node-c')),
  ])
  expect(findCommonCauses(detectFindings(snapshot), snapshot)).toEqual([])
})

test('pods whose image is not there have their own reason, whatever node they share', () => {
  const pulling = (name: string, said: string) =>
    pod({
      name,
      node: 'node-c',
      phase: 'Pending',
      createdAt: '2026-03-14T02:30:00Z',
      containers: [{ image: `registry.${name}.example/x:1`, state: waiting('ImagePullBackOff', said) }],
    })
  const causes = (said: string) => {
    const objects = [node({ name: 'node-a' }), node({ name: 'node-c' }), ...healthy]
    const snapshot = snapshotOf([...objects, pulling('crane', said), pulling('tug', said)])
    return findCommonCauses(detectFindings(snapshot), snapshot).map((cause) => cause.id)
  }
  expect(causes('manifest unknown')).toEqual([])
  expect(causes('dial tcp 10.0.0.1:443: i/o timeout')).toEqual(['Node/node-c'])
})
