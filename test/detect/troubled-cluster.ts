import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import {
  condition,
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
  statefulSet,
  storageClass,
  terminated,
  volumeAttachment,
  volumeNameOf,
  waiting,
} from '../fixtures/cluster/build.ts'

/** A cluster in which every detector has something to find, at 2026-03-14T03:20:00Z. */
export function troubledCluster(): KubeObject[] {
  const berth = deployment({
    name: 'berth',
    replicas: 2,
    ready: 0,
    conditions: [condition('Available', 'False', '2026-03-14T02:31:00Z')],
  })
  const revision = (number: number) => ({ 'deployment.kubernetes.io/revision': String(number) })
  const oldSet = replicaSet({
    name: 'berth-6d4cf56db6',
    replicas: 0,
    owner: berth,
    annotations: revision(1),
    containers: [{ name: 'db', image: 'berth:1' }],
  })
  const newSet = replicaSet({
    name: 'berth-75675f5897',
    replicas: 2,
    ready: 0,
    owner: berth,
    createdAt: '2026-03-14T02:30:00Z',
    annotations: revision(2),
    containers: [{ name: 'db', image: 'berth:2' }],
  })
  const crash = terminated(
    137,
    'Error',
    '2026-03-14T03:17:00Z',
    '2026-03-14T03:17:27Z',
    'write /var/lib/db/x: input/output error',
  )
  const store = statefulSet({ name: 'ledger-db', replicas: 2, ready: 0 })
  const claim = persistentVolumeClaim({ name: 'data-ledger-db-0' })
  const volume = volumeNameOf('harbor', 'data-ledger-db-0')
  const dead = node({ name: 'node-c', ready: 'Unknown', since: '2026-03-14T02:10:00Z', cordoned: true })
  const crashing = pod({
    name: 'berth-75675f5897-x7k2p',
    owner: newSet,
    createdAt: '2026-03-14T02:30:00Z',
    containers: [
      {
        name: 'db',
        liveness: { initialDelaySeconds: 10 },
        restarts: 9,
        state: waiting('CrashLoopBackOff', 'back-off'),
        lastState: crash,
      },
    ],
  })
  const pulling = pod({
    name: 'berth-75675f5897-q4z8m',
    owner: newSet,
    phase: 'Pending',
    createdAt: '2026-03-14T02:30:00Z',
    containers: [{ name: 'db', state: waiting('ImagePullBackOff', 'Back-off pulling image') }],
  })
  const writer = pod({
    name: 'ledger-db-0',
    owner: store,
    node: 'node-c',
    claims: { data: 'data-ledger-db-0' },
    containers: [
      {
        name: 'db',
        mounts: { data: '/var/lib/db' },
        limits: { memory: '1Gi' },
        restarts: 1,
        ready: false,
        readiness: {},
        state: running('2026-03-14T02:00:00Z'),
        lastState: terminated(137, 'OOMKilled', '2026-03-14T01:00:00Z', '2026-03-14T01:59:00Z'),
      },
    ],
  })
  const mounting = pod({
    name: 'ledger-db-1',
    owner: store,
    node: 'node-b',
    phase: 'Pending',
    createdAt: '2026-03-14T02:50:00Z',
    claims: { data: 'data-ledger-db-0' },
    containers: [{ name: 'db', state: waiting('ContainerCreating') }],
  })
  const nightly = cronJob({ name: 'ledger', schedule: '0 2 * * *' })
  const failed = job({
    name: 'ledger-29558040',
    owner: nightly,
    conditions: [condition('Failed', 'True', '2026-03-14T02:09:00Z', { reason: 'BackoffLimitExceeded' })],
    status: { failed: 4 },
  })
  const agents = daemonSet({ name: 'tide-gauge', replicas: 3, ready: 2 })
  const pending = persistentVolumeClaim({ name: 'archive', phase: 'Pending' })
  const waitsForNode = pod({
    name: 'barge',
    node: null,
    createdAt: '2026-03-14T02:30:00Z',
    conditions: [
      condition('PodScheduled', 'False', '2026-03-14T02:30:00Z', {
        reason: 'Unschedulable',
        message: '0/3 nodes are available',
      }),
    ],
  })
  return [
    node({ name: 'node-a', pressure: ['DiskPressure'], since: '2026-03-14T01:00:00Z' }),
    node({ name: 'node-b' }),
    dead,
    berth,
    oldSet,
    newSet,
    crashing,
    pulling,
    store,
    writer,
    mounting,
    nightly,
    failed,
    pod({
      name: 'ledger-29558040-q4z8m',
      owner: failed,
      phase: 'Failed',
      containers: [
        { name: 'export', ready: false, state: terminated(2, 'Error', '2026-03-14T02:08:00Z', '2026-03-14T02:08:30Z') },
      ],
    }),
    agents,
    pod({ name: 'tide-gauge-x7k2p', owner: agents, node: 'node-c', deletedAt: '2026-03-14T02:20:00Z' }),
    claim,
    pending,
    storageClass({ name: 'quay-iscsi' }),
    persistentVolume({ name: volume, claim }),
    volumeAttachment({ name: 'csi-c', volume, node: 'node-c', deletedAt: '2026-03-14T02:50:00Z' }),
    volumeAttachment({
      name: 'csi-b',
      volume,
      node: 'node-b',
      attached: false,
      createdAt: '2026-03-14T02:51:00Z',
      attachError: { time: '2026-03-14T03:19:00Z', message: 'rpc error: already attached' },
    }),
    waitsForNode,
    pod({
      name: 'tug',
      phase: 'Failed',
      reason: 'Evicted',
      message: 'The node was low on resource: ephemeral-storage.',
      containers: [{ ready: false }],
    }),
    pod({
      name: 'held',
      phase: 'Pending',
      createdAt: '2026-03-14T02:30:00Z',
      containers: [{ state: waiting('CreateContainerConfigError', 'secret "k" not found') }],
    }),
    event({
      about: crashing,
      container: 'db',
      reason: 'Unhealthy',
      message: 'Liveness probe failed: 503',
      first: '2026-03-14T02:32:00Z',
      last: '2026-03-14T03:17:20Z',
      count: 27,
    }),
    event({
      about: crashing,
      container: 'db',
      reason: 'BackOff',
      message: 'Back-off restarting failed container',
      first: '2026-03-14T02:35:00Z',
      last: '2026-03-14T03:19:00Z',
      count: 88,
      form: 'series',
    }),
    event({
      about: pulling,
      container: 'db',
      reason: 'Failed',
      message: 'Failed to pull image "berth:2": manifest unknown',
      last: '2026-03-14T03:15:00Z',
      count: 8,
    }),
    event({
      about: mounting,
      reason: 'FailedAttachVolume',
      message: `Multi-Attach error for volume "${volume}"`,
      last: '2026-03-14T02:50:10Z',
    }),
    event({
      about: mounting,
      reason: 'FailedMount',
      message: `MountVolume.MountDevice failed for volume "${volume}" : read-only file system`,
      last: '2026-03-14T03:18:00Z',
      count: 12,
    }),
    event({ about: pending, reason: 'ProvisioningFailed', message: 'pool is full', last: '2026-03-14T03:10:00Z' }),
    event({
      about: dead,
      reason: 'NodeNotReady',
      type: 'Normal',
      message: 'Node node-c status is now: NodeNotReady',
      last: '2026-03-14T02:10:00Z',
    }),
    event({
      about: berth,
      reason: 'ScalingReplicaSet',
      type: 'Normal',
      message: 'Scaled up replica set berth-75675f5897 from 0 to 2',
      last: '2026-03-14T02:30:00Z',
    }),
  ]
}
