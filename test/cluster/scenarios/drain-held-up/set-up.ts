import type { Manifest, Stored } from '../../kube-client.ts'
import { event, service, storageDriver, volume, workload } from '../../manifests.ts'
import { endPod, playPods, present } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'
import { waitUntil } from '../../wait-until.ts'

const driver = 'block.csi.fen.example'
const nodes = ['fen-1', 'fen-2', 'fen-3']

/** Makes a drain stop at a budget that a bad rollout has used up, and a volume stay behind where it was. */
export async function setUp(cluster: TestCluster): Promise<void> {
  await makeHealthy(cluster)
  await fillDisk(cluster)
  await rollOutApi(cluster)
  await drain(cluster)
  await forceQueue(cluster)

  const web = deployment('web', '1.18.0', 3)
  await cluster.client.patch(web, { spec: { template: web['spec'] && templateOf(web) } })
  await cluster.available('orders', 'web')
  await cluster.age('30m')

  await settle(cluster, '25m', false)
  await cluster.age('25m')
}

function deployment(name: string, version: string, replicas: number, more: object = {}): Manifest {
  const image = `registry.example/${name}:${version}`
  return workload({ kind: 'Deployment', namespace: 'orders', name, image, replicas, ...more })
}

function templateOf(of: Manifest): object {
  return (of['spec'] as { template: object }).template
}

const probe = { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 5, failureThreshold: 3 }
const api = (version: string, replicas: number): Manifest =>
  deployment('orders-api', version, replicas, { staged: true, container: { readinessProbe: probe } })

function stateful(namespace: string, name: string, image: string, replicas: number): Manifest {
  const spec = {
    accessModes: ['ReadWriteOnce'],
    storageClassName: driver,
    resources: { requests: { storage: '20Gi' } },
  }
  return workload({
    kind: 'StatefulSet',
    namespace,
    name,
    image,
    replicas,
    staged: true,
    container: { volumeMounts: [{ name: 'data', mountPath: `/var/lib/${name}` }] },
    more: { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec }] },
  })
}

async function makeHealthy(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  await cluster.nodes(...nodes)
  await cluster.namespaces('orders', 'metrics', 'reports')
  await cluster.createAll(storageDriver(driver, nodes))
  for (const index of [0, 1, 2]) {
    await cluster.createAll(volume(driver, `pv-queue-${index}`, `orders/data-queue-${index}`))
  }
  await cluster.createAll(volume(driver, 'pv-tsdb-0', 'metrics/data-tsdb-0'))
  await cluster.create(releasedVolume)

  // What is to stand on fen-2 comes first, while it is the only one that takes pods.
  await cluster.cordon(['fen-1', 'fen-3'])
  const receipts = deployment('receipts', '4.0.1', 1, { staged: true })
  await cluster.createAll([stateful('orders', 'queue', 'registry.example/queue:3.9.1', 3), api('7.1.0', 1), receipts])
  await playPods(cluster, await cluster.pods('orders', 'orders-api', 1))
  await playPods(cluster, await cluster.pods('orders', 'receipts', 1))
  const onFen2 = await cluster.pods('orders', 'queue', 1)
  await cluster.cordon(['fen-1', 'fen-3'], false)
  await cluster.cordon(['fen-2'])
  await playPods(cluster, onFen2)
  for (const count of [2, 3]) await playPods(cluster, (await cluster.pods('orders', 'queue', count)).slice(-1))
  await client.patch(api('7.1.0', 4), { spec: { replicas: 4 } })
  await client.patch(receipts, { spec: { replicas: 2 } })
  await cluster.createAll([
    deployment('web', '1.17.2', 3),
    deployment('mailer', '2.2.0', 1, { staged: true }),
    workload({
      kind: 'DaemonSet',
      namespace: 'orders',
      name: 'node-agent',
      image: 'registry.example/node-agent:0.8.0',
    }),
    stateful('metrics', 'tsdb', 'registry.example/tsdb:2.50.1', 1),
    ...['orders-api', 'queue', 'receipts', 'web'].map((name) => service('orders', name)),
    service('metrics', 'tsdb'),
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { namespace: 'orders', name: 'orders-api' },
      spec: { minAvailable: 3, selector: { matchLabels: { app: 'orders-api' } } },
    },
    cronJob('orders', 'settlement', `${new Date(cluster.ago('25m')).getUTCMinutes()} * * * *`, {
      lastScheduleTime: cluster.ago('25m'),
      lastSuccessfulTime: cluster.ago('84m'),
    }),
    cronJob('reports', 'weekly', weeklyAt(cluster.ago('2d')), {
      lastScheduleTime: cluster.ago('2d'),
      lastSuccessfulTime: cluster.ago('2d'),
    }),
  ])
  await playPods(cluster, await cluster.pods('orders', 'orders-api', 4))
  await playPods(cluster, await cluster.pods('orders', 'receipts', 2))
  await playPods(cluster, await cluster.pods('metrics', 'tsdb', 1))
  const startedAt = present()
  const restarted = cluster.ago('6d')
  await playPods(cluster, await cluster.pods('orders', 'mailer', 1), () => ({
    startedAt,
    since: restarted,
    container: {
      ready: true,
      restarts: 1,
      state: { running: { startedAt: restarted } },
      last: { terminated: { exitCode: 1, reason: 'Error', startedAt: cluster.ago('20d'), finishedAt: restarted } },
    },
  }))
  await cluster.attach(4)
  await cluster.available('orders', 'orders-api', 'receipts', 'web', 'mailer')
  // As its kubelet tells it: without this the controller would let go of a volume as soon as its pod is gone.
  await client.patchStatus(
    { apiVersion: 'v1', kind: 'Node', metadata: { name: 'fen-2' } },
    {
      volumesInUse: [`kubernetes.io/csi/${driver}^handle-of-pv-queue-0`],
    },
  )
  await cluster.forgetEvents()
  await cluster.age('30d')

  const report = await ownJob(cluster, 'reports', 'weekly', '2d', {})
  await cluster.jobsDone('reports', 1)
  await adopt(cluster, report, 'weekly')
  await cluster.age('2d')
}

