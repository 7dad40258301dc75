import { event, service, storageDriver, volume, workload } from '../../manifests.ts'
import { playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'

export const viewer = { user: 'half' }

const driver = 'iscsi.csi.fenland.example'
const words = 'level=error ts=2026 caller=flush.go msg="open /var/loki/wal/00000412: read-only file system"'

/** Makes Loki crash on a read-only volume, before somebody who may see pods, events, Deployments and ReplicaSets. */
export async function setUp(cluster: TestCluster): Promise<void> {
  await cluster.namespaces('observability')
  await cluster.nodes('fen-1', 'fen-2')
  await cluster.createAll([
    ...storageDriver(driver, ['fen-1', 'fen-2']),
    ...volume(driver, 'pv-loki-0', 'observability/storage-loki-0'),
    workload({
      kind: 'StatefulSet',
      namespace: 'observability',
      name: 'loki',
      image: 'docker.io/grafana/loki:3.5.0',
      claims: { '/var/loki': 'storage-loki-0' },
      node: 'fen-2',
      staged: true,
    }),
    service('observability', 'loki'),
  ])
  const [pod] = await cluster.pods('observability', 'loki', 1)
  if (pod === undefined) throw new Error('loki has no pod')
  await playPods(cluster, [pod])
  await cluster.attach(1)
  await cluster.forgetEvents()
  await cluster.age('30d')
  await playPods(cluster, [pod], () => ({
    startedAt: cluster.ago('30d'),
    since: cluster.ago('3h'),
    container: {
      ready: false,
      restarts: 38,
      state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container=loki' } },
      last: {
        terminated: {
          exitCode: 1,
          reason: 'Error',
          message: words,
          startedAt: cluster.ago('5m'),
          finishedAt: cluster.ago('4m 50s'),
        },
      },
    },
  }))
  await cluster.create(
    event({
      about: pod,
      reason: 'BackOff',
      message: 'Back-off restarting failed container loki in pod loki-0_observability',
      first: cluster.ago('3h'),
      last: cluster.ago('1m'),
      count: 800,
      host: 'fen-2',
    }),
  )
  cluster.log({ namespace: 'observability', pod: 'loki-0', container: 'loki', previous: true }, cluster.ago('4m 50s'), [
    words,
  ])
  await cluster.age('3h')
  await cluster.allow(viewer.user, [
    { apiGroups: [''], resources: ['pods', 'events', 'namespaces', 'services'], verbs: ['get', 'list'] },
    { apiGroups: ['apps'], resources: ['deployments', 'replicasets'], verbs: ['get', 'list'] },
  ])
}
