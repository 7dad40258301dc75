import { event, service, workload } from '../../manifests.ts'
import { crashLooping, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'
import { waitUntil } from '../../wait-until.ts'

const words =
  'E1128 main.go:88] "cannot serve admission" err="tls: certificate has expired or is not yet valid: current time is after its notAfter"'

/** Makes a policy webhook fail, and the API server refuse the pods of a rollout for it. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  await cluster.namespaces('gatehouse', 'orchard')
  await cluster.nodes('grove-1', 'grove-2')
  const press = workload({
    kind: 'Deployment',
    namespace: 'orchard',
    name: 'press',
    replicas: 2,
    image: 'registry.example/press:1.0.0',
    more: { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
  })
  await cluster.create(
    workload({
      kind: 'Deployment',
      namespace: 'gatehouse',
      name: 'gatehouse',
      image: 'registry.example/gatehouse:0.14.2',
      node: 'grove-1',
      staged: true,
    }),
    service('gatehouse', 'gatehouse'),
    press,
    service('orchard', 'press'),
    workload({ kind: 'Deployment', namespace: 'orchard', name: 'cellar', image: 'registry.example/cellar:2.5.0' }),
  )
  const [gatehouse] = await cluster.pods('gatehouse', 'gatehouse', 1)
  if (gatehouse === undefined) throw new Error('gatehouse has no pod')
  await playPods(cluster, [gatehouse])
  await cluster.available('gatehouse', 'gatehouse')
  await cluster.available('orchard', 'press', 'cellar')
  await cluster.create({
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'gatehouse-policy' },
    webhooks: [
      {
        name: 'pods.gatehouse.example',
        failurePolicy: 'Fail',
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
        timeoutSeconds: 1,
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'orchard' } },
        rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
        clientConfig: { service: { namespace: 'gatehouse', name: 'gatehouse', path: '/validate', port: 8080 } },
      },
    ],
  })
  await cluster.forgetEvents()
  await cluster.age('50d')

  const began = cluster.ago('30m')
  await playPods(cluster, [gatehouse], () => ({
    startedAt: cluster.ago('50d'),
    since: began,
    container: crashLooping('gatehouse', 10, {
      exitCode: 2,
      startedAt: cluster.ago('4m'),
      finishedAt: cluster.ago('3m 59s'),
    }),
  }))
  await cluster.unavailable('gatehouse', 'gatehouse')
  await cluster.create(
    event({
      about: gatehouse,
      reason: 'BackOff',
      message: `Back-off restarting failed container gatehouse in pod ${gatehouse.metadata.name}_gatehouse`,
      first: began,
      last: cluster.ago('1m'),
      count: 121,
      host: gatehouse['spec'].nodeName,
    }),
  )
  const id = { namespace: 'gatehouse', pod: gatehouse.metadata.name, container: 'gatehouse' }
  cluster.log({ ...id, previous: true }, cluster.ago('3m 59s'), [
    'I1128 main.go:41] "starting gatehouse" version="0.14.2"',
    words,
  ])
  await cluster.age('30m')

  await client.patch(press, {
    spec: { template: { spec: { containers: [{ name: 'press', image: 'registry.example/press:1.1.0' }] } } },
  })
  await waitUntil('the controller to tell that no pod can be made', async () =>
    (await cluster.list('v1', 'Event', 'orchard')).some(({ reason }) => reason === 'FailedCreate'),
  )
  await waitUntil('the Deployment to tell it', async () =>
    (await client.get(press))['status'].conditions.some(({ type }: { type: string }) => type === 'ReplicaFailure'),
  )
  await cluster.age('20m')
}