function weeklyAt(instant: string): string {
  const at = new Date(instant)
  return `${at.getUTCMinutes()} ${at.getUTCHours()} * * ${at.getUTCDay()}`
}

const releasedVolume: Manifest = {
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name: 'pv-of-last-year' },
  spec: {
    accessModes: ['ReadWriteOnce'],
    storageClassName: driver,
    capacity: { storage: '20Gi' },
    persistentVolumeReclaimPolicy: 'Retain',
    csi: { driver, volumeHandle: 'handle-of-last-year', fsType: 'ext4' },
    claimRef: { namespace: 'orders', name: 'archive', uid: '5d0c6a52-7a8e-4f3e-9a3b-0f6d9a1c2b11' },
  },
}

/** Three hours ago: the disk of tsdb is full, and it does not come up since. */
async function fillDisk(cluster: TestCluster): Promise<void> {
  const pods = await cluster.pods('metrics', 'tsdb', 1)
  const [tsdb] = pods as [Stored]
  await playPods(cluster, pods, () => ({
    startedAt: cluster.ago('30d'),
    since: cluster.ago('180m'),
    container: {
      ready: false,
      restarts: 38,
      state: {
        waiting: {
          reason: 'CrashLoopBackOff',
          message: `back-off 5m0s restarting failed container=tsdb pod=tsdb-0_metrics(${tsdb.metadata['uid']})`,
        },
      },
      last: {
        terminated: { exitCode: 1, reason: 'Error', startedAt: cluster.ago('4m 9s'), finishedAt: cluster.ago('4m') },
      },
    },
  }))
  const lines = [
    'level=info msg="Starting tsdb" version=2.50.1',
    'level=info component=storage msg="Replaying WAL, this may take a while"',
    'level=warn component=storage msg="disk usage of /var/lib/tsdb is 100% (20.0GiB of 20.0GiB)"',
    'level=error err="opening storage failed: open /var/lib/tsdb/wal/00008812: no space left on device"',
  ]
  const of = { namespace: 'metrics', pod: 'tsdb-0', container: 'tsdb' }
  cluster.log({ ...of, previous: true }, cluster.ago('4m'), lines)
  cluster.log(of, cluster.ago('4m'), lines)
  await cluster.create(
    event({
      about: tsdb,
      reason: 'BackOff',
      message: `Back-off restarting failed container tsdb in pod tsdb-0_metrics(${tsdb.metadata['uid']})`,
      first: cluster.ago('179m'),
      last: cluster.ago('1m'),
      count: 806,
      host: String(tsdb['spec'].nodeName),
    }),
  )
  await waitUntil('the controller of tsdb to see it', async () => {
    const [set] = await cluster.list('apps/v1', 'StatefulSet', 'metrics')
    return (set?.['status'].readyReplicas ?? 0) === 0
  })
  await cluster.age('180m')
}

