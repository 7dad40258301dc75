import { event, service, storageDriver, volume, workload } from '../../manifests.ts'
import { loseNode, makeLostNode, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'
import { waitUntil } from '../../wait-until.ts'

const driver = 'iscsi.csi.heath.example'

/** Makes the shop run on three nodes, and loses one of them. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  const others = ['heath-1', 'heath-3']
  await cluster.namespaces('shop')
  await cluster.nodes(...others)
  await makeLostNode(cluster, 'heath-2')
  await cluster.createAll(storageDriver(driver, [...others, 'heath-2']))
  await cluster.createAll(volume(driver, 'pv-mill', 'shop/mill-data'))
  await cluster.createAll(volume(driver, 'pv-quarry', 'shop/quarry-data'))

  const common = { namespace: 'shop', staged: true } as const
  const image = (name: string) => ({ name, image: `registry.example/${name}:3.1.0` })
  await cluster.cordon(others)
  await cluster.createAll([
    workload({ ...common, kind: 'Deployment', ...image('mill'), claims: { '/data': 'mill-data' } }),
    workload({ ...common, kind: 'StatefulSet', ...image('quarry'), claims: { '/data': 'quarry-data' } }),
    workload({ ...common, kind: 'Deployment', ...image('label'), replicas: 2 }),
  ])
  const apart = {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: { matchLabels: { app: 'basket' } },
  }
  const singles = [
    ...(await cluster.pods('shop', 'mill', 1)),
    ...(await cluster.pods('shop', 'quarry', 1)),
    ...(await cluster.pods('shop', 'label', 2)),
  ]
  await cluster.cordon(others, false)
  await cluster.createAll([
    workload({
      ...common,
      kind: 'Deployment',
      ...image('basket'),
      replicas: 3,
      spec: { topologySpreadConstraints: [apart] },
    }),
    workload({ ...common, kind: 'DaemonSet', ...image('lookout'), spec: { tolerations: [{ operator: 'Exists' }] } }),
    workload({ ...common, kind: 'Deployment', ...image('till'), replicas: 2, node: 'heath-1' }),
    ...['mill', 'quarry', 'basket', 'till'].map((name) => service('shop', name)),
  ])
  const pods = [
    ...singles,
    ...(await cluster.pods('shop', 'basket', 3)),
    ...(await cluster.pods('shop', 'lookout', 3)),
    ...(await cluster.pods('shop', 'till', 2)),
  ]
  await playPods(cluster, pods)
  await cluster.attach(2)
  await cluster.available('shop', 'basket', 'till', 'label', 'mill')
  await cluster.forgetEvents()
  await cluster.age('30d')

  await loseNode(cluster, 'heath-2')
  const node = await waitUntil('the taint of heath-2', async () => {
    const read = await client.get({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'heath-2' } })
    return (read['spec'].taints ?? []).some(({ effect }: { effect: string }) => effect === 'NoExecute') && read
  })
  await cluster.create(
    event({
      about: node,
      reason: 'NodeNotReady',
      message: 'Node heath-2 status is now: NodeNotReady',
      first: cluster.ago('25m'),
      type: 'Normal',
      from: 'node-controller',
    }),
  )
  await cluster.age('25m')

  // Five minutes later the pods that do not tolerate the taint are deleted. Nobody is there to end them.
  const lost = pods.filter(({ spec, metadata }) => spec.nodeName === 'heath-2' && !metadata.name.startsWith('lookout'))
  for (const pod of lost) await client.remove(pod)
  await playPods(cluster, await cluster.pods('shop', 'label', 2))
  const [moved] = await cluster.pods('shop', 'mill', 1)
  await waitUntil('the controller to say that the volume is held', async () =>
    (await cluster.list('v1', 'Event', 'shop')).some(
      ({ involvedObject, message }) => involvedObject.name === moved?.metadata.name && /Multi-Attach/.test(message),
    ),
  )
  await cluster.age('20m')
}
