import { expect, test } from 'vitest'
import { findRecentChanges } from '../../src/cause/find-recent-changes.ts'
import { readChanges } from '../../src/cause/read-changes.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import {
  addOn,
  deployment,
  event,
  node,
  pod,
  replicaSet,
  snapshotOf,
  terminated,
  waiting,
} from '../fixtures/cluster/build.ts'

function kinds(objects: Parameters<typeof snapshotOf>[0]) {
  return readChanges(snapshotOf(objects)).map(({ kind, at, before, after }) => [kind, at, before, after])
}

test('releases of Helm are read from the history that Flux keeps', () => {
  const release = addOn(
    'HelmRelease',
    { name: 'gateway', namespace: 'edge' },
    {
      status: {
        history: [
          {
            chartName: 'gateway',
            chartVersion: '2.4.0',
            version: 5,
            status: 'failed',
            lastDeployed: '2026-03-14T01:20:00Z',
          },
          {
            chartName: 'gateway',
            chartVersion: '2.3.1',
            version: 4,
            status: 'superseded',
            lastDeployed: '2026-03-10T08:00:00Z',
          },
        ],
      },
    },
  )
  const [change, ...others] = readChanges(snapshotOf([release]))
  expect(others).toEqual([])
  expect(change).toEqual({
    kind: 'release',
    at: '2026-03-14T01:20:00Z',
    object: { kind: 'HelmRelease', namespace: 'edge', name: 'gateway' },
    text: 'HelmRelease edge/gateway was released as revision 5: gateway from 2.3.1 to 2.4.0 (failed)',
    before: '2.3.1',
    after: '2.4.0',
  })
})

test('revisions are read from Kustomizations, sources and Applications', () => {
  const reconciled = (revision: string, firstReconciled: string) => ({ firstReconciled, metadata: { revision } })
  const apps = addOn(
    'Kustomization',
    { name: 'apps', namespace: 'flux-system' },
    {
      status: {
        history: [reconciled('main@sha1:2', '2026-03-14T01:00:00Z'), reconciled('main@sha1:1', '2026-03-12T01:00:00Z')],
      },
    },
  )
  const fleet = addOn(
    'GitRepository',
    { name: 'fleet', namespace: 'flux-system' },
    { status: { artifact: { revision: 'main@sha1:2', lastUpdateTime: '2026-03-14T00:59:00Z' } } },
  )
  const shop = addOn(
    'Application',
    { name: 'shop', namespace: 'argocd' },
    {
      status: {
        history: [
          { id: 7, revision: 'b', deployedAt: '2026-03-14T02:00:00Z' },
          { id: 6, revision: 'a', deployedAt: '2026-03-13T02:00:00Z' },
        ],
      },
    },
  )
  expect(kinds([apps, fleet, shop])).toEqual([
    ['revision', '2026-03-13T02:00:00Z', null, 'a'],
    ['revision', '2026-03-14T00:59:00Z', null, 'main@sha1:2'],
    ['revision', '2026-03-14T01:00:00Z', 'main@sha1:1', 'main@sha1:2'],
    ['revision', '2026-03-14T02:00:00Z', 'a', 'b'],
  ])
})

test('without a history a Kustomization is followed by its events', () => {
  const apps = addOn('Kustomization', { name: 'apps', namespace: 'flux-system' })
  const applied = event({
    about: apps,
    type: 'Normal',
    reason: 'Progressing',
    message: 'Deployment/harbor/berth configured\nService/harbor/berth created',
    last: '2026-03-14T01:00:00Z',
  })
  expect(readChanges(snapshotOf([apps, applied]))[0]?.text).toBe(
    'Kustomization flux-system/apps changed: Deployment/harbor/berth configured, Service/harbor/berth created',
  )
})

test('renewals, failovers and nodes that joined are changes; what an object was born with is none', () => {
  const certificate = (createdAt: string) =>
    addOn(
      'Certificate',
      { name: 'quay-tls', namespace: 'harbor', createdAt },
      { status: { notBefore: '2026-03-13T08:00:00Z', notAfter: '2026-06-11T08:00:00Z' } },
    )
  const cluster = addOn(
    'Cluster',
    { name: 'ledger-db', namespace: 'harbor' },
    { status: { currentPrimary: 'ledger-db-2', currentPrimaryTimestamp: '2026-03-14T02:10:00Z' } },
  )
  const nodes = [node({ name: 'node-a' }), node({ name: 'node-b', createdAt: '2026-03-14T02:30:00Z' })]
  expect(kinds([certificate('2025-12-20T08:00:00Z'), cluster, ...nodes])).toEqual([
    ['renewal', '2026-03-13T08:00:00Z', null, '2026-06-11T08:00:00Z'],
    ['failover', '2026-03-14T02:10:00Z', null, 'ledger-db-2'],
    ['node-added', '2026-03-14T02:30:00Z', null, null],
  ])
  expect(kinds([certificate('2026-03-13T07:59:00Z')])).toEqual([])
  expect(kinds([node({ name: 'node-a', createdAt: '2026-03-14T02:30:00Z' })])).toEqual([])
})

test('a fault that begins soon after a change of the same workload leads to it; an older change does not', () => {
  const berth = deployment({ name: 'berth', ready: 0 })
  const set = (hash: string, revision: string, createdAt: string, image: string) =>
    replicaSet({
      name: `berth-${hash}`,
      owner: berth,
      createdAt,
      annotations: { 'deployment.kubernetes.io/revision': revision },
      containers: [{ name: 'api', image }],
    })
  const crashing = (rolledOut: string) => {
    const newer = set('75675f5897', '2', rolledOut, 'berth:2')
    return snapshotOf([
      berth,
      set('6d4cf56db6', '1', '2026-03-10T08:00:00Z', 'berth:1'),
      newer,
      pod({
        name: 'berth-75675f5897-x7k2p',
        owner: newer,
        createdAt: '2026-03-14T02:30:00Z',
        containers: [
          {
            name: 'api',
            restarts: 1,
            state: waiting('CrashLoopBackOff'),
            lastState: terminated(1, 'Error', '2026-03-14T02:40:00Z', '2026-03-14T02:40:10Z'),
          },
        ],
      }),
    ])
  }
  const recent = (rolledOut: string) => {
    const snapshot = crashing(rolledOut)
    return findRecentChanges(detectFindings(snapshot), readChanges(snapshot))
  }
  const [found, ...others] = recent('2026-03-14T02:29:00Z')
  expect(others).toEqual([])
  expect(found?.object.name).toBe('berth')
  expect(found?.why).toContain('image of container api from berth:1 to berth:2, at 2026-03-14T02:29:00Z.')
  expect(recent('2026-03-13T02:29:00Z')).toEqual([])
})
