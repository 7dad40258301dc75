import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import {
  addOn,
  condition,
  cronJob,
  deployment,
  event,
  object,
  persistentVolume,
  persistentVolumeClaim,
  pod,
  replicaSet,
  statefulSet,
  volumeAttachment,
} from '../fixtures/cluster/build.ts'

const since = '2026-03-14T01:00:00Z'

/** What operators and the edges of a cluster may have wrong, at 2026-03-14T03:20:00Z: one thing for each detector. */
export function troubledPlatform(): KubeObject[] {
  return [...refused(), ...leftOver(), ...delivery(), ...database(), ...edge()]
}

function refused(): KubeObject[] {
  const messages = [
    'pods "a" is forbidden: exceeded quota: small, requested: pods=1, used: pods=3, limited: pods=3',
    'pods "b" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
    'Internal error occurred: failed calling webhook "check.example": failed to call webhook: Post "https://policy.guard.svc:443/v": no endpoints',
  ]
  return messages.flatMap((message, index) => {
    const owner = deployment({ name: `refused-${index}`, ready: 0 })
    const set = replicaSet({ name: `refused-${index}-75675f5897`, ready: 0, owner })
    return [owner, set, event({ about: set, reason: 'FailedCreate', message, last: '2026-03-14T03:18:00Z' })]
  })
}

function leftOver(): KubeObject[] {
  const store = statefulSet({ name: 'winch' })
  const claim = persistentVolumeClaim({ name: 'data-winch-0', volume: 'pvc-winch' })
  const released = persistentVolume({
    name: 'pvc-old',
    claim: persistentVolumeClaim({ name: 'old' }),
    phase: 'Released',
    spec: { persistentVolumeReclaimPolicy: 'Retain' },
  })
  return [
    store,
    claim,
    persistentVolume({ name: 'pvc-winch', claim }),
    pod({ name: 'winch-0', owner: store, labels: { app: 'winch' }, claims: { data: 'data-winch-0' } }),
    released,
    volumeAttachment({ name: 'csi-z', volume: 'pvc-winch', node: 'node-z' }),
    addOn(
      'Volume',
      { name: 'pvc-winch', namespace: 'longhorn-system' },
      {
        spec: { size: '1000' },
        status: {
          robustness: 'degraded',
          actualSize: '990',
          kubernetesStatus: { pvcName: 'data-winch-0', pvName: 'pvc-winch', namespace: 'harbor' },
        },
      },
    ),
    addOn(
      'VolumeSnapshot',
      { name: 'copy', namespace: 'harbor' },
      {
        spec: { source: { persistentVolumeClaimName: 'data-winch-0' } },
        status: { readyToUse: false, error: { time: since, message: 'snapshot limit reached' } },
      },
    ),
    addOn(
      'PodDisruptionBudget',
      { name: 'winch', namespace: 'harbor' },
      {
        spec: { selector: { matchLabels: { app: 'winch' } } },
        status: { disruptionsAllowed: 0, currentHealthy: 1, desiredHealthy: 1, expectedPods: 1 },
      },
    ),
    event({
      about: pod({ name: 'winch-0' }),
      reason: 'EvictionBlocked',
      message: "Cannot evict pod as it would violate the pod's disruption budget.",
      last: '2026-03-14T03:18:00Z',
    }),
    cronJob({ name: 'weekly', schedule: '0 2 * * 0', status: { lastScheduleTime: '2026-03-01T02:00:00Z' } }),
  ]
}

