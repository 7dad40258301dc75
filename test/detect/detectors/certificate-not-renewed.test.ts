import { expect, test } from 'vitest'
import type { KubeObject } from '../../../src/schema/cluster/kube-object.ts'
import { addOn, condition, snapshotOf } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById, quotesOf } from '../finding-by-id.ts'

interface Times {
  readonly notAfter: string | null
  readonly renewalTime: string | null
  readonly ready?: 'True' | 'False'
  readonly readySince?: string
}

function certificate({
  notAfter,
  renewalTime,
  ready = 'True',
  readySince = '2025-12-20T08:00:00Z',
}: Times): KubeObject {
  return addOn(
    'Certificate',
    { name: 'quay-tls', namespace: 'harbor' },
    {
      spec: { secretName: 'quay-tls', dnsNames: ['quay.example'], issuerRef: { name: 'acme', kind: 'ClusterIssuer' } },
      status: {
        ...(notAfter !== null && { notAfter, notBefore: '2025-12-20T08:00:00Z' }),
        ...(renewalTime !== null && { renewalTime }),
        conditions: [
          condition('Ready', ready, readySince, {
            reason: ready === 'True' ? 'Ready' : 'DoesNotExist',
            message:
              ready === 'True'
                ? 'Certificate is up to date and has not expired'
                : 'Issuing certificate as Secret does not exist',
          }),
        ],
      },
    },
  )
}

const id = 'certificate-not-renewed/Certificate/harbor/quay-tls'

test('a certificate that is ready and overdue is found, down to the challenge that it waits for', () => {
  const order = addOn(
    'Order',
    {
      name: 'quay-tls-2-1842',
      namespace: 'harbor',
      annotations: { 'cert-manager.io/certificate-name': 'quay-tls' },
    },
    { spec: {}, status: { state: 'pending' } },
  )
  const challenge = addOn(
    'Challenge',
    { name: 'quay-tls-2-1842-77', namespace: 'harbor', owner: order },
    {
      spec: { dnsName: 'quay.example', type: 'HTTP-01' },
      status: {
        state: 'pending',
        presented: true,
        reason: 'Waiting for HTTP-01 challenge propagation: wrong status code 404, expected 200',
      },
    },
  )
  const overdue = certificate({ notAfter: '2026-03-20T08:00:00Z', renewalTime: '2026-02-18T08:00:00Z' })
  const finding = findingById(snapshotOf([overdue, order, challenge]), id)
  expect(finding).toMatchObject({
    severity: 'medium',
    since: '2026-02-18T08:00:00Z',
    sinceApproximate: false,
    title: 'Certificate harbor/quay-tls is ready and overdue for renewal (quay.example)',
  })
  expect(finding.detail).toContain('It expires in 6 d 4 h.')
  expect(finding.detail).toContain('Challenge harbor/quay-tls-2-1842-77 is pending: Waiting for HTTP-01')
  expect(finding.chain.map((ref) => ref.kind).sort()).toEqual(['Certificate', 'Challenge', 'Order'])
  expect(quotesOf(finding)[0]).toBe('notAfter=2026-03-20T08:00:00Z, renewalTime=2026-02-18T08:00:00Z')
})

test('an expired one and one that ends in a day are grave', () => {
  const ended = certificate({ notAfter: '2026-03-14T01:00:00Z', renewalTime: '2026-02-18T08:00:00Z' })
  expect(findingById(snapshotOf([ended]), id)).toMatchObject({ severity: 'high', since: '2026-03-14T01:00:00Z' })
  const soon = certificate({ notAfter: '2026-03-15T01:00:00Z', renewalTime: '2026-02-18T08:00:00Z' })
  expect(findingById(snapshotOf([soon]), id).severity).toBe('high')
})

test('one that is due in weeks, one that is being renewed, and one that was asked for a minute ago are nothing', () => {
  for (const times of [
    { notAfter: '2026-05-01T08:00:00Z', renewalTime: '2026-04-04T08:00:00Z' },
    { notAfter: '2026-04-13T08:00:00Z', renewalTime: '2026-03-14T03:15:00Z' },
    { notAfter: null, renewalTime: null, ready: 'False', readySince: '2026-03-14T03:19:00Z' },
  ] as const)
    expect(faultsIn(snapshotOf([certificate(times)]))).toEqual([])
})

test('one that is not issued for hours is a fault, in the words of cert-manager', () => {
  const never = certificate({ notAfter: null, renewalTime: null, ready: 'False', readySince: '2026-03-13T22:00:00Z' })
  expect(findingById(snapshotOf([never]), id)).toMatchObject({
    severity: 'medium',
    since: '2026-03-13T22:00:00Z',
    detail: 'cert-manager reports: Issuing certificate as Secret does not exist',
  })
})
