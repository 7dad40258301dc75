import type { Manifest } from '../../kube-client.ts'
import { makeDatabase } from '../../make-database.ts'
import { service, storageDriver, workload } from '../../manifests.ts'
import { endPod, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'

const driver = 'block.csi.weir.example'
const nodes = ['weir-1', 'weir-2', 'weir-3']

/** Makes an ordinary busy hour. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  const namespace = 'quay'
  await cluster.installCrds('cloudnative-pg', 'Cluster', 'Backup', 'ScheduledBackup')
  await cluster.installCrds('flux-kustomize', 'Kustomization')
  await cluster.installCrds('cert-manager', 'Certificate')
  await cluster.namespaces(namespace)
  await cluster.nodes(...nodes)
  await cluster.createAll(storageDriver(driver, nodes))
  const common = { namespace, kind: 'Deployment' } as const
  const barge = workload({
    ...common,
    name: 'barge',
    replicas: 4,
    image: 'registry.example/barge:2.0.0',
    more: { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } } },
  })
  await cluster.createAll([
    barge,
    service(namespace, 'barge'),
    workload({ ...common, name: 'lantern', replicas: 0, image: 'registry.example/lantern:1.0.0' }),
    workload({ ...common, name: 'capstan', image: 'registry.example/capstan:3.3.0', staged: true }),
    workload({
      ...common,
      name: 'hawser',
      image: 'registry.example/hawser:0.8.0',
      staged: true,
      container: { resources: { limits: { memory: '128Mi' } } },
    }),
    workload({ ...common, kind: 'DaemonSet', name: 'tide-gauge', image: 'registry.example/tide-gauge:1.2.0' }),
    ...waitingClaim(namespace),
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { namespace, name: 'barge' },
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'barge' } } },
    },
  ])
  await makeDatabase(cluster, { namespace, name: 'cargo-db', driver, nodes, volumes: 'pv-cargo' })
  const restarted = await cluster.pods(namespace, 'capstan', 1)
  const killed = await cluster.pods(namespace, 'hawser', 1)
  await playPods(cluster, [...restarted, ...killed], (pod) => {
    const isKilled = pod.metadata.name.startsWith('hawser')
    const last = cluster.ago(isKilled ? '30d' : '7d')
    return {
      startedAt: cluster.ago('60d'),
      since: last,
      container: {
        ready: true,
        restarts: 1,
        state: { running: { startedAt: last } },
        last: {
          terminated: {
            exitCode: isKilled ? 137 : 1,
            reason: isKilled ? 'OOMKilled' : 'Error',
            startedAt: cluster.ago('60d'),
            finishedAt: last,
          },
        },
      },
    }
  })
  await cluster.attach(3)
  await cluster.available(namespace, 'barge', 'capstan', 'hawser')
  await cluster.createAll([
    job(namespace, 'ledger-29558040', 0),
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { namespace, name: 'fleet' },
      spec: { interval: '10m', prune: true, path: './', sourceRef: { kind: 'GitRepository', name: 'fleet' } },
      status: {
        observedGeneration: 1,
        lastAppliedRevision: 'main@sha1:5a6b7c8d',
        lastAttemptedRevision: 'main@sha1:5a6b7c8d',
        conditions: [
          {
            type: 'Ready',
            status: 'True',
            reason: 'ReconciliationSucceeded',
            message: 'Applied revision: main@sha1:5a6b7c8d',
            lastTransitionTime: cluster.ago('5h'),
            observedGeneration: 1,
          },
        ],
      },
    },
    {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { namespace, name: 'quay-tls' },
      spec: { secretName: 'quay-tls', dnsNames: ['quay.example'], issuerRef: { name: 'house', kind: 'ClusterIssuer' } },
      status: {
        notBefore: cluster.ago('39d'),
        notAfter: cluster.ago('-51d'),
        renewalTime: cluster.ago('-21d'),
        revision: 1,
        conditions: [
          {
            type: 'Ready',
            status: 'True',
            reason: 'Ready',
            message: 'Certificate is up to date and has not expired',
            lastTransitionTime: cluster.ago('39d'),
            observedGeneration: 1,
          },
        ],
      },
    },
  ])
  await cluster.jobsDone(namespace, 1)
  await cluster.forgetEvents()
  await cluster.age('60d')

  // This morning: a Job that failed once and then succeeded, a node that is being looked after.
  await cluster.create(job(namespace, 'ledger-29558041', 1))
  const [first] = await cluster.pods(namespace, 'ledger-29558041', 1)
  if (first === undefined) throw new Error('The job has no pod')
  await endPod(cluster, first, { exitCode: 1, startedAt: cluster.ago('120m'), finishedAt: cluster.ago('119m') })
  const second = (await cluster.pods(namespace, 'ledger-29558041', 2)).find(
    ({ metadata }) => metadata.name !== first.metadata.name,
  )
  if (second === undefined) throw new Error('The job did not try again')
  await endPod(cluster, second, { exitCode: 0, startedAt: cluster.ago('118m'), finishedAt: cluster.ago('117m') })
  await cluster.jobsDone(namespace, 2)
  await cluster.cordon(['weir-3'])
  await cluster.age('2h')

  // And just now a rollout, half way.
  await client.patch(barge, {
    spec: {
      template: {
        metadata: { annotations: { 'kwok.x-k8s.io/status': 'custom' } },
        spec: { containers: [{ name: 'barge', image: 'registry.example/barge:2.1.0' }] },
      },
    },
  })
  const fresh = (await cluster.pods(namespace, 'barge', 5)).filter(
    ({ metadata }) => metadata['annotations'] !== undefined,
  )
  await playPods(cluster, fresh.slice(0, 1))
  await cluster.age('30s')
}

function job(namespace: string, name: string, failuresFirst: number): Manifest {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { namespace, name },
    spec: {
      backoffLimit: 3,
      template: {
        // The first try of a Job that fails once is told by the test, and not by kwok.
        metadata: {
          labels: { app: name },
          ...(failuresFirst > 0 && { annotations: { 'kwok.x-k8s.io/status': 'custom' } }),
        },
        spec: { restartPolicy: 'Never', containers: [{ name, image: 'registry.example/ledger:1.0.0' }] },
      },
    },
  }
}

/** A claim of a class that binds when a pod asks for it. */
function waitingClaim(namespace: string): Manifest[] {
  const storageClass: Manifest = {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'local-disk' },
    provisioner: 'local.csi.weir.example',
    volumeBindingMode: 'WaitForFirstConsumer',
  }
  const claim: Manifest = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { namespace, name: 'archive' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'local-disk',
      resources: { requests: { storage: '5Gi' } },
    },
  }
  return [storageClass, claim]
}