function delivery(): KubeObject[] {
  const failed = condition('Ready', 'False', since, { reason: 'BuildFailed', message: 'kustomization path not found' })
  return [
    addOn(
      'Kustomization',
      { name: 'apps', namespace: 'flux-system' },
      {
        spec: { sourceRef: { kind: 'GitRepository', name: 'fleet' }, dependsOn: [{ name: 'base' }] },
        status: { lastAppliedRevision: 'main@sha1:1', lastAttemptedRevision: 'main@sha1:2', conditions: [failed] },
      },
    ),
    addOn(
      'HelmRelease',
      { name: 'edge', namespace: 'edge' },
      {
        status: {
          lastAttemptedRevision: '2.0.0',
          history: [
            { chartName: 'edge', chartVersion: '2.0.0', status: 'failed', version: 3, lastDeployed: since },
            { chartName: 'edge', chartVersion: '1.0.0', status: 'superseded', version: 2, lastDeployed: since },
          ],
          conditions: [failed, condition('Stalled', 'True', since, { reason: 'RetriesExceeded' })],
        },
      },
    ),
    addOn(
      'Application',
      { name: 'shop', namespace: 'argocd' },
      {
        spec: { syncPolicy: { automated: {} } },
        status: {
          sync: { status: 'OutOfSync', revision: '77ad02c' },
          health: { status: 'Degraded', lastTransitionTime: since },
          conditions: [{ type: 'SyncError', message: 'failed to apply', lastTransitionTime: since }],
          history: [{ id: 3, revision: '77ad02c', deployedAt: since }],
        },
      },
    ),
  ]
}

function database(): KubeObject[] {
  const cluster = addOn(
    'Cluster',
    { name: 'stock-db', namespace: 'harbor' },
    {
      spec: { instances: 3 },
      status: {
        readyInstances: 1,
        phase: 'Waiting for the instances to become active',
        currentPrimary: 'stock-db-1',
        targetPrimary: 'stock-db-1',
        instanceNames: ['stock-db-1', 'stock-db-2'],
        conditions: [condition('Ready', 'False', since), condition('ContinuousArchiving', 'False', since)],
      },
    },
  )
  return [
    cluster,
    pod({ name: 'stock-db-2', owner: cluster, containers: [{ name: 'postgres', ready: false }] }),
    addOn(
      'Backup',
      { name: 'nightly', namespace: 'harbor' },
      { spec: { cluster: { name: 'stock-db' } }, status: { phase: 'failed', error: 'AccessDenied', stoppedAt: since } },
    ),
  ]
}

function edge(): KubeObject[] {
  const conditions = [condition('Accepted', 'False', since, { reason: 'NoMatchingParent', message: 'no listener' })]
  const order = addOn(
    'Order',
    {
      name: 'quay-tls-1',
      namespace: 'harbor',
      annotations: { 'cert-manager.io/certificate-name': 'quay-tls' },
    },
    { status: { state: 'pending', reason: 'waiting' } },
  )
  return [
    order,
    addOn(
      'Certificate',
      { name: 'quay-tls', namespace: 'harbor' },
      {
        spec: { dnsNames: ['quay.example'] },
        status: {
          notBefore: '2026-03-10T08:00:00Z',
          notAfter: '2026-03-20T08:00:00Z',
          renewalTime: since,
          conditions: [condition('Ready', 'True', '2026-01-05T08:00:00Z')],
        },
      },
    ),
    addOn(
      'HTTPRoute',
      { name: 'quay', namespace: 'harbor' },
      {
        spec: { parentRefs: [{ name: 'edge' }], rules: [{ backendRefs: [{ name: 'nobody' }] }] },
        status: { parents: [{ conditions }] },
      },
    ),
    object('v1', 'Service', { name: 'winch', namespace: 'harbor' }, { spec: { selector: { app: 'winch' } } }),
    addOn(
      'HorizontalPodAutoscaler',
      { name: 'tug', namespace: 'harbor' },
      {
        spec: { scaleTargetRef: { kind: 'Deployment', name: 'tug' }, maxReplicas: 3 },
        status: { conditions: [condition('ScalingActive', 'False', since, { reason: 'FailedGetResourceMetric' })] },
      },
    ),
    object(
      'apiregistration.k8s.io/v1',
      'APIService',
      { name: 'v1beta1.metrics.k8s.io' },
      { status: { conditions: [condition('Available', 'False', since, { reason: 'MissingEndpoints' })] } },
    ),
  ]
}
