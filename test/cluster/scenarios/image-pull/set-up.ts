import type { Stored } from '../../kube-client.ts'
import { event, service, workload } from '../../manifests.ts'
import { playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'

const unknown =
  'Failed to pull image "registry.marsh.example/kiosk:4.2.1": rpc error: code = NotFound desc = failed to pull and unpack image "registry.marsh.example/kiosk:4.2.1": failed to resolve reference "registry.marsh.example/kiosk:4.2.1": registry.marsh.example/kiosk:4.2.1: not found'
const limited =
  'Failed to pull image "docker.io/library/tariff:7.0": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/library/tariff:7.0": 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit.'

/** Makes the stalls run; then tariff is scaled up into a pull limit, and kiosk rolled out to a tag that is not there. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  const common = { namespace: 'stalls', kind: 'Deployment', staged: true } as const
  await cluster.namespaces('stalls')
  await cluster.nodes('marsh-1', 'marsh-2')
  const kiosk = workload({
    ...common,
    name: 'kiosk',
    replicas: 3,
    image: 'registry.marsh.example/kiosk:4.2.0',
    node: 'marsh-1',
    more: { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
  })
  const tariff = workload({ ...common, name: 'tariff', image: 'docker.io/library/tariff:7.0', node: 'marsh-2' })
  await cluster.createAll([
    kiosk,
    tariff,
    workload({ ...common, name: 'turnstile', replicas: 2, image: 'registry.marsh.example/turnstile:1.0.3' }),
    service('stalls', 'kiosk'),
    service('stalls', 'tariff'),
  ])
  await playPods(cluster, await cluster.pods('stalls', 'kiosk', 3))
  await playPods(cluster, await cluster.pods('stalls', 'tariff', 1))
  await playPods(cluster, await cluster.pods('stalls', 'turnstile', 2))
  await cluster.available('stalls', 'kiosk', 'tariff', 'turnstile')
  await cluster.forgetEvents()
  await cluster.age('20d')

  await client.patch(tariff, { spec: { replicas: 3 } })
  const more = (await cluster.pods('stalls', 'tariff', 3)).filter(isNew)
  await failPulls(cluster, more, '50m', limited)
  await cluster.unavailable('stalls', 'tariff')
  await cluster.age('50m')

  await client.patch(kiosk, {
    spec: { template: { spec: { containers: [{ name: 'kiosk', image: 'registry.marsh.example/kiosk:4.2.1' }] } } },
  })
  const next = (await cluster.pods('stalls', 'kiosk', 4)).filter(isNew)
  await failPulls(cluster, next, '14m', unknown)
  await cluster.age('14m')
}

function isNew({ status }: Stored): boolean {
  return status.containerStatuses === undefined
}

async function failPulls(cluster: TestCluster, pods: readonly Stored[], span: string, message: string): Promise<void> {
  const began = cluster.ago(span)
  await playPods(cluster, pods, (pod) => ({
    phase: 'Pending',
    startedAt: began,
    container: {
      ready: false,
      state: {
        waiting: {
          reason: 'ImagePullBackOff',
          message: `Back-off pulling image "${pod['spec'].containers[0].image}": ErrImagePull: ${message.slice(message.indexOf('rpc error'))}`,
        },
      },
    },
  }))
  for (const about of pods) {
    const image = about['spec'].containers[0].image
    await cluster.createAll([
      event({
        about,
        reason: 'Failed',
        message,
        first: began,
        last: cluster.ago('2m'),
        count: 6,
        host: about['spec'].nodeName,
      }),
      event({
        about,
        reason: 'BackOff',
        message: `Back-off pulling image "${image}"`,
        first: began,
        last: cluster.ago('1m'),
        count: 40,
        type: 'Normal',
        host: about['spec'].nodeName,
      }),
    ])
  }
}
