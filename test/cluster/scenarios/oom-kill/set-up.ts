import { event, service, workload } from '../../manifests.ts'
import { crashLooping, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'

/** Makes the parcel hall run; then a release of sorter needs more memory than it may have, and hopper fails its probe. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  const common = { namespace: 'parcels', kind: 'Deployment', staged: true, node: 'vale-1' } as const
  await cluster.namespaces('parcels')
  await cluster.nodes('vale-1', 'vale-2')
  const limits = { resources: { limits: { memory: '256Mi' }, requests: { memory: '128Mi' } } }
  const sorter = workload({
    ...common,
    name: 'sorter',
    image: 'registry.example/sorter:1.8.2',
    container: limits,
    more: { strategy: { type: 'Recreate' } },
  })
  const livenessProbe = { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 10, failureThreshold: 3 }
  await cluster.createAll([
    sorter,
    workload({
      ...common,
      name: 'hopper',
      image: 'registry.example/hopper:0.4.0',
      container: { ...limits, livenessProbe },
    }),
    workload({ ...common, name: 'scales', image: 'registry.example/scales:2.2.0' }),
    ...['sorter', 'hopper', 'scales'].map((name) => service('parcels', name)),
  ])
  for (const name of ['sorter', 'hopper', 'scales']) await playPods(cluster, await cluster.pods('parcels', name, 1))
  await cluster.available('parcels', 'sorter', 'hopper', 'scales')
  await cluster.forgetEvents()
  await cluster.age('20d')

  const [hopper] = await cluster.pods('parcels', 'hopper', 1)
  if (hopper === undefined) throw new Error('hopper has no pod')
  await playPods(cluster, [hopper], () => ({
    startedAt: cluster.ago('20d'),
    since: cluster.ago('90m'),
    container: crashLooping('hopper', 9, {
      exitCode: 137,
      startedAt: cluster.ago('7m'),
      finishedAt: cluster.ago('6m'),
    }),
  }))
  await cluster.unavailable('parcels', 'hopper')
  const kubelet = { about: hopper, host: 'vale-1', first: cluster.ago('90m') }
  await cluster.createAll([
    event({
      ...kubelet,
      reason: 'Unhealthy',
      message: 'Liveness probe failed: Get "http://10.0.0.7:8080/healthz": context deadline exceeded',
      last: cluster.ago('6m'),
      count: 27,
    }),
    event({
      ...kubelet,
      reason: 'Killing',
      message: 'Container hopper failed liveness probe, will be restarted',
      last: cluster.ago('6m'),
      count: 9,
      type: 'Normal',
    }),
  ])
  await cluster.age('90m')

  await client.patch(sorter, {
    spec: {
      template: { spec: { containers: [{ name: 'sorter', image: 'registry.example/sorter:1.9.0', ...limits }] } },
    },
  })
  // Recreate: the old pod must have gone before there is a new one. Nobody plays its kubelet but this.
  await cluster.endTerminating('parcels')
  const [pod] = await cluster.pods('parcels', 'sorter', 1)
  if (pod === undefined) throw new Error('sorter has no pod')
  await playPods(cluster, [pod], () => ({
    startedAt: cluster.ago('40m'),
    since: cluster.ago('4m'),
    container: crashLooping('sorter', 7, {
      exitCode: 137,
      reason: 'OOMKilled',
      startedAt: cluster.ago('5m'),
      finishedAt: cluster.ago('4m'),
    }),
  }))
  await cluster.create(
    event({
      about: pod,
      reason: 'BackOff',
      message: `Back-off restarting failed container sorter in pod ${pod.metadata.name}_parcels`,
      first: cluster.ago('37m'),
      last: cluster.ago('1m'),
      count: 31,
      host: 'vale-1',
    }),
  )
  await cluster.age('40m')
}
