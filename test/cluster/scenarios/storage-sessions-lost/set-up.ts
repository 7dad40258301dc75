import type { Stored } from '../../kube-client.ts'
import { type DatabaseSettings, makeDatabase } from '../../make-database.ts'
import { event, service, storageDriver, volume, workload } from '../../manifests.ts'
import { crashLooping, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'

const driver = 'iscsi.csi.fenland.example'
const nodes = ['fen-1', 'fen-2', 'fen-3']
const walWords =
  'level=error caller=flush.go msg="failed to flush" err="write /var/loki/wal/00001449: read-only file system"'

/** Tells the story from the oldest sign to the newest. */
export async function setUp(cluster: TestCluster): Promise<void> {
  await cluster.installCrds('cloudnative-pg', 'Cluster', 'Backup', 'ScheduledBackup')
  await cluster.namespaces('recipes-prod', 'recipes-staging', 'ledger-staging', 'pulse-prod', 'pulse-staging')
  await cluster.namespaces('observability', 'gallery-prod', 'gallery-staging', 'wiki')
  await cluster.nodes(...nodes)
  await cluster.createAll(storageDriver(driver, nodes))
  const database = (namespace: string, name: string, staged = true) =>
    makeDatabase(cluster, {
      namespace,
      name,
      driver,
      nodes,
      staged,
      volumes: `pv-${namespace}`,
    } satisfies DatabaseSettings)
  const recipes = await database('recipes-prod', 'recipes-db')
  const recipesStaging = await database('recipes-staging', 'recipes-db')
  const ledger = await database('ledger-staging', 'ledger-db')
  const pulse = await database('pulse-prod', 'pulse-db')
  const pulseStaging = await database('pulse-staging', 'pulse-db')
  await database('wiki', 'wiki-db', false)
  await makeLogging(cluster)
  await makeGallery(cluster)
  await cluster.create(
    workload({ kind: 'Deployment', namespace: 'wiki', name: 'wiki', image: 'registry.example/wiki:8.0.0' }),
  )
  const staged = (await cluster.list('v1', 'Pod')).filter(({ metadata }) => metadata['annotations'] !== undefined)
  await playPods(cluster, staged)
  await cluster.attach(19)
  await cluster.available('gallery-prod', 'gallery-vision')
  await cluster.available('gallery-staging', 'gallery-vision')
  await cluster.running(25)
  await cluster.forgetEvents()
  await cluster.age('40d')

  await loseStandbys(cluster, recipes, [1], '12d')
  await loseStandbys(cluster, recipesStaging, [1, 2], '12d')
  await loseStandbys(cluster, ledger, [1, 2], '11d')
  await loseDatabase(cluster, pulse, '8d')
  await loseDatabase(cluster, pulseStaging, '8d')
  await loseLogs(cluster)
  await loopGallery(cluster)
}

async function makeLogging(cluster: TestCluster): Promise<void> {
  const namespace = 'observability'
  await cluster.createAll([
    ...volume(driver, 'pv-loki-0', `${namespace}/storage-loki-0`),
    workload({
      kind: 'StatefulSet',
      namespace,
      name: 'loki',
      image: 'docker.io/grafana/loki:3.5.0',
      claims: { '/var/loki': 'storage-loki-0' },
      node: 'fen-2',
      staged: true,
    }),
    service(namespace, 'loki'),
    workload({
      kind: 'DaemonSet',
      namespace,
      name: 'promtail',
      image: 'docker.io/grafana/promtail:3.5.0',
      staged: true,
      container: {
        readinessProbe: { httpGet: { path: '/ready', port: 3101 }, periodSeconds: 10, failureThreshold: 5 },
      },
    }),
  ])
  await cluster.pods(namespace, 'loki', 1)
  await cluster.pods(namespace, 'promtail', 3)
}

async function makeGallery(cluster: TestCluster): Promise<void> {
  for (const namespace of ['gallery-prod', 'gallery-staging']) {
    await cluster.createAll([
      workload({
        kind: 'Deployment',
        namespace,
        name: 'gallery-vision',
        image: 'registry.example/gallery-vision:1.120.0',
        staged: true,
        node: 'fen-3',
        container: {
          livenessProbe: {
            httpGet: { path: '/ping', port: 3003 },
            initialDelaySeconds: 300,
            periodSeconds: 10,
            failureThreshold: 6,
          },
        },
      }),
      service(namespace, 'gallery-vision'),
    ])
    await cluster.pods(namespace, 'gallery-vision', 1)
  }
}

type Database = Awaited<ReturnType<typeof makeDatabase>>

/** Standbys whose volume came back empty: the instance manager finds no cluster in it, and ends. */
async function loseStandbys(
  cluster: TestCluster,
  { database, pods }: Database,
  lost: readonly number[],
  span: string,
): Promise<void> {
  const began = cluster.ago(span)
  const failing = pods.filter((_, index) => lost.includes(index))
  await crash(cluster, failing, began, [
    '{"level":"info","msg":"Starting CloudNativePG Instance Manager","version":"1.27.0"}',
    '{"level":"error","msg":"Error while executing pg_controldata","err":"exit status 1","stderr":"pg_controldata: error: could not open file \\"/var/lib/postgresql/data/pgdata/global/pg_control\\" for reading: No such file or directory"}',
  ])
  const names = pods.map(({ metadata }) => metadata.name)
  const down = failing.map(({ metadata }) => metadata.name)
  await cluster.client.patchStatus(database, {
    readyInstances: names.length - down.length,
    instancesStatus: { healthy: names.filter((name) => !down.includes(name)), failed: down },
    phase: 'Waiting for the instances to become active',
    phaseReason: 'Some instances are not yet active. Please wait.',
    conditions: [notReady(began)],
  })
  await cluster.age(span)
}

/** All instances run on volumes that cannot be written to. */
async function loseDatabase(cluster: TestCluster, { database, pods }: Database, span: string): Promise<void> {
  const began = cluster.ago(span)
  await playPods(cluster, pods, (pod) => ({
    startedAt: cluster.ago('40d'),
    since: began,
    container: { ready: false, state: { running: { startedAt: pod['status'].startTime ?? cluster.ago('40d') } } },
  }))
  for (const pod of pods) {
    const { namespace = '', name } = pod.metadata
    await cluster.create(
      event({
        about: pod,
        reason: 'Unhealthy',
        message: 'Readiness probe failed: HTTP probe failed with statuscode: 500',
        first: began,
        last: cluster.ago('1m'),
        count: 69_120,
        host: pod['spec'].nodeName,
      }),
    )
    cluster.log({ namespace, pod: name, container: 'postgres' }, cluster.ago('20s'), [
      '{"level":"error","logger":"postgres","record":{"error_severity":"PANIC","message":"could not open file \\"pg_wal/0000000300000041000000A7\\": Read-only file system"}}',
      '{"level":"error","logger":"postgres","record":{"error_severity":"LOG","message":"could not open temporary statistics file \\"pg_stat_tmp/global.tmp\\": Read-only file system"}}',
    ])
  }
  await cluster.client.patchStatus(database, {
    readyInstances: 0,
    instancesStatus: { failed: pods.map(({ metadata }) => metadata.name) },
    phase: 'Instance Status Extraction Error: HTTP communication issue',
    phaseReason: 'HTTP communication issue: status code 500',
    conditions: [notReady(began)],
  })
  await cluster.age(span)
}

/** Loki cannot write, and says so to those who send. */
async function loseLogs(cluster: TestCluster): Promise<void> {
  const namespace = 'observability'
  const [loki] = await cluster.pods(namespace, 'loki', 1)
  const shippers = await cluster.pods(namespace, 'promtail', 3)
  if (loki === undefined) throw new Error('loki has no pod')
  await playPods(cluster, [loki, ...shippers], (pod) => {
    const isLoki = pod === loki
    return {
      startedAt: cluster.ago('40d'),
      since: cluster.ago(isLoki ? '3d' : '8d'),
      container: { ready: false, state: { running: { startedAt: cluster.ago('40d') } } },
    }
  })
  await cluster.create(
    event({
      about: loki,
      reason: 'Unhealthy',
      message: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
      first: cluster.ago('3d'),
      last: cluster.ago('1m'),
      count: 25_920,
      host: 'fen-2',
    }),
  )
  cluster.log({ namespace, pod: 'loki-0', container: 'loki' }, cluster.ago('10s'), [
    walWords,
    'level=error caller=manager.go msg="POST /loki/api/v1/push (500) 1.2ms Response: write /var/loki/wal/00001449: read-only file system"',
  ])
  for (const shipper of shippers) {
    await cluster.create(
      event({
        about: shipper,
        reason: 'Unhealthy',
        message: 'Readiness probe failed: HTTP probe failed with statuscode: 500',
        first: cluster.ago('8d'),
        last: cluster.ago('1m'),
        count: 2334,
        host: shipper['spec'].nodeName,
      }),
    )
    cluster.log({ namespace, pod: shipper.metadata.name, container: 'promtail' }, cluster.ago('5s'), [
      'level=warn component=client host=loki:3100 msg="error sending batch, will retry" status=500 error="server returned HTTP status 500 Internal Server Error (500)"',
      'level=error component=client host=loki:3100 msg="final error sending batch" status=500 error="server returned HTTP status 500 Internal Server Error (500)"',
    ])
  }
  await cluster.age('3d')
}

/** The model loads for longer than the liveness probe allows. In staging somebody tried a newer image, and the old pod never went. */
async function loopGallery(cluster: TestCluster): Promise<void> {
  await loopPod(cluster, 'gallery-prod', '3d')
  await loopPod(cluster, 'gallery-staging', '3d')
  await cluster.age('3d')
  await cluster.client.patch(
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { namespace: 'gallery-staging', name: 'gallery-vision' } },
    {
      spec: {
        strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } },
        template: { metadata: { labels: { app: 'gallery-vision', try: '2' } } },
      },
    },
  )
  await cluster.terminating('gallery-staging')
  await loopPod(cluster, 'gallery-staging', '2d')
  await cluster.age('2d')
}

