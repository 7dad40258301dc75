import { expect, test } from 'vitest'
import { event, node, pod, running, snapshotOf, statefulSet, terminated } from '../../fixtures/cluster/build.ts'
import { findingById } from '../finding-by-id.ts'

const store = statefulSet({ name: 'ledger-db' })
const killed = terminated(137, 'OOMKilled', '2026-03-14T01:00:00Z', '2026-03-14T02:40:00Z')

test('an OOM kill names the limit, the time and how long it has run since', () => {
  const one = pod({
    name: 'ledger-db-0',
    owner: store,
    containers: [
      {
        name: 'db',
        limits: { memory: '512Mi' },
        restarts: 1,
        lastState: killed,
        state: running('2026-03-14T02:40:10Z'),
      },
    ],
  })
  expect(findingById(snapshotOf([store, one]), 'oom-killed/StatefulSet/harbor/ledger-db')).toMatchObject({
    severity: 'medium',
    signature: 'oom-killed',
    title: 'StatefulSet harbor/ledger-db: container db was OOM killed in 1 pod',
    detail:
      'Its memory limit is 512Mi; 1 restart in all, for any reason. db has run for 39 min 50 s since the last restart.',
    since: '2026-03-14T02:40:00Z',
    sinceApproximate: false,
  })
})

test('more restarts than ends that are kept make the beginning approximate', () => {
  const one = pod({ name: 'ledger-db-0', owner: store, containers: [{ name: 'db', restarts: 9, state: killed }] })
  const finding = findingById(snapshotOf([store, one]), 'oom-killed/StatefulSet/harbor/ledger-db')
  expect(finding.sinceApproximate).toBe(true)
  expect(finding.detail).toMatch(/^No memory limit is set/)
})

test('a node that runs out of memory is a finding of the node', () => {
  const worker = node({ name: 'node-a' })
  const told = event({
    about: worker,
    reason: 'SystemOOM',
    message: 'System OOM encountered, victim process: crane, pid: 8121',
    last: '2026-03-14T03:10:00Z',
  })
  const finding = findingById(snapshotOf([worker, told]), 'oom-killed/Node/node-a')
  expect(finding.chain).toEqual([{ kind: 'Node', namespace: null, name: 'node-a' }])
})
