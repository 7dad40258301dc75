import { expect, test } from 'vitest'
import { commonCauses } from '../../src/detect/common-causes.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import type { KubeObject } from '../../src/schema/kube-object.ts'
import {
  condition,
  containerLog,
  daemonSet,
  deployment,
  event,
  object,
  pod,
  replicaSet,
  snapshotOf,
  statefulSet,
} from '../fixtures/cluster/build.ts'

function kustomization(name: string, reason: string | null, dependsOn: readonly string[] = []): KubeObject {
  const status = reason === null ? 'True' : 'False'
  return object(
    'kustomize.toolkit.fluxcd.io/v1',
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
  const source = object(
    'source.toolkit.fluxcd.io/v1',
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
  const causes = commonCauses(detectFindings(snapshot), snapshot)
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
  const [lead] = commonCauses(detectFindings(snapshot), snapshot)
  expect(lead).toMatchObject({ id: 'StatefulSet/logs/loki', sureness: 'likely' })
  expect(lead?.findings).toContain('log-shipping-failing/DaemonSet/logs/agent')
  const served = statefulSet({ name: 'loki', namespace: 'logs' })
  const healthy = pod({ name: 'loki-0', owner: served, namespace: 'logs', labels: { app: 'loki' } })
  const other = snapshotOf([served, healthy, service, agents, agent], { logs: [containerLog(agent, 'agent', [line])] })
  expect(commonCauses(detectFindings(other), other)).toEqual([])
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
  const [lead] = commonCauses(detectFindings(refused), refused)
  expect(lead?.id).toBe('Service/guard/policy')
  expect(lead?.workloads.map((ref) => ref.name)).toEqual(expect.arrayContaining(['crane', 'tug']))

  const over = 'pods "x" is forbidden: exceeded quota: small, requested: pods=1, used: pods=3, limited: pods=3'
  const limited = snapshotOf([...refusedBy(over, 'crane'), ...refusedBy(over, 'tug')])
  const [quota] = commonCauses(detectFindings(limited), limited)
  expect(quota).toMatchObject({ id: 'ResourceQuota/harbor/small', sureness: 'likely' })
  expect(quota?.workloads).toHaveLength(2)
})
