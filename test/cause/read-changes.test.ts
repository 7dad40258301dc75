import { expect, test } from 'vitest'
import { readChanges } from '../../src/cause/read-changes.ts'
import { deployment, event, node, object, replicaSet, snapshotOf, statefulSet } from '../fixtures/cluster/build.ts'

const berth = deployment({ name: 'berth' })

function revision(hash: string, number: number, createdAt: string, image: string, rest: Record<string, string> = {}) {
  return replicaSet({
    name: `berth-${hash}`,
    owner: berth,
    createdAt,
    annotations: { 'deployment.kubernetes.io/revision': String(number) },
    containers: [{ name: 'api', image, ...rest }],
  })
}

test('a rollout names the old and the new image', () => {
  const snapshot = snapshotOf([
    berth,
    revision('6d4cf56db6', 3, '2026-03-10T08:00:00Z', 'berth:1.2'),
    revision('75675f5897', 4, '2026-03-14T02:58:00Z', 'berth:1.3'),
  ])
  expect(readChanges(snapshot)).toEqual([
    {
      kind: 'rollout',
      at: '2026-03-14T02:58:00Z',
      object: { kind: 'Deployment', namespace: 'harbor', name: 'berth' },
      text: 'Deployment harbor/berth was rolled out to revision 4: image of container api from berth:1.2 to berth:1.3',
      before: 'berth:1.2',
      after: 'berth:1.3',
    },
  ])
})

test('a rollback is dated by the scaling event, as the old set was made long ago', () => {
  const back = revision('6d4cf56db6', 5, '2026-03-10T08:00:00Z', 'berth:1.2')
  const scaled = event({
    about: berth,
    type: 'Normal',
    reason: 'ScalingReplicaSet',
    message: 'Scaled up replica set berth-6d4cf56db6 from 0 to 1',
    last: '2026-03-14T03:05:00Z',
  })
  const [change, ...others] = readChanges(
    snapshotOf([berth, back, revision('75675f5897', 4, '2026-03-14T02:58:00Z', 'berth:1.3'), scaled]),
  )
  expect(others).toEqual([])
  expect(change).toMatchObject({
    at: '2026-03-14T03:05:00Z',
    before: 'berth:1.3',
    after: 'berth:1.2',
    text: expect.stringContaining('rolled back'),
  })
})

test('a rollout with the same image names the fields that changed and never their values', () => {
  const [change] = readChanges(
    snapshotOf([
      berth,
      revision('6d4cf56db6', 3, '2026-03-10T08:00:00Z', 'berth:1.2'),
      replicaSet({
        name: 'berth-75675f5897',
        owner: berth,
        createdAt: '2026-03-14T02:58:00Z',
        annotations: { 'deployment.kubernetes.io/revision': '4' },
        containers: [{ name: 'api', image: 'berth:1.2', env: { MODE: 'hush' } }],
      }),
    ]),
  )
  expect(change?.text).toContain('the same images; changed: env of container api')
  expect(JSON.stringify(change)).not.toContain('hush')
})

test('a StatefulSet is followed through its ControllerRevisions', () => {
  const store = statefulSet({ name: 'ledger-db' })
  const at = (number: number, createdAt: string, image: string) =>
    object(
      'apps/v1',
      'ControllerRevision',
      { name: `ledger-db-${number}`, namespace: 'harbor', owner: store, createdAt },
      { revision: number, data: { spec: { template: { spec: { containers: [{ name: 'db', image }] } } } } },
    )
  expect(
    readChanges(snapshotOf([store, at(2, '2026-03-13T10:00:00Z', 'db:17'), at(1, '2026-01-05T08:00:00Z', 'db:16')])),
  ).toMatchObject([{ kind: 'rollout', before: 'db:16', after: 'db:17' }])
})

test('scaling by itself, cordons and reboots are changes; the steps of a rollout are not', () => {
  const worker = node({
    name: 'node-b',
    cordoned: true,
    taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule', timeAdded: '2026-03-14T03:00:00Z' }],
  })
  const lone = deployment({ name: 'tug' })
  const scale = (about: typeof berth, last: string) =>
    event({ about, type: 'Normal', reason: 'ScalingReplicaSet', message: 'Scaled up replica set x from 2 to 5', last })
  const snapshot = snapshotOf([
    berth,
    revision('6d4cf56db6', 3, '2026-03-10T08:00:00Z', 'berth:1.2'),
    revision('75675f5897', 4, '2026-03-14T02:58:00Z', 'berth:1.3'),
    worker,
    scale(berth, '2026-03-14T02:58:10Z'),
    scale(lone, '2026-03-14T02:40:00Z'),
    event({
      about: worker,
      reason: 'Rebooted',
      message: 'Node node-b has been rebooted',
      last: '2026-03-14T03:02:00Z',
    }),
  ])
  expect(readChanges(snapshot).map((change) => [change.kind, change.object.name, change.before, change.after])).toEqual(
    [
      ['scale', 'tug', '2', '5'],
      ['rollout', 'berth', 'berth:1.2', 'berth:1.3'],
      ['cordon', 'node-b', 'schedulable', 'cordoned'],
      ['reboot', 'node-b', null, null],
    ],
  )
})

test('what lies before the window is left out', () => {
  const old = [
    berth,
    revision('6d4cf56db6', 3, '2026-01-10T08:00:00Z', 'berth:1.2'),
    revision('75675f5897', 4, '2026-02-14T02:58:00Z', 'berth:1.3'),
  ]
  expect(readChanges(snapshotOf(old))).toEqual([])
  expect(readChanges(snapshotOf(old, { window: { since: '2026-02-01T00:00:00Z', until: null } }))).toHaveLength(1)
})