/** Ninety minutes ago: a version that lacks a setting. */
async function rollOutApi(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  await client.patch(api('7.2.0', 4), { spec: { template: templateOf(api('7.2.0', 4)) } })
  await cluster.endTerminating('orders')
  const fresh = (await cluster.pods('orders', 'orders-api', 5)).filter(({ spec }) =>
    spec.containers[0].image.endsWith(':7.2.0'),
  )
  await playPods(cluster, fresh, () => ({
    startedAt: present(),
    container: { ready: false, state: { running: { startedAt: present() } } },
  }))
  for (const pod of fresh) {
    cluster.log({ namespace: 'orders', pod: pod.metadata.name, container: 'orders-api' }, cluster.ago('1m'), [
      'INFO  orders-api 7.2.0 listening on :8080',
      'ERROR configuration: PAYMENTS_ENDPOINT is not set (it replaces PAYMENTS_HOST since 7.2.0)',
      'WARN  readiness: payments client is not configured, answering 503',
    ])
    await cluster.create(
      event({
        about: pod,
        reason: 'Unhealthy',
        message: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
        first: cluster.ago('89m'),
        last: cluster.ago('1m'),
        count: 1056,
        host: String(pod['spec'].nodeName),
      }),
    )
  }
  await waitUntil('the budget to be used up', async () => {
    const [budget] = await cluster.list('policy/v1', 'PodDisruptionBudget', 'orders')
    return budget?.['status'].disruptionsAllowed === 0 && budget['status'].currentHealthy === 3
  })
  await cluster.age('90m')
  await settle(cluster, '85m', true)
  await cluster.age('85m')
  await waitUntil('the rollout to be overdue', async () =>
    (await client.get(api('7.2.0', 4)))['status'].conditions.some(
      ({ reason }: { reason: string }) => reason === 'ProgressDeadlineExceeded',
    ),
  )
  await cluster.age('80m')
}

/** Seventy minutes ago fen-2 is cordoned, and then drained. */
async function drain(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  // It was cordoned at first so that nothing else came to stand on it.
  await cluster.cordon(['fen-2'], false)
  await waitUntil('fen-2 to be free of taints', async () => !(await taintedFen2(cluster)))
  await cluster.cordon(['fen-2'])
  await waitUntil('the taint of fen-2', () => taintedFen2(cluster))
  const node = await client.get({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'fen-2' } })
  await cluster.create(
    event({
      about: node,
      reason: 'NodeNotSchedulable',
      message: 'Node fen-2 status is now: NodeNotSchedulable',
      first: cluster.ago('70m'),
      type: 'Normal',
      host: 'fen-2',
    }),
  )
  await cluster.age('70m')

  const there = await client.list('v1', 'Pod', 'orders', { fieldSelector: 'spec.nodeName=fen-2' })
  const of = (app: string) => there.find(({ metadata }) => metadata.name.startsWith(`${app}-`)) as Stored
  await evict(cluster, of('queue'))
  await evict(cluster, of('receipts'))
  await evict(cluster, of('orders-api')).then(
    () => Promise.reject(new Error('The budget lets the pod of orders-api go.')),
    (error: Error) => {
      if (!error.message.includes('429')) throw error
    },
  )
  await playPods(
    cluster,
    (await cluster.pods('orders', 'receipts', 2)).filter(({ spec }) => spec.nodeName !== 'fen-2'),
  )
  for (const [app, last, count] of [
    ['queue', '41m', 11],
    ['receipts', '2m', 29],
  ] as const) {
    const about = of(app)
    await cluster.createAll([
      event({
        about,
        reason: 'Killing',
        message: `Stopping container ${app}`,
        first: cluster.ago('65m'),
        type: 'Normal',
        host: 'fen-2',
      }),
      event({
        about,
        reason: 'FailedKillPod',
        message: `error killing pod: failed to "KillContainer" for "${app}" with KillContainerError: "rpc error: code = DeadlineExceeded desc = context deadline exceeded"`,
        first: cluster.ago('63m'),
        last: cluster.ago(last),
        count,
        host: 'fen-2',
      }),
    ])
  }
  await cluster.available('orders', 'receipts')
  await cluster.age('65m')
}

async function taintedFen2({ client }: TestCluster): Promise<boolean> {
  const { spec } = await client.get({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'fen-2' } })
  return (spec.taints ?? []).some(({ key }: { key: string }) => key === 'node.kubernetes.io/unschedulable')
}

