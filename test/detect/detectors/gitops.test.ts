import { expect, test } from 'vitest'
import type { KubeObject } from '../../../src/schema/cluster/kube-object.ts'
import { addOn, condition, deployment, event, object, snapshotOf } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

const failed = "health check failed after 5m0s: timeout waiting for: [Deployment/harbor/berth status: 'InProgress']"

function kustomization(
  name: string,
  ready: Record<string, unknown>,
  rest: { spec?: object; status?: object } = {},
): KubeObject {
  return addOn(
    'Kustomization',
    { name, namespace: 'flux-system' },
    {
      spec: { interval: '10m', path: './apps', sourceRef: { kind: 'GitRepository', name: 'fleet' }, ...rest.spec },
      status: { observedGeneration: 1, conditions: [ready], ...rest.status },
    },
  )
}

const ok = condition('Ready', 'True', '2026-03-01T08:00:00Z', {
  reason: 'ReconciliationSucceeded',
  message: 'Applied revision: main@sha1:8c41d0e',
})
const bad = condition('Ready', 'False', '2026-03-14T00:20:00Z', { reason: 'HealthCheckFailed', message: failed })

test('a Kustomization that fails is told with both revisions and what its health check waits for', () => {
  const apps = kustomization('apps', bad, {
    status: { lastAppliedRevision: 'main@sha1:8c41d0e', lastAttemptedRevision: 'main@sha1:f27ab93' },
  })
  const finding = findingById(
    snapshotOf([apps, deployment({ name: 'berth' })]),
    'flux-not-reconciled/Kustomization/flux-system/apps',
  )
  expect(finding).toMatchObject({
    severity: 'medium',
    since: '2026-03-14T00:20:00Z',
    sinceApproximate: true,
    title: 'Kustomization flux-system/apps is not reconciled (HealthCheckFailed)',
    detail: `Flux reports: ${failed}. Applied: main@sha1:8c41d0e; attempted: main@sha1:f27ab93. Failing for at least 3 h.`,
  })
  expect(finding.affected).toContainEqual({ kind: 'Deployment', namespace: 'harbor', name: 'berth' })
  expect(quotesOf(finding)).toContain('applied main@sha1:8c41d0e, attempted main@sha1:f27ab93')
})

test('one that waits for another is low and names it', () => {
  const edge = kustomization(
    'edge',
    condition('Ready', 'False', '2026-03-14T00:25:00Z', {
      reason: 'DependencyNotReady',
      message: "dependency 'flux-system/apps' is not ready",
    }),
    { spec: { dependsOn: [{ name: 'base' }, { name: 'apps' }] } },
  )
  const snapshot = snapshotOf([edge, kustomization('apps', bad), kustomization('base', ok)])
  expect(findingById(snapshot, 'flux-not-reconciled/Kustomization/flux-system/edge')).toMatchObject({
    severity: 'low',
    title: 'Kustomization flux-system/edge waits for its dependency flux-system/apps',
  })
})

test('a release without retries has given up, and its chart versions are told', () => {
  const release = addOn(
    'HelmRelease',
    { name: 'gateway', namespace: 'edge' },
    {
      spec: { chart: { spec: { chart: 'gateway', sourceRef: { kind: 'HelmRepository', name: 'charts' } } } },
      status: {
        lastAttemptedRevision: '2.4.0',
        history: [
          {
            chartName: 'gateway',
            chartVersion: '2.4.0',
            status: 'failed',
            version: 5,
            lastDeployed: '2026-03-14T01:20:00Z',
          },
          {
            chartName: 'gateway',
            chartVersion: '2.3.1',
            status: 'superseded',
            version: 4,
            lastDeployed: '2026-02-01T08:00:00Z',
          },
        ],
        conditions: [
          condition('Ready', 'False', '2026-03-14T01:20:00Z', {
            reason: 'UpgradeFailed',
            message: 'Helm upgrade failed: timed out waiting for the condition',
          }),
          condition('Stalled', 'True', '2026-03-14T01:20:00Z', {
            reason: 'RetriesExceeded',
            message: 'Failed to upgrade after 1 attempt(s)',
          }),
        ],
      },
    },
  )
  const finding = findingById(snapshotOf([release]), 'flux-not-reconciled/HelmRelease/edge/gateway')
  expect(finding).toMatchObject({
    since: '2026-03-14T01:20:00Z',
    sinceApproximate: false,
    detail: expect.stringContaining('Applied: gateway 2.3.1; attempted: gateway 2.4.0.'),
  })
  expect(finding.title).toContain('is not tried again')
})

