import { expect, test } from 'vitest'
import { findCommonCauses } from '../../src/cause/find-common-causes.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import {
  addOn,
  condition,
  containerLog,
  daemonSet,
  deployed,
  deployment,
  event,
  object,
  pod,
  replicaSet,
  snapshotOf,
  statefulSet,
  terminated,
  waiting,
} from '../fixtures/cluster/build.ts'

function kustomization(name: string, reason: string | null, dependsOn: readonly string[] = []): KubeObject {
  const status = reason === null ? 'True' : 'False'
  return addOn(
    'Kustomization',
    { name, namespace: 'flux-system' },
    {
      spec: { sourceRef: { kind: 'GitRepository', name: 'fleet' }, dependsOn: dependsOn.map((one) => ({ name: one })) },
      status: {
        conditions: [
          condition('Ready', status, '2026-03-14T01:00:00Z', { reason: reason ?? 'ReconciliationSucceeded' }),
        ],
      },
    },
  )
}

test('a Kustomization leads those that wait for it; a source that is fetched leads nothing', () => {
  const source = addOn(
    'GitRepository',
    { name: 'fleet', namespace: 'flux-system' },
    { status: { conditions: [condition('Ready', 'True', '2026-01-05T08:00:00Z')] } },
  )
  const snapshot = snapshotOf([
    source,
    kustomization('apps', 'HealthCheckFailed'),
    kustomization('edge', 'DependencyNotReady', ['apps']),
    kustomization('base', null),
  ])
  const causes = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(causes.map((cause) => cause.id)).toEqual(['Kustomization/flux-system/apps'])
  expect(causes[0]?.findings).toHaveLength(2)
})

test('a log store that is down leads its shippers', () => {
  const store = statefulSet({ name: 'loki', namespace: 'logs', ready: 0 })
  const loki = pod({
    name: 'loki-0',
    owner: store,
    namespace: 'logs',
    labels: { app: 'loki' },
    containers: [{ ready: false }],
  })
  const service = object('v1', 'Service', { name: 'loki', namespace: 'logs' }, { spec: { selector: { app: 'loki' } } })
  const agents = daemonSet({ name: 'agent', namespace: 'logs' })
  const agent = pod({ name: 'agent-x7k2p', owner: agents, namespace: 'logs' })
  const line = 'ts=2026-03-14T03:10:00Z host=loki:3100 msg="error sending batch, will retry" status=500'
  const snapshot = snapshotOf([store, loki, service, agents, agent], { logs: [containerLog(agent, 'agent', [line])] })
  const [lead] = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(lead).toMatchObject({ id: 'StatefulSet/logs/loki', likelihood: 'likely' })
  expect(lead?.findings).toContain('log-shipping-failing/DaemonSet/logs/agent')
  const served = statefulSet({ name: 'loki', namespace: 'logs' })
  const healthy = pod({ name: 'loki-0', owner: served, namespace: 'logs', labels: { app: 'loki' } })
  const other = snapshotOf([served, healthy, service, agents, agent], { logs: [containerLog(agent, 'agent', [line])] })
  expect(findCommonCauses(detectFindings(other), other)).toEqual([])
})

function refusedBy(message: string, name: string): KubeObject[] {
  const owner = deployment({ name, replicas: 2, ready: 0 })
  const set = replicaSet({ name: `${name}-75675f5897`, replicas: 2, ready: 0, owner })
  return [owner, set, event({ about: set, reason: 'FailedCreate', message, last: '2026-03-14T03:18:00Z' })]
}