async function evict({ client }: TestCluster, { metadata }: Stored): Promise<void> {
  const { namespace, name } = metadata
  await client.ask('POST', `/api/v1/namespaces/${namespace}/pods/${name}/eviction`, {
    apiVersion: 'policy/v1',
    kind: 'Eviction',
    metadata: { namespace, name },
  })
}

/** Forty minutes ago somebody deletes queue-0 by force; its volume stays on fen-2. */
async function forceQueue(cluster: TestCluster): Promise<void> {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { namespace: 'orders', name: 'queue-0' } }
  await cluster.client.remove(pod, { gracePeriodSeconds: '0' })
  const moved = (await cluster.pods('orders', 'queue', 3)).filter(({ metadata }) => metadata.name === 'queue-0')
  await playPods(cluster, moved, () => ({
    phase: 'Pending',
    startedAt: present(),
    container: { ready: false, state: { waiting: { reason: 'ContainerCreating' } } },
  }))
  await waitUntil('the controller to say that the volume is held', async () =>
    (await cluster.list('v1', 'Event', 'orders')).some(
      ({ involvedObject, message }) => involvedObject.name === 'queue-0' && /Multi-Attach/.test(message),
    ),
  )
  const [about] = moved as [Stored]
  await cluster.create(
    event({
      about,
      reason: 'FailedMount',
      message:
        'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[]: context deadline exceeded',
      first: cluster.ago('37m'),
      last: cluster.ago('1m'),
      count: 16,
      host: String(about['spec'].nodeName),
    }),
  )
  await waitUntil('the controller of queue to see it', async () => {
    const [set] = await cluster.list('apps/v1', 'StatefulSet', 'orders')
    return set?.['status'].readyReplicas === 2
  })
  await cluster.age('40m')
}

/** One run of settlement, scheduled that long ago. */
async function settle(cluster: TestCluster, span: string, isGood: boolean): Promise<void> {
  const job = await ownJob(cluster, 'orders', 'settlement', span, isGood ? {} : { 'kwok.x-k8s.io/status': 'custom' })
  if (isGood) await cluster.jobsDone('orders', 1)
  else {
    const [pod] = (await cluster.pods('orders', job.metadata.name, 1)) as [Stored]
    cluster.log({ namespace: 'orders', pod: pod.metadata.name, container: 'settlement' }, cluster.ago('24m 40s'), [
      'settlement: 214 orders to settle',
      'settlement: cannot publish to the queue: dial tcp: lookup queue-0.queue.orders.svc.cluster.local on 10.96.0.10:53: no such host',
      'settlement: giving up after 5 attempts',
    ])
    await endPod(cluster, pod, { exitCode: 1, startedAt: cluster.ago('25m'), finishedAt: cluster.ago('24m 40s') })
    await waitUntil('the job to fail', async () =>
      (await cluster.client.get(job))['status'].conditions?.some(({ type }: { type: string }) => type === 'Failed'),
    )
  }
  await adopt(cluster, job, 'settlement')
}

function cronJob(namespace: string, name: string, schedule: string, status: object): Manifest {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { namespace, name },
    spec: { schedule, jobTemplate: { spec: jobSpec(name, name, {}) } },
    status,
  }
}

function jobSpec(app: string, name: string, annotations: object): object {
  return {
    backoffLimit: 0,
    template: {
      metadata: { labels: { app }, annotations },
      spec: { restartPolicy: 'Never', containers: [{ name, image: `registry.example/${name}:1.0.0` }] },
    },
  }
}

/** A Job as a CronJob makes it, but for its owner: the controller would find it strange while it runs. */
function ownJob(
  cluster: TestCluster,
  namespace: string,
  cron: string,
  span: string,
  annotations: object,
): Promise<Stored> {
  const name = `${cron}-${Date.parse(cluster.ago(span)) / 60_000}`
  return cluster.create({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { namespace, name },
    spec: jobSpec(name, cron, annotations),
  })
}

async function adopt({ client }: TestCluster, job: Stored, cron: string): Promise<void> {
  const metadata = { namespace: String(job.metadata.namespace), name: cron }
  const owner = await client.get({ apiVersion: 'batch/v1', kind: 'CronJob', metadata })
  const reference = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    name: cron,
    uid: owner.metadata['uid'],
    controller: true,
  }
  await client.patch(job, { metadata: { ownerReferences: [reference] } })
}
