import { expect, test } from 'vitest'
import { condition, event, pod, snapshotOf } from '../../fixtures/cluster/build.ts'
import { findingById } from '../finding-by-id.ts'

const words =
  '0/3 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }, 2 Insufficient memory.'

function unscheduled(reason: string, at: string) {
  return pod({
    name: 'barge',
    node: null,
    createdAt: at,
    conditions: [condition('PodScheduled', 'False', at, { reason, message: words })],
  })
}

test('the scheduler is quoted', () => {
  const one = unscheduled('Unschedulable', '2026-03-14T02:30:00Z')
  const told = event({
    about: one,
    reason: 'FailedScheduling',
    message: words,
    first: '2026-03-14T02:30:01Z',
    last: '2026-03-14T03:18:00Z',
    count: 11,
    form: 'series',
  })
  const finding = findingById(snapshotOf([one, told]), 'pod-unschedulable/Pod/harbor/barge')
  expect(finding).toMatchObject({
    severity: 'high',
    since: '2026-03-14T02:30:00Z',
    detail: `The scheduler reports: ${words}`,
  })
  expect(finding.evidence.map((item) => [item.source, item.count])).toEqual([
    ['condition', 1],
    ['event', 11],
  ])
})

test('a scheduling gate and the first minute are notes', () => {
  for (const one of [
    unscheduled('SchedulingGated', '2026-03-14T02:30:00Z'),
    unscheduled('Unschedulable', '2026-03-14T03:19:40Z'),
  ])
    expect(findingById(snapshotOf([one]), 'pod-unschedulable/Pod/harbor/barge').severity).toBe('info')
})
