import type { Manifest } from '../../kube-client.ts'
import { service, workload } from '../../manifests.ts'
import type { TestCluster } from '../../test-cluster.ts'
import { waitUntil } from '../../wait-until.ts'

/** May list all but quotas and limit ranges. */
export const viewer = { user: 'viewer' }

/** Makes a webhook that every pod of two namespaces must pass, and takes away what answers it. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  await cluster.installCrds('cert-manager', 'Certificate', 'Order', 'Challenge')
  await cluster.nodes('holm-1', 'holm-2', 'holm-3')
  await cluster.namespaces('guard', 'hints', 'billing', 'blog', 'edge')
  for (const name of ['shop', 'depot']) {
    const metadata = { name, labels: { 'image-guard.example/enforce': 'true' } }
    await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata })
  }
  await allowAllButQuotas(cluster)

  await cluster.create(quota)
  const guard = workload({
    kind: 'Deployment',
    namespace: 'guard',
    name: 'image-guard',
    image: 'registry.example/image-guard:2.3.1',
    replicas: 2,
    container: { resources: { limits: { memory: '256Mi' } } },
    more: { strategy: { type: 'Recreate' } },
  })
  const deployment = (namespace: string, name: string, version: string, replicas: number): Manifest =>
    workload({ kind: 'Deployment', namespace, name, image: `registry.example/${name}:${version}`, replicas })
  const checkout = deployment('shop', 'checkout', '5.8.0', 3)
  const search = deployment('shop', 'search', '3.2.4', 3)
  const ledger = deployment('billing', 'ledger', '1.6.2', 2)
  await waitUntil('the quota to be counted', async () => (await client.get(quota))['status']?.used !== undefined)
  await cluster.createAll([
    guard,
    service('guard', 'image-guard'),
    deployment('hints', 'label-hints', '0.9.0', 1),
    service('hints', 'label-hints'),
    checkout,
    service('shop', 'checkout'),
    search,
    service('shop', 'search'),
    workload({ kind: 'DaemonSet', namespace: 'shop', name: 'shipper', image: 'registry.example/shipper:1.1.0' }),
    deployment('depot', 'parcel', '2.0.0', 2),
    ledger,
    deployment('blog', 'blog', '8.1.0', 0),
  ])
  await cluster.running(2 + 1 + 3 + 3 + 3 + 2 + 2)
  await cluster.available('shop', 'checkout', 'search')
  await cluster.available('guard', 'image-guard')
  await cluster.createAll([
    webhook('ValidatingWebhookConfiguration', 'image-guard', 'guard', {
      failurePolicy: 'Fail',
      namespaceSelector: { matchLabels: { 'image-guard.example/enforce': 'true' } },
    }),
    webhook('MutatingWebhookConfiguration', 'label-hints', 'hints', {
      failurePolicy: 'Ignore',
      objectSelector: { matchLabels: { 'label-hints.example/wanted': 'true' } },
    }),
  ])
  const invoices = await cluster.create(cronJob(cluster))
  await cluster.forgetEvents()
  await cluster.age('40d')

  const [issued, order, challenge] = certificate(cluster)
  await cluster.create(issued)
  const { apiVersion: group, kind: above, metadata: ordered } = await cluster.create(order)
  const ofOrder = { apiVersion: group, kind: above, name: ordered.name, uid: ordered['uid'], controller: true }
  await cluster.create({ ...challenge, metadata: { ...challenge.metadata, ownerReferences: [ofOrder] } })
  await cluster.age('3d')

  await client.patch(guard, {
    spec: { template: { spec: { containers: [container('image-guard', '2.4.0', '1536Mi')] } } },
  })
  await refused(cluster, 'guard', 'image-guard')
  await waitUntil('the old pods to go', async () => (await cluster.list('v1', 'Pod', 'guard')).length === 0)
  await cluster.age('50m')
  await overdue(cluster, guard)
  await cluster.age('40m')

  await client.patch(checkout, { spec: { template: { spec: { containers: [container('checkout', '5.9.0')] } } } })
  await refused(cluster, 'shop', 'checkout')
  await cluster.age('35m')

  await cluster.create({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { namespace: 'billing', name: 'ledger-migration' },
    spec: { template: { spec: { restartPolicy: 'Never', containers: [container('migrate', '1.7.0')] } } },
  })
  await cluster.jobsDone('billing', 1)
  await client.patch(ledger, { spec: { template: { spec: { containers: [container('ledger', '1.7.0')] } } } })
  await cluster.available('billing', 'ledger')
  await cluster.age('30m')

  await client.patch(search, { spec: { replicas: 6 } })
  await refused(cluster, 'shop', 'search')
  await overdue(cluster, checkout)
  await cluster.age('25m')

  await cluster.nodes('holm-4')
  await refused(cluster, 'shop', 'shipper')
  await cluster.age('20m')

  // The CronJob's controller would find a Job strange that it has not made; so it is told of it before it sees it.
  const job = await cluster.create({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { namespace: 'depot', name: `invoices-${minutesOf(cluster.ago('15m'))}` },
    spec: invoices['spec'].jobTemplate.spec,
  })
  const { apiVersion, kind, metadata } = invoices
  await client.patchStatus(invoices, {
    active: [
      { apiVersion: 'batch/v1', kind: 'Job', namespace: 'depot', name: job.metadata.name, uid: job.metadata['uid'] },
    ],
  })
  const owner = { apiVersion, kind, name: metadata.name, uid: metadata['uid'], controller: true }
  await client.patch(job, { metadata: { ownerReferences: [owner] } })
  await refused(cluster, 'depot', 'invoices')
  await cluster.age('15m')
}

const quota: Manifest = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { namespace: 'guard', name: 'guard-quota' },
  spec: { hard: { 'limits.memory': '1Gi' } },
}

function container(name: string, version: string, memory?: string): object {
  return {
    name,
    image: `registry.example/${name}:${version}`,
    ...(memory !== undefined && { resources: { limits: { memory } } }),
  }
}

/** Waits until a controller has said that it may not create a pod for what has this name. */
async function refused(cluster: TestCluster, namespace: string, name: string): Promise<void> {
  await waitUntil(`a pod of ${namespace}/${name} to be refused`, async () =>
    (await cluster.list('v1', 'Event', namespace)).some(
      ({ reason, involvedObject }) => reason === 'FailedCreate' && involvedObject.name.startsWith(name),
    ),
  )
}