test('what is applied is nothing, a young failure and a suspension are notes', () => {
  expect(faultsIn(snapshotOf([kustomization('base', ok)]))).toEqual([])
  const young = condition('Ready', 'False', '2026-03-14T03:19:30Z', { reason: 'ArtifactFailed', message: 'not found' })
  expect(faultsIn(snapshotOf([kustomization('base', young)]))).toEqual([])
  const legacy = kustomization('legacy', bad, { spec: { suspend: true } })
  expect(findingById(snapshotOf([legacy]), 'flux-not-reconciled/Kustomization/flux-system/legacy')).toMatchObject({
    severity: 'info',
    title: 'Kustomization flux-system/legacy is suspended',
  })
})

test('an object of the same kind of another group is not taken for one of Flux', () => {
  const foreign = object(
    'kustomize.example/v1',
    'Kustomization',
    { name: 'x', namespace: 'harbor' },
    { status: { conditions: [bad] } },
  )
  expect(faultsIn(snapshotOf([foreign]))).toEqual([])
})

test('drift that Flux corrects is told from its event', () => {
  const release = kustomization('base', ok)
  const drift = event({
    about: release,
    reason: 'DriftDetected',
    message: 'Cluster state of release drifted: Deployment/harbor/berth changed',
    last: '2026-03-14T03:00:00Z',
  })
  expect(findingById(snapshotOf([release, drift]), 'flux-not-reconciled/Kustomization/flux-system/base')).toMatchObject(
    { severity: 'low', since: '2026-03-14T03:00:00Z' },
  )
})

function application(status: object, automated = true): KubeObject {
  return addOn(
    'Application',
    { name: 'shop', namespace: 'argocd' },
    { spec: { syncPolicy: automated ? { automated: {} } : {} }, status },
  )
}

const argo = 'argo-application-unhealthy/Application/argocd/shop'

test('an Application whose sync failed is told in the words of Argo CD', () => {
  const one = application({
    sync: { status: 'OutOfSync', revision: '77ad02c' },
    health: { status: 'Degraded' },
    operationState: {
      phase: 'Failed',
      message: 'one or more objects failed to apply',
      finishedAt: '2026-03-14T01:00:00Z',
    },
  })
  const finding = findingById(snapshotOf([one]), argo)
  expect(finding).toMatchObject({ severity: 'medium', detail: 'Argo CD reports: one or more objects failed to apply' })
  expect(finding.title).toContain('the last sync failed')
  expect(finding.title).toContain('it has drifted from git and does not sync')
})

test('one that a person syncs is out of sync between releases; one that is syncing is settling; both are no faults', () => {
  const manual = application({ sync: { status: 'OutOfSync' }, health: { status: 'Healthy' } }, false)
  expect(findingById(snapshotOf([manual]), argo).severity).toBe('info')
  const settling = application({
    sync: { status: 'OutOfSync' },
    health: { status: 'Degraded' },
    operationState: { phase: 'Succeeded', finishedAt: '2026-03-14T03:15:00Z' },
  })
  expect(faultsIn(snapshotOf([settling]))).toEqual([])
  expect(faultsIn(snapshotOf([application({ sync: { status: 'Synced' }, health: { status: 'Healthy' } })]))).toEqual([])
})
