import { expect, test } from 'vitest'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import {
  condition,
  containerLog,
  cronJob,
  daemonSet,
  deployment,
  event,
  job,
  node,
  persistentVolume,
  persistentVolumeClaim,
  pod,
  replicaSet,
  running,
  snapshotOf,
  statefulSet,
  storageClass,
  terminated,
  volumeNameOf,
  waiting,
} from '../fixtures/cluster/build.ts'

// 2026-03-14T03:20:00Z is when the snapshot is taken.
const rollout = [
  condition('Available', 'True', '2026-02-01T08:00:00Z', { reason: 'MinimumReplicasAvailable' }),
  {
    ...condition('Progressing', 'True', '2026-02-01T08:00:00Z', { reason: 'ReplicaSetUpdated' }),
    lastUpdateTime: '2026-03-14T03:18:30Z',
  },
]

function busyCluster(): KubeObject[] {
  const berth = deployment({ name: 'berth', replicas: 3, ready: 2, conditions: rollout })
  const oldSet = replicaSet({ name: 'berth-6d4cf56db6', replicas: 2, owner: berth })
  const newSet = replicaSet({ name: 'berth-75675f5897', replicas: 1, ready: 0, owner: berth })
  const starting = pod({
    name: 'berth-75675f5897-x7k2p',
    owner: newSet,
    createdAt: '2026-03-14T03:18:30Z',
    containers: [
      { name: 'berth', ready: false, readiness: { initialDelaySeconds: 5 }, state: running('2026-03-14T03:18:40Z') },
    ],
  })
  const nightly = cronJob({
    name: 'ledger',
    schedule: '0 2 * * *',
    status: { lastScheduleTime: '2026-03-14T02:00:00Z', lastSuccessfulTime: '2026-03-14T02:01:00Z' },
  })
  const doneJob = job({
    name: 'ledger-29558040',
    owner: nightly,
    createdAt: '2026-03-14T02:00:00Z',
    conditions: [condition('Complete', 'True', '2026-03-14T02:01:00Z')],
    status: { succeeded: 1, failed: 1, completionTime: '2026-03-14T02:01:00Z' },
  })
  const done = (name: string, code: number) =>
    pod({
      name,
      owner: doneJob,
      labels: { 'batch.kubernetes.io/job-name': 'ledger-29558040' },
      phase: code === 0 ? 'Succeeded' : 'Failed',
      spec: { restartPolicy: 'Never' },
      containers: [
        {
          name: 'ledger',
          ready: false,
          state: terminated(code, code === 0 ? 'Completed' : 'Error', '2026-03-14T02:00:05Z', '2026-03-14T02:00:40Z'),
        },
      ],
    })
  const store = statefulSet({ name: 'manifest', replicas: 1 })
  const restarted = pod({
    name: 'manifest-0',
    owner: store,
    claims: { data: 'data-manifest-0' },
    initContainers: [
      {
        name: 'migrate',
        ready: true,
        state: terminated(0, 'Completed', '2026-01-05T08:00:00Z', '2026-01-05T08:00:09Z'),
      },
    ],
    containers: [
      {
        name: 'manifest',
        restarts: 1,
        lastState: terminated(1, 'Error', '2026-01-05T08:00:10Z', '2026-03-07T11:00:00Z'),
        state: running('2026-03-07T11:00:05Z'),
      },
    ],
  })
  const agents = daemonSet({ name: 'tide-gauge', replicas: 2, namespace: 'kube-system' })
  const oldOom = pod({
    name: 'tide-gauge-7xk2p',
    namespace: 'kube-system',
    owner: agents,
    containers: [
      {
        name: 'tide-gauge',
        limits: { memory: '128Mi' },
        restarts: 1,
        lastState: terminated(137, 'OOMKilled', '2026-01-20T08:00:00Z', '2026-02-20T11:00:00Z'),
        state: running('2026-02-20T11:00:05Z'),
      },
    ],
  })
  const data = persistentVolumeClaim({ name: 'data-manifest-0' })
  const waitingClaim = persistentVolumeClaim({ name: 'archive', phase: 'Pending', storageClass: 'local-disk' })
  const localDisk = { ...storageClass({ name: 'local-disk' }), volumeBindingMode: 'WaitForFirstConsumer' }
  return [
    node({ name: 'node-a' }),
    node({
      name: 'node-b',
      cordoned: true,
      taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule', timeAdded: '2026-03-14T03:00:00Z' }],
    }),
    berth,
    oldSet,
    newSet,
    starting,
    pod({ name: 'berth-6d4cf56db6-2wq9d', owner: oldSet }),
    pod({ name: 'berth-6d4cf56db6-8hn5m', owner: oldSet }),
    nightly,
    doneJob,
    done('ledger-29558040-a', 1),
    done('ledger-29558040-b', 0),
    store,
    restarted,
    agents,
    oldOom,
    deployment({ name: 'parked', replicas: 0 }),
    data,
    persistentVolume({ name: volumeNameOf('harbor', 'data-manifest-0'), claim: data }),
    waitingClaim,
    storageClass({ name: 'quay-iscsi' }),
    localDisk,
    pod({
      name: 'berth-6d4cf56db6-leaving',
      owner: oldSet,
      deletedAt: '2026-03-14T03:20:10Z',
      containers: [{ name: 'berth', ready: false, state: waiting('ContainerCreating') }],
    }),
    event({
      about: starting,
      container: 'berth',
      reason: 'Unhealthy',
      message: 'Readiness probe failed: dial tcp 10.42.1.23:8080: connect: connection refused',
      first: '2026-03-14T03:18:46Z',
      last: '2026-03-14T03:18:56Z',
      count: 2,
    }),
    event({
      about: starting,
      reason: 'Scheduled',
      message: 'Successfully assigned',
      type: 'Normal',
      last: '2026-03-14T03:18:30Z',
    }),
    event({
      about: waitingClaim,
      reason: 'WaitForFirstConsumer',
      message: 'waiting for first consumer to be created before binding',
      type: 'Normal',
      first: '2026-01-05T08:00:00Z',
      last: '2026-03-14T03:19:00Z',
      count: 4000,
    }),
  ]
}

test('a healthy, busy cluster has notes and no faults', () => {
  const objects = busyCluster()
  const agent = objects.find((object) => object.metadata.name === 'tide-gauge-7xk2p')
  const logs =
    agent === undefined ? [] : [containerLog(agent, 'tide-gauge', ['mounted /host as a read only bind', 'ready'])]
  const findings = detectFindings(snapshotOf(objects, { logs }))
  expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([])
  expect(findings.map((finding) => finding.id)).toEqual([
    'node-cordoned/Node/node-b',
    'oom-killed/DaemonSet/kube-system/tide-gauge',
  ])
})

test('a snapshot of nothing has no findings', () => {
  expect(detectFindings(snapshotOf([], { takenAt: null }))).toEqual([])
})