test('a webhook that does not answer leads those whose pods it refuses, and a quota likewise', () => {
  const calling =
    'Error creating: Internal error occurred: failed calling webhook "check.example": failed to call webhook: Post "https://policy.guard.svc:443/v": no endpoints'
  const refused = snapshotOf([...refusedBy(calling, 'crane'), ...refusedBy(calling, 'tug')])
  const [lead] = findCommonCauses(detectFindings(refused), refused)
  expect(lead?.id).toBe('Service/guard/policy')
  expect(lead?.workloads.map((ref) => ref.name)).toEqual(expect.arrayContaining(['crane', 'tug']))

  const over = 'pods "x" is forbidden: exceeded quota: small, requested: pods=1, used: pods=3, limited: pods=3'
  const limited = snapshotOf([...refusedBy(over, 'crane'), ...refusedBy(over, 'tug')])
  const [quota] = findCommonCauses(detectFindings(limited), limited)
  expect(quota).toMatchObject({ id: 'ResourceQuota/harbor/small', likelihood: 'likely' })
  expect(quota?.workloads).toHaveLength(2)
})

function client(said: string): KubeObject[] {
  return deployed({
    name: 'shop',
    ready: 0,
    createdAt: '2026-03-14T02:00:00Z',
    containers: [
      {
        name: 'shop',
        restarts: 5,
        state: waiting('CrashLoopBackOff'),
        lastState: terminated(1, 'Error', '2026-03-14T03:10:00Z', '2026-03-14T03:10:05Z', said),
      },
    ],
  })
}

function database(ready: boolean, namespace = 'harbor'): KubeObject[] {
  const store = statefulSet({ name: 'ledger-db', namespace, ready: ready ? 1 : 0 })
  return [
    store,
    pod({
      name: 'ledger-db-0',
      namespace,
      owner: store,
      labels: { app: 'db' },
      startedAt: '2026-03-14T01:00:00Z',
      containers: [{ ready }],
    }),
    object('v1', 'Service', { name: 'db', namespace }, { spec: { selector: { app: 'db' }, clusterIP: '10.43.0.7' } }),
  ]
}

test.each([
  ['a name of its namespace', 'dial tcp: connect to db:5432: connection refused', 'harbor'],
  ['a name with a namespace', 'could not connect to server: host="db.data.svc.cluster.local", timeout', 'data'],
  ['a connection string', 'failed to connect to postgres://shop:***@db.data:5432/shop', 'data'],
  ['the cluster address', 'dial tcp 10.43.0.7:5432: connect: connection refused', 'data'],
  ['a pod of a StatefulSet', 'ledger-db-0.db.data.svc.cluster.local:5432 unreachable', 'data'],
])('a program that cannot reach a Service by %s leans on the workload behind it', (_, said, namespace) => {
  const snapshot = snapshotOf([...client(said), ...database(false, namespace)])
  const [lead] = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(lead).toMatchObject({ id: `StatefulSet/${namespace}/ledger-db`, likelihood: 'likely' })
  expect(lead?.findings).toContain('crash-loop/Deployment/harbor/shop')
})

test('nothing leans on what is well, on the outside world, or on an address that is named without a failure', () => {
  const causes = (objects: readonly KubeObject[]) => {
    const snapshot = snapshotOf(objects)
    return findCommonCauses(detectFindings(snapshot), snapshot)
  }
  const refused = 'connect to db:5432: connection refused'
  expect(causes([...client(refused), ...database(true)])).toEqual([])
  expect(causes([...client('connect to db.example.com:5432: connection refused'), ...database(false)])).toEqual([])
  expect(causes([...client('connected to db:5432; config key missing'), ...database(false)])).toEqual([])
})

test('programs that cannot resolve names lean on the resolver of the cluster', () => {
  const snapshot = snapshotOf([
    ...client('dial tcp: lookup api.example.com on 10.43.0.10:53: i/o timeout'),
    ...deployed({
      name: 'coredns',
      namespace: 'kube-system',
      ready: 0,
      labels: { 'k8s-app': 'kube-dns' },
      containers: [{ ready: false }],
    }),
    object(
      'v1',
      'Service',
      { name: 'kube-dns', namespace: 'kube-system' },
      { spec: { selector: { 'k8s-app': 'kube-dns' } } },
    ),
  ])
  const [lead] = findCommonCauses(detectFindings(snapshot), snapshot)
  expect(lead?.id).toBe('Deployment/kube-system/coredns')
  expect(lead?.findings).toContain('dns-failing/Deployment/harbor/shop')
})
