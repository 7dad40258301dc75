import { service, storageDriver, volume, workload } from '../../manifests.ts'
import { playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'
import { setUpFields } from './set-up-fields.ts'

const driver = 'iscsi.csi.plain.example'
const words = 'open /srv/crop/journal: read-only file system'

/** Makes 5,000 pods, of which twenty on one node lose their storage. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { nodes, namespaces } = await setUpFields(cluster, 4980)
  await cluster.createAll(storageDriver(driver, nodes))
  const victims = Array.from({ length: 20 }, (_, index) => ({
    name: `reaper-${index}`,
    namespace: namespaces[index % namespaces.length] ?? '',
  }))
  for (const { name, namespace } of victims) {
    await cluster.createAll([
      ...volume(driver, `pv-${name}`, `${namespace}/${name}`),
      workload({
        kind: 'Deployment',
        namespace,
        name,
        image: 'registry.example/reaper:4.1.0',
        claims: { '/srv/crop': name },
        node: 'acre-17',
        staged: true,
      }),
      service(namespace, name),
    ])
  }
  const staged = []
  for (const { name, namespace } of victims) staged.push(...(await cluster.pods(namespace, name, 1)))
  await playPods(cluster, staged)
  await cluster.attach(victims.length)
  await cluster.forgetEvents()
  await cluster.age('12d')

  const began = cluster.ago('60m')
  await playPods(cluster, staged, () => ({
    startedAt: cluster.ago('12d'),
    since: began,
    container: {
      ready: false,
      restarts: 14,
      state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' } },
      last: {
        terminated: {
          exitCode: 1,
          reason: 'Error',
          message: words,
          startedAt: cluster.ago('4m'),
          finishedAt: cluster.ago('3m 50s'),
        },
      },
    },
  }))
  for (const pod of staged) {
    const { namespace = '', name, labels } = pod.metadata
    const container = String((labels as { app: string }).app)
    cluster.log({ namespace, pod: name, container, previous: true }, cluster.ago('3m 50s'), [words])
  }
  await cluster.age('60m')
}
