import { expect, test } from 'vitest'
import { findCommonCauses } from '../../../src/cause/find-common-causes.ts'
import { detectFindings } from '../../../src/detect/detect-findings.ts'
import type { KubeObject } from '../../../src/schema/cluster/kube-object.ts'
import {
  addOn,
  condition,
  deployed,
  deployment,
  event,
  job,
  liveSource,
  object,
  pod,
  replicaSet,
  snapshotOf,
} from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

function refused(message: string, ready = 1): KubeObject[] {
  const berth = deployment({ name: 'berth', replicas: 3, ready })
  const set = replicaSet({ name: 'berth-75675f5897', replicas: 3, ready, owner: berth })
  return [
    berth,
    set,
    ...Array.from({ length: ready }, (_, index) => pod({ name: `berth-75675f5897-${index}`, owner: set })),
    event({
      about: set,
      reason: 'FailedCreate',
      message,
      first: '2026-03-14T02:40:00Z',
      last: '2026-03-14T03:18:00Z',
      count: 14,
    }),
  ]
}

const overQuota =
  'Error creating: pods "berth-75675f5897-x7k2p" is forbidden: exceeded quota: harbor-quota, requested: limits.memory=1Gi, used: limits.memory=8Gi, limited: limits.memory=8Gi'
const quota = object(
  'v1',
  'ResourceQuota',
  { name: 'harbor-quota', namespace: 'harbor' },
  {
    spec: { hard: { 'limits.memory': '8Gi', pods: '20' } },
    status: { hard: { 'limits.memory': '8Gi', pods: '20' }, used: { 'limits.memory': '8Gi', pods: '9' } },
  },
)

test('what the server says of each pod that it refuses is told once, with all tries counted', () => {
  const [owner, set, ...rest] = refused(overQuota, 0) as [KubeObject, KubeObject, ...KubeObject[]]
  const again = (name: string, minute: string, before = '') =>
    event({
      about: set,
      reason: 'FailedCreate',
      message: before + overQuota.replace('x7k2p', name),
      last: `2026-03-14T03:${minute}:00Z`,
      count: 2,
    })
  const snapshot = snapshotOf([
    owner,
    set,
    ...rest,
    again('q4z8m', '12'),
    again('b9c5d', '14', '(combined from similar events): '),
  ])
  const told = findingById(snapshot, 'quota-exceeded/Deployment/harbor/berth').evidence.filter(
    ({ source }) => source === 'event',
  )
  expect(told.map(({ quote, count }) => [quote, count])).toEqual([[`FailedCreate: ${overQuota}`, 18]])
})

test('a used-up quota is named, with what of it is used up', () => {
  const finding = findingById(snapshotOf([...refused(overQuota), quota]), 'quota-exceeded/Deployment/harbor/berth')
  expect(finding).toMatchObject({
    severity: 'medium',
    since: '2026-03-14T02:40:00Z',
    title: 'Deployment harbor/berth: pods are refused because of quota harbor-quota',
    signature: 'quota-exceeded',
  })
  expect(quotesOf(finding)).toContain('limits.memory: used 8Gi of 8Gi')
  expect(finding.evidence[0]?.count).toBe(14)
})

test('a quota that was hit in passing, by a workload that has all its pods, is a note', () => {
  expect(findingById(snapshotOf(refused(overQuota, 3)), 'quota-exceeded/Deployment/harbor/berth').severity).toBe('info')
})

test('a rollout whose new pods are refused is no passing matter, though the old ones serve', () => {
  const berth = deployment({ name: 'berth', replicas: 3, ready: 3 })
  const older = replicaSet({ name: 'berth-6d4cf56db6', replicas: 3, owner: berth })
  const newer = replicaSet({ name: 'berth-75675f5897', replicas: 1, ready: 0, owner: berth })
  const told = event({ about: newer, reason: 'FailedCreate', message: overQuota, last: '2026-03-14T03:18:00Z' })
  const snapshot = snapshotOf([berth, older, newer, told])
  expect(findingById(snapshot, 'quota-exceeded/Deployment/harbor/berth').severity).toBe('medium')
})

test('a LimitRange is told apart from a quota, by the condition where the event has expired', () => {
  const set = replicaSet({
    name: 'tug-6d4cf56db6',
    replicas: 1,
    ready: 0,
    status: {
      conditions: [
        condition('ReplicaFailure', 'True', '2026-03-14T01:00:00Z', {
          reason: 'FailedCreate',
          message: 'pods "tug-" is forbidden: maximum cpu usage per Container is 2, but limit is 4',
        }),
      ],
    },
  })
  expect(findingById(snapshotOf([set]), 'quota-exceeded/ReplicaSet/harbor/tug-6d4cf56db6')).toMatchObject({
    severity: 'high',
    title: expect.stringContaining('because of a LimitRange'),
    since: '2026-03-14T01:00:00Z',
  })
})