/** Waits until the controller of a Deployment has given up waiting for its rollout. */
async function overdue(cluster: TestCluster, deployment: Manifest): Promise<void> {
  await waitUntil(`the rollout of ${deployment.metadata.name} to be overdue`, async () =>
    (await cluster.client.get(deployment))['status'].conditions.some(
      ({ reason }: { reason: string }) => reason === 'ProgressDeadlineExceeded',
    ),
  )
}

function webhook(kind: string, name: string, namespace: string, more: object): Manifest {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind,
    metadata: { name },
    webhooks: [
      {
        name: `pods.${name}.example`,
        clientConfig: { service: { namespace, name, path: '/review', port: 8080 } },
        rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
        timeoutSeconds: 1,
        ...more,
      },
    ],
  }
}

/** Runs once an hour, last a quarter of an hour ago. */
function cronJob(cluster: TestCluster): Manifest {
  const last = cluster.ago('15m')
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { namespace: 'depot', name: 'invoices' },
    spec: {
      schedule: `${new Date(last).getUTCMinutes()} * * * *`,
      jobTemplate: {
        spec: { template: { spec: { restartPolicy: 'Never', containers: [container('invoices', '1.0.3')] } } },
      },
    },
    status: { lastScheduleTime: last, lastSuccessfulTime: cluster.ago('74m') },
  }
}

function minutesOf(instant: string): number {
  return Date.parse(instant) / 60_000
}

/** A certificate whose renewal waits for a record in the DNS. */
function certificate(cluster: TestCluster): [Manifest, Manifest, Manifest] {
  const issuerRef = { name: 'letters', kind: 'ClusterIssuer', group: 'cert-manager.io' }
  const due = cluster.ago('3d')
  const later = (days: number) =>
    new Date(cluster.now.getTime() + days * 86_400_000).toISOString().replace('.000Z', 'Z')
  const order = 'front-tls-3-1180634257'
  return [
    {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { namespace: 'edge', name: 'front-tls' },
      spec: { secretName: 'front-tls', dnsNames: ['front.example'], issuerRef },
      status: {
        notBefore: cluster.ago('63d'),
        notAfter: later(27),
        renewalTime: due,
        revision: 2,
        nextPrivateKeySecretName: 'front-tls-x7k2p',
        conditions: [
          {
            type: 'Ready',
            status: 'True',
            reason: 'Ready',
            message: 'Certificate is up to date and has not expired',
            lastTransitionTime: cluster.ago('63d'),
            observedGeneration: 1,
          },
          {
            type: 'Issuing',
            status: 'True',
            reason: 'Renewing',
            message: `Renewing certificate as renewal was scheduled at ${due.replace('T', ' ').replace('Z', ' +0000 UTC')}`,
            lastTransitionTime: due,
            observedGeneration: 1,
          },
        ],
      },
    },
    {
      apiVersion: 'acme.cert-manager.io/v1',
      kind: 'Order',
      metadata: {
        namespace: 'edge',
        name: order,
        // The request between them is not read, and hands this down.
        annotations: { 'cert-manager.io/certificate-name': 'front-tls' },
      },
      spec: { request: Buffer.from('a request').toString('base64'), dnsNames: ['front.example'], issuerRef },
      status: { state: 'pending', url: 'https://acme.example/order/41/77' },
    },
    {
      apiVersion: 'acme.cert-manager.io/v1',
      kind: 'Challenge',
      metadata: { namespace: 'edge', name: `${order}-2904417790` },
      spec: {
        authorizationURL: 'https://acme.example/authz/41/77',
        url: 'https://acme.example/chall/41/77/a',
        dnsName: 'front.example',
        type: 'DNS-01',
        key: 'invented-key',
        token: 'invented-token',
        wildcard: false,
        solver: { dns01: { route53: { region: 'eu-west-1' } } },
        issuerRef,
      },
      status: {
        state: 'pending',
        presented: true,
        processing: true,
        reason: 'Waiting for DNS-01 challenge propagation: DNS record for "front.example" not yet propagated',
      },
    },
  ]
}

async function allowAllButQuotas(cluster: TestCluster): Promise<void> {
  const verbs = ['get', 'list']
  const core = ['pods', 'pods/log', 'events', 'nodes', 'services', 'namespaces']
  await cluster.allow('viewer', [
    { apiGroups: [''], resources: [...core, 'persistentvolumeclaims', 'persistentvolumes'], verbs },
    {
      apiGroups: [
        'apps',
        'batch',
        'policy',
        'autoscaling',
        'storage.k8s.io',
        'coordination.k8s.io',
        'admissionregistration.k8s.io',
        'cert-manager.io',
        'acme.cert-manager.io',
        'events.k8s.io',
      ],
      resources: ['*'],
      verbs,
    },
  ])
}
