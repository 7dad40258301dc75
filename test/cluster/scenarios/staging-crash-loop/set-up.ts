import { event, service, storageDriver, volume, workload } from '../../manifests.ts'
import { crashLooping, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'

const driver = 'iscsi.csi.moor.example'
const words = "OSError: [Errno 5] I/O error: '/config'"

/** Makes hearth run in production, and crash in staging on a volume whose session is gone. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const nodes = ['moor-1', 'moor-2']
  await cluster.namespaces('hearth', 'hearth-staging')
  await cluster.nodes(...nodes)
  await cluster.createAll(storageDriver(driver, nodes))
  const sites = [
    { namespace: 'hearth', node: 'moor-1', pv: 'pv-hearth' },
    { namespace: 'hearth-staging', node: 'moor-2', pv: 'pv-hearth-staging' },
  ]
  for (const { namespace, node, pv } of sites) {
    await cluster.createAll([
      ...volume(driver, pv, `${namespace}/hearth-config`),
      workload({
        kind: 'Deployment',
        namespace,
        name: 'hearth',
        image: 'registry.example/hearth:2026.2.1',
        claims: { '/config': 'hearth-config' },
        node,
        staged: true,
      }),
      service(namespace, 'hearth'),
    ])
    await playPods(cluster, await cluster.pods(namespace, 'hearth', 1))
  }
  await cluster.attach(2)
  await cluster.available('hearth', 'hearth')
  await cluster.available('hearth-staging', 'hearth')
  await cluster.forgetEvents()
  await cluster.age('40d')

  const [pod] = await cluster.pods('hearth-staging', 'hearth', 1)
  if (pod === undefined) throw new Error('hearth has no pod')
  const began = cluster.ago('6d')
  await playPods(cluster, [pod], () => ({
    startedAt: cluster.ago('40d'),
    since: began,
    container: crashLooping('hearth pod=hearth', 1056, {
      exitCode: 1,
      startedAt: cluster.ago('3m'),
      finishedAt: cluster.ago('2m 55s'),
    }),
  }))
  await cluster.unavailable('hearth-staging', 'hearth')
  await cluster.age('6d')
  const node = await cluster.client.get({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'moor-2' } })
  await cluster.createAll([
    event({
      about: pod,
      reason: 'BackOff',
      message: `Back-off restarting failed container hearth in pod ${pod.metadata.name}_hearth-staging`,
      first: began,
      last: cluster.ago('1m'),
      count: 30_412,
      host: 'moor-2',
    }),
    event({
      about: node,
      reason: 'FilesystemIsReadOnly',
      message:
        'BTRFS info (device sdc state EA): forced readonly; BTRFS error (device sdc): bdev /dev/sdc errs: wr 118, rd 42',
      first: began,
      last: cluster.ago('20m'),
      count: 88,
      from: 'kernel-monitor',
      host: 'moor-2',
    }),
  ])
  const id = { namespace: 'hearth-staging', pod: pod.metadata.name, container: 'hearth' }
  const trace = ['Traceback (most recent call last):', '  File "/srv/hearth/start.py", line 41, in load', words]
  cluster.log({ ...id, previous: true }, cluster.ago('2m 56s'), trace)
  cluster.log(id, cluster.ago('2m 56s'), trace)
}
