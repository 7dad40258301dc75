import type { Manifest } from '../../kube-client.ts'
import { event, workload } from '../../manifests.ts'
import type { TestCluster } from '../../test-cluster.ts'

const kustomize = 'kustomize.toolkit.fluxcd.io/v1'
const older = 'main@sha1:8c41d0e2b7f60a3951d2c4e8f7b6a5d4c3b2a190'
const newer = 'main@sha1:f27ab935d8e1c0f4a6b7d8e9f0a1b2c3d4e5f607'

/** Makes what Flux shows when a health check of one Kustomization fails and an upgrade of a chart has given up. */
export async function setUp(cluster: TestCluster): Promise<void> {
  await cluster.installCrds('flux-kustomize', 'Kustomization')
  await cluster.installCrds('flux-helm', 'HelmRelease')
  await cluster.installCrds('flux-source', 'GitRepository')
  await cluster.namespaces('flux-system', 'edge')
  await cluster.nodes('ridge-1')
  await cluster.create(
    workload({ kind: 'Deployment', namespace: 'edge', name: 'gateway', image: 'registry.example/gateway:2.3.1' }),
  )
  await cluster.available('edge', 'gateway')
  await cluster.forgetEvents()
  await cluster.age('30d')

  await cluster.create({
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { namespace: 'flux-system', name: 'fleet' },
    spec: { interval: '1m', url: 'ssh://git@forge.ridge.example/ops/fleet', ref: { branch: 'main' } },
    status: {
      observedGeneration: 1,
      artifact: {
        revision: newer,
        digest: `sha256:${'4b'.repeat(32)}`,
        path: 'gitrepository/flux-system/fleet/f27ab93.tar.gz',
        url: 'http://source-controller.flux-system.svc.cluster.local./gitrepository/flux-system/fleet/f27ab93.tar.gz',
        lastUpdateTime: cluster.ago('3h'),
      },
      conditions: [
        condition('Ready', 'True', 'Succeeded', `stored artifact for revision '${newer}'`, cluster.ago('3h')),
      ],
    },
  })
  await cluster.createAll([
    kustomization(
      'base',
      {},
      newer,
      newer,
      condition('Ready', 'True', 'ReconciliationSucceeded', `Applied revision: ${newer}`, cluster.ago('3h')),
    ),
    kustomization(
      'legacy',
      { suspend: true },
      older,
      older,
      condition('Ready', 'True', 'ReconciliationSucceeded', `Applied revision: ${older}`, cluster.ago('20d')),
    ),
    kustomization(
      'apps',
      { wait: true, dependsOn: [{ name: 'base' }] },
      older,
      newer,
      condition(
        'Ready',
        'False',
        'HealthCheckFailed',
        "health check failed after 5m0.02s: timeout waiting for: [Deployment/edge/turnpike status: 'InProgress']",
        cluster.ago('3h'),
      ),
    ),
    kustomization(
      'edge',
      { dependsOn: [{ name: 'apps' }] },
      older,
      older,
      condition(
        'Ready',
        'False',
        'DependencyNotReady',
        "dependency 'flux-system/apps' is not ready",
        cluster.ago('2h 58m'),
      ),
    ),
  ])
  const failed =
    'Helm upgrade failed for release edge/gateway with chart gateway@2.4.0: timed out waiting for the condition'
  const release = await cluster.create({
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { namespace: 'edge', name: 'gateway' },
    spec: {
      interval: '10m',
      chart: {
        spec: {
          chart: 'gateway',
          version: '2.4.0',
          sourceRef: { kind: 'GitRepository', name: 'fleet', namespace: 'flux-system' },
        },
      },
      upgrade: { remediation: { retries: 3 } },
    },
    status: {
      observedGeneration: 1,
      lastAttemptedRevision: '2.4.0',
      upgradeFailures: 4,
      failures: 4,
      history: [
        snapshotOf(12, '2.4.0', 'failed', cluster.ago('2h')),
        snapshotOf(11, '2.3.1', 'deployed', cluster.ago('20d')),
      ],
      conditions: [
        condition('Stalled', 'True', 'RetriesExceeded', 'Failed to upgrade after 4 attempt(s)', cluster.ago('2h')),
        condition('Ready', 'False', 'UpgradeFailed', failed, cluster.ago('2h')),
        condition('Released', 'False', 'UpgradeFailed', failed, cluster.ago('2h')),
      ],
    },
  })
  await cluster.create(
    event({
      about: release,
      reason: 'UpgradeFailed',
      message: failed,
      first: cluster.ago('2h 20m'),
      last: cluster.ago('2h'),
      count: 4,
      from: 'helm-controller',
    }),
  )
  await cluster.age('20d')
}

function condition(type: string, status: string, reason: string, message: string, lastTransitionTime: string): object {
  return { type, status, reason, message, lastTransitionTime, observedGeneration: 1 }
}

function kustomization(name: string, spec: object, applied: string, attempted: string, ready: object): Manifest {
  return {
    apiVersion: kustomize,
    kind: 'Kustomization',
    metadata: { namespace: 'flux-system', name },
    spec: {
      interval: '10m',
      prune: true,
      path: `./${name}`,
      sourceRef: { kind: 'GitRepository', name: 'fleet' },
      ...spec,
    },
    status: {
      observedGeneration: 1,
      lastAppliedRevision: applied,
      lastAttemptedRevision: attempted,
      conditions: [ready],
    },
  }
}

function snapshotOf(version: number, chartVersion: string, status: string, at: string): object {
  return {
    version,
    chartVersion,
    status,
    name: 'gateway',
    namespace: 'edge',
    chartName: 'gateway',
    configDigest: `sha256:${'c0'.repeat(32)}`,
    digest: `sha256:${'d1'.repeat(32)}`,
    firstDeployed: at,
    lastDeployed: at,
  }
}
