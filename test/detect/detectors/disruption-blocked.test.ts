import { expect, test } from 'vitest'
import type { KubeObject } from '../../../src/schema/cluster/kube-object.ts'
import { addOn, event, node, pod, snapshotOf, statefulSet } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

const store = statefulSet({ name: 'ledger-db', replicas: 1 })
const member = pod({ name: 'ledger-db-0', owner: store, node: 'node-b', labels: { app: 'ledger-db' } })

function budget(allowed: number): KubeObject {
  return addOn(
    'PodDisruptionBudget',
    { name: 'ledger-db', namespace: 'harbor' },
    {
      spec: { minAvailable: 1, selector: { matchLabels: { app: 'ledger-db' } } },
      status: {
        disruptionsAllowed: allowed,
        currentHealthy: 1,
        desiredHealthy: 1,
        expectedPods: 1,
        conditions: [
          {
            type: 'DisruptionAllowed',
            status: allowed > 0 ? 'True' : 'False',
            reason: allowed > 0 ? 'SufficientPods' : 'InsufficientPods',
            message: '',
            lastTransitionTime: '2026-01-05T08:00:00Z',
          },
        ],
      },
    },
  )
}

const id = 'disruption-blocked/StatefulSet/harbor/ledger-db'

test('a budget that an eviction ran into holds up the drain', () => {
  const told = event({
    about: node({ name: 'node-b' }),
    reason: 'FailedDraining',
    message: `Failed to drain node, pdb prevents pod evictions: Cannot evict pod as it would violate the pod's disruption budget.`,
    first: '2026-03-14T02:55:00Z',
    last: '2026-03-14T03:19:00Z',
    count: 48,
  })
  const snapshot = snapshotOf([node({ name: 'node-b', cordoned: true }), store, member, budget(0), told])
  expect(findingById(snapshot, id)).toMatchObject({
    severity: 'medium',
    since: '2026-03-14T02:55:00Z',
    title: 'StatefulSet harbor/ledger-db: disruption budget ledger-db blocks the eviction of its pods on node-b',
    detail: '1 healthy pod, 1 needed: none may be evicted.',
  })
})

test('a budget of a lone pod is nothing, and on a cordoned node it is a note', () => {
  expect(faultsIn(snapshotOf([node({ name: 'node-b' }), store, member, budget(0)]))).toEqual([])
  const cordoned = snapshotOf([node({ name: 'node-b', cordoned: true }), store, member, budget(0)])
  expect(findingById(cordoned, id).severity).toBe('info')
  expect(faultsIn(snapshotOf([node({ name: 'node-b', cordoned: true }), store, member, budget(1)]))).toEqual([])
})