test('Pod Security and a missing ServiceAccount are said in plain words; a race is nothing', () => {
  const security =
    'Error creating: pods "berth-75675f5897-x7k2p" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false'
  expect(findingById(snapshotOf(refused(security, 0)), 'pod-creation-refused/Deployment/harbor/berth')).toMatchObject({
    severity: 'high',
    title: expect.stringContaining('the Pod Security level of the namespace forbids it'),
  })
  expect(faultsIn(snapshotOf(refused('Error creating: pods "berth-1" already exists', 3)))).toEqual([])
})

const calling =
  'Error creating: Internal error occurred: failed calling webhook "check.policy.example": failed to call webhook: Post "https://policy.guard.svc:443/validate?timeout=10s": no endpoints available for service "policy"'

function webhook(failurePolicy: string): KubeObject[] {
  const service = object(
    'v1',
    'Service',
    { name: 'policy', namespace: 'guard' },
    { spec: { selector: { app: 'policy' }, ports: [{ port: 443 }] }, status: {} },
  )
  const configuration = addOn(
    'ValidatingWebhookConfiguration',
    { name: 'policy' },
    {
      webhooks: [
        {
          name: 'check.policy.example',
          failurePolicy,
          clientConfig: { service: { name: 'policy', namespace: 'guard', port: 443 } },
        },
      ],
    },
  )
  return [service, configuration]
}

function guard(ready: boolean) {
  const labels = { app: 'policy' }
  return deployed({ name: 'policy', namespace: 'guard', ready: ready ? 1 : 0, labels, containers: [{ ready }] })
}

test('a Job that has its pod by now was refused in passing', () => {
  const refusedJob = (status: Record<string, unknown>) => {
    const one = job({ name: 'import', status })
    const message = 'Error creating: pods "import-x" is forbidden: violates PodSecurity "restricted:latest"'
    return snapshotOf([one, event({ about: one, reason: 'FailedCreate', message, last: '2026-03-14T03:00:00Z' })])
  }
  expect(findingById(refusedJob({}), 'pod-creation-refused/Job/harbor/import').severity).toBe('medium')
  expect(findingById(refusedJob({ active: 1 }), 'pod-creation-refused/Job/harbor/import').severity).toBe('info')
})

test('a webhook that cannot be called is one finding of what stands behind it, however many it refuses', () => {
  const snapshot = snapshotOf([...refused(calling, 0), ...webhook('Fail'), ...guard(false)])
  const finding = findingById(snapshot, 'admission-webhook-failing/Deployment/guard/policy')
  expect(finding).toMatchObject({
    severity: 'high',
    title: 'Deployment guard/policy: webhook check.policy.example cannot be called; 14 requests refused in harbor',
    detail: 'The API server reports: no endpoints available for service "policy"',
    since: '2026-03-14T02:40:00Z',
  })
  expect(quotesOf(finding)).toContain('webhook check.policy.example: failurePolicy Fail')
})

test('a webhook whose workload has no pod at all is still told of that workload, and is grave', () => {
  const [owner, set] = guard(false)
  const snapshot = snapshotOf([...refused(calling, 2), ...webhook('Fail'), owner, set], { source: liveSource })
  const finding = findingById(snapshot, 'admission-webhook-failing/Deployment/guard/policy')
  expect(finding.severity).toBe('high')
  expect(finding.chain.map((ref) => `${ref.kind}/${ref.name}`)).toEqual([
    'Deployment/policy',
    'Service/policy',
    'ValidatingWebhookConfiguration/policy',
  ])
  expect(findCommonCauses(detectFindings(snapshot), snapshot)[0]).toMatchObject({
    id: 'Deployment/guard/policy',
    likelihood: 'likely',
    findings: expect.arrayContaining(['workload-degraded/Deployment/harbor/berth']),
  })
})

test('a Job that a webhook lets make no pod is a finding; once it has one it is not', () => {
  const refusedJob = (status: Record<string, unknown>) => {
    const one = job({ name: 'import', status })
    return snapshotOf([
      one,
      event({ about: one, reason: 'FailedCreate', message: calling, last: '2026-03-14T03:10:00Z' }),
    ])
  }
  expect(findingById(refusedJob({}), 'job-failed/Job/harbor/import')).toMatchObject({
    severity: 'medium',
    title: 'Job harbor/import: cannot have a pod',
    since: '2026-03-14T03:10:00Z',
  })
  expect(faultsIn(refusedJob({ active: 1 }))).not.toContain('job-failed/Job/harbor/import')
})

test('a webhook that must answer and has no ready pod is found before it refuses; one that may be skipped is not', () => {
  const id = 'admission-webhook-failing/Deployment/guard/policy'
  const ids = (policy: string, ready: boolean) =>
    faultsIn(snapshotOf([...webhook(policy), ...guard(ready)], { source: liveSource })).filter((one) => one === id)
  expect(ids('Fail', false)).toEqual([id])
  expect(ids('Ignore', false)).toEqual([])
  expect(ids('Fail', true)).toEqual([])
})
