import { event, service, storageDriver, volume, workload } from '../../manifests.ts'
import { crashLooping, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'
import { waitUntil } from '../../wait-until.ts'

const driver = 'block.csi.crag.example'
const namespace = 'archive'
const nodes = ['crag-1', 'crag-2']
const words = 'FATAL:  could not write lock file "postmaster.pid": No space left on device'

/** Makes an archive whose database has filled its volume, whose workers run into a quota, and one of whose nodes is to be drained. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  await cluster.namespaces(namespace)
  await cluster.nodes(...nodes)
  await cluster.createAll(storageDriver(driver, nodes))
  const scribe = workload({
    kind: 'Deployment',
    namespace,
    name: 'scribe',
    replicas: 2,
    image: 'registry.example/scribe:6.0.1',
  })
  await cluster.create(
    ...(volume(driver, 'pv-attic', `${namespace}/attic`) as [ReturnType<typeof workload>]),
    ...volume(driver, 'pv-vault', `${namespace}/vault-data`),
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { namespace, name: 'archive-limits' },
      spec: { hard: { pods: '5' } },
    },
    workload({
      kind: 'StatefulSet',
      namespace,
      name: 'vault',
      image: 'registry.example/vault:16.4',
      claims: { '/var/lib/vault': 'vault-data' },
      node: 'crag-1',
      staged: true,
    }),
    service(namespace, 'vault'),
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { namespace, name: 'vault' },
      spec: { minAvailable: 1, selector: { matchLabels: { app: 'vault' } } },
    },
    scribe,
    workload({ kind: 'Deployment', namespace, name: 'reading-room', image: 'registry.example/reading-room:1.7.0' }),
  )
  const [vault] = await cluster.pods(namespace, 'vault', 1)
  if (vault === undefined) throw new Error('vault has no pod')
  await playPods(cluster, [vault])
  await cluster.attach(1)
  await cluster.available(namespace, 'scribe', 'reading-room')
  const attic = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { namespace, name: 'attic' } }
  const released = { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'pv-attic' } }
  await waitUntil('the attic to be bound', async () => (await client.get(attic))['status'].phase === 'Bound')
  await cluster.forgetEvents()
  await cluster.age('40d')
  await client.remove(attic)
  await waitUntil('its volume to be released', async () => (await client.get(released))['status'].phase === 'Released')
  await cluster.age('7d')

  const began = cluster.ago('50m')
  await playPods(cluster, [vault], () => ({
    startedAt: cluster.ago('40d'),
    since: began,
    container: crashLooping('vault', 14, {
      exitCode: 1,
      startedAt: cluster.ago('4m'),
      finishedAt: cluster.ago('3m 59s'),
    }),
  }))
  await cluster.create(
    event({
      about: vault,
      reason: 'BackOff',
      message: 'Back-off restarting failed container vault in pod vault-0_archive',
      first: began,
      last: cluster.ago('1m'),
      count: 207,
      host: 'crag-1',
    }),
  )
  cluster.log({ namespace, pod: 'vault-0', container: 'vault', previous: true }, cluster.ago('3m 59s'), [words])
  await cluster.age('50m')

  await client.patch(scribe, { spec: { replicas: 5 } })
  await waitUntil('the quota to refuse a pod', async () =>
    (await cluster.list('v1', 'Event', namespace)).some(({ reason }) => reason === 'FailedCreate'),
  )
  await waitUntil('the third pod of scribe', async () => (await client.get(scribe))['status'].readyReplicas === 3)
  await cluster.age('35m')
  await cluster.cordon(['crag-1'])
  await cluster.age('10m')
}