async function loopPod(cluster: TestCluster, namespace: string, span: string): Promise<void> {
  const pods = await cluster.pods(namespace, 'gallery-vision', 1)
  const began = cluster.ago(span)
  await playPods(cluster, pods, () => ({
    startedAt: began,
    since: began,
    container: {
      ready: false,
      restarts: 612,
      state: { running: { startedAt: cluster.ago('2m') } },
      last: {
        terminated: { exitCode: 137, reason: 'Error', startedAt: cluster.ago('9m'), finishedAt: cluster.ago('2m 58s') },
      },
    },
  }))
  for (const about of pods) {
    const common = { about, first: began, last: cluster.ago('3m'), host: 'fen-3' }
    await cluster.createAll([
      event({
        ...common,
        reason: 'Unhealthy',
        message:
          'Liveness probe failed: Get "http://10.0.2.14:3003/ping": dial tcp 10.0.2.14:3003: connect: connection refused',
        count: 3672,
      }),
      event({
        ...common,
        reason: 'Killing',
        message: 'Container gallery-vision failed liveness probe, will be restarted',
        count: 612,
        type: 'Normal',
      }),
    ])
    cluster.log(
      { namespace, pod: about.metadata.name, container: 'gallery-vision', previous: true },
      cluster.ago('3m'),
      [
        'INFO Loading visual model ViT-L-16 to the accelerator',
        'INFO Shutting down on SIGTERM before the model was loaded',
      ],
    )
  }
}

async function crash(
  cluster: TestCluster,
  pods: readonly Stored[],
  began: string,
  lines: readonly string[],
): Promise<void> {
  await playPods(cluster, pods, () => ({
    startedAt: began,
    since: began,
    container: crashLooping('postgres', 3391, {
      exitCode: 1,
      startedAt: cluster.ago('4m'),
      finishedAt: cluster.ago('3m 58s'),
    }),
  }))
  for (const pod of pods) {
    const { namespace = '', name } = pod.metadata
    await cluster.create(
      event({
        about: pod,
        reason: 'BackOff',
        message: `Back-off restarting failed container postgres in pod ${name}_${namespace}`,
        first: began,
        last: cluster.ago('2m'),
        count: 80_011,
        host: pod['spec'].nodeName,
      }),
    )
    cluster.log({ namespace, pod: name, container: 'postgres', previous: true }, cluster.ago('3m 58s'), lines)
  }
}

function notReady(since: string): object {
  return {
    type: 'Ready',
    status: 'False',
    reason: 'ClusterIsNotReady',
    message: 'Cluster Is Not Ready',
    lastTransitionTime: since,
  }
}
