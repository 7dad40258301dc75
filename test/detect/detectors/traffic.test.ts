import { expect, test } from 'vitest'
import { addOn, condition, deployment, object, pod, snapshotOf } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

function route(accepted: 'True' | 'False', resolved: 'True' | 'False', at = '2026-03-14T01:00:00Z') {
  return addOn(
    'HTTPRoute',
    { name: 'quay', namespace: 'harbor' },
    {
      spec: { parentRefs: [{ name: 'edge', namespace: 'gateway' }] },
      status: {
        parents: [
          {
            parentRef: { name: 'edge', namespace: 'gateway' },
            conditions: [
              condition('Accepted', accepted, at, {
                reason: accepted === 'True' ? 'Accepted' : 'NotAllowedByListeners',
              }),
              condition('ResolvedRefs', resolved, at, {
                reason: resolved === 'True' ? 'ResolvedRefs' : 'BackendNotFound',
                message: 'service "quay" not found',
              }),
            ],
          },
        ],
      },
    },
  )
}

const id = 'route-not-accepted/HTTPRoute/harbor/quay'

test('a route that no listener takes, or whose backend is not there, is a fault', () => {
  expect(findingById(snapshotOf([route('False', 'True')]), id)).toMatchObject({
    severity: 'medium',
    since: '2026-03-14T01:00:00Z',
  })
  const finding = findingById(snapshotOf([route('True', 'False')]), id)
  expect(finding).toMatchObject({ severity: 'low', detail: 'The controller reports: service "quay" not found' })
  expect(finding.chain[0]).toEqual({ kind: 'Gateway', namespace: 'gateway', name: 'edge' })
})

test('a route that is taken, and one that was made a minute ago, are nothing', () => {
  expect(faultsIn(snapshotOf([route('True', 'True')]))).toEqual([])
  expect(faultsIn(snapshotOf([route('False', 'True', '2026-03-14T03:18:00Z')]))).toEqual([])
})

test('a Gateway that is not programmed is a fault', () => {
  const gateway = addOn(
    'Gateway',
    { name: 'edge', namespace: 'gateway' },
    {
      status: {
        conditions: [
          condition('Programmed', 'False', '2026-03-14T01:00:00Z', {
            reason: 'AddressNotAssigned',
            message: 'No addresses',
          }),
        ],
      },
    },
  )
  expect(faultsIn(snapshotOf([gateway]))).toEqual(['route-not-accepted/Gateway/gateway/edge'])
})

function scaler(type: string, status: 'True' | 'False', reason: string, at = '2026-03-14T01:00:00Z') {
  return addOn(
    'HorizontalPodAutoscaler',
    { name: 'berth', namespace: 'harbor' },
    {
      spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'berth' }, maxReplicas: 5 },
      status: {
        conditions: [
          condition(type, status, at, { reason, message: 'the HPA was unable to compute the replica count' }),
        ],
      },
    },
  )
}

test('an autoscaler without metrics is low; one at its maximum, and one of a parked workload, are no faults', () => {
  const berth = deployment({ name: 'berth' })
  const hpa = 'autoscaler-failing/Deployment/harbor/berth'
  expect(
    findingById(snapshotOf([berth, scaler('ScalingActive', 'False', 'FailedGetResourceMetric')]), hpa),
  ).toMatchObject({
    severity: 'low',
    title: 'Deployment harbor/berth: autoscaler berth does not scale (FailedGetResourceMetric)',
  })
  expect(findingById(snapshotOf([berth, scaler('ScalingLimited', 'True', 'TooManyReplicas')]), hpa).severity).toBe(
    'info',
  )
  for (const well of [
    scaler('ScalingActive', 'False', 'ScalingDisabled'),
    scaler('ScalingActive', 'False', 'FailedGetResourceMetric', '2026-03-14T03:15:00Z'),
    scaler('ScalingActive', 'True', 'ValidMetricFound'),
  ])
    expect(faultsIn(snapshotOf([berth, well]))).toEqual([])
})

test('an API group whose server does not answer is found, and one that answers is not', () => {
  const group = (status: 'True' | 'False') =>
    object(
      'apiregistration.k8s.io/v1',
      'APIService',
      { name: 'v1beta1.metrics.k8s.io' },
      {
        spec: { service: { name: 'metrics', namespace: 'kube-system' } },
        status: {
          conditions: [
            condition('Available', status, '2026-03-14T01:00:00Z', {
              reason: 'MissingEndpoints',
              message: 'endpoints for service/metrics have no addresses',
            }),
          ],
        },
      },
    )
  expect(
    findingById(snapshotOf([group('False')]), 'api-service-unavailable/APIService/v1beta1.metrics.k8s.io'),
  ).toMatchObject({
    severity: 'medium',
    detail: 'The API server reports: endpoints for service/metrics have no addresses',
  })
  expect(faultsIn(snapshotOf([group('True')]))).toEqual([])
})

test('the chain of a fault ends in the Services that select its pods, and in no other', () => {
  const service = (name: string, selector: Record<string, string>) =>
    object('v1', 'Service', { name, namespace: 'harbor' }, { spec: { selector } })
  const broken = pod({
    name: 'tug',
    labels: { app: 'tug', tier: 'web' },
    containers: [{ restarts: 5, state: { waiting: { reason: 'CrashLoopBackOff' } } }],
  })
  const finding = findingById(
    snapshotOf([
      broken,
      service('web', { app: 'tug', tier: 'web' }),
      service('all', { tier: 'web' }),
      service('other', { app: 'tug', tier: 'db' }),
      service('headless', {}),
    ]),
    'crash-loop/Pod/harbor/tug',
  )
  expect(finding.chain.map((ref) => `${ref.kind}/${ref.name}`)).toEqual([
    'Node/node-a',
    'Pod/tug',
    'Service/all',
    'Service/web',
  ])
})

test('a route to a Service that is gone or selects nothing is a fault; one to a parked workload is none', () => {
  const source = { kind: 'live', name: null, context: 'c', server: 's', namespaces: null } as const
  const service = (name: string, selector: Record<string, string>) =>
    object('v1', 'Service', { name, namespace: 'harbor' }, { spec: { selector } })
  const to = (kind: 'HTTPRoute' | 'Ingress', name: string) =>
    kind === 'HTTPRoute'
      ? addOn(
          'HTTPRoute',
          { name: 'edge', namespace: 'harbor' },
          { spec: { rules: [{ backendRefs: [{ name, port: 80 }] }] } },
        )
      : object(
          'networking.k8s.io/v1',
          'Ingress',
          { name: 'edge', namespace: 'harbor' },
          { spec: { rules: [{ http: { paths: [{ backend: { service: { name } } }] } }] } },
        )
  const others = [
    pod({ name: 'quay', labels: { app: 'quay' } }),
    service('quay', { app: 'quay' }),
    service('typo', { app: 'quai' }),
  ]
  for (const kind of ['HTTPRoute', 'Ingress'] as const) {
    const found = (name: string, more: Parameters<typeof snapshotOf>[0] = []) =>
      faultsIn(snapshotOf([...others, ...more, to(kind, name)], { source }))
    expect(found('quay')).toEqual([])
    expect(found('gone')).toEqual([`route-without-backend/${kind}/harbor/edge`])
    expect(found('typo')).toEqual([`route-without-backend/${kind}/harbor/edge`])
    expect(
      found('parked', [service('parked', { app: 'parked' }), deployment({ name: 'parked', replicas: 0 })]),
    ).toEqual([])
    expect(found('outside', [service('outside', {})])).toEqual([])
  }
})
