import { expect, test } from 'vitest'
import { collectEvents } from '../../src/kube/cluster-event.ts'
import { event, pod } from '../fixtures/cluster/build.ts'

const about = pod({ name: 'crane' })
const input = {
  about,
  reason: 'BackOff',
  message: 'Back-off restarting',
  first: '2026-03-14T01:00:00Z',
  last: '2026-03-14T03:00:00Z',
  count: 40,
  container: 'crane',
} as const

test('both writers of v1 events give the same', () => {
  const [classic] = collectEvents([event(input)])
  const [series] = collectEvents([event({ ...input, form: 'series' })])
  expect(classic).toEqual(series)
  expect(classic).toMatchObject({
    firstAt: '2026-03-14T01:00:00Z',
    lastAt: '2026-03-14T03:00:00Z',
    count: 40,
    container: 'crane',
    warning: true,
  })
})

test('an event of events.k8s.io holds the same in other fields', () => {
  const [found] = collectEvents([
    {
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      metadata: { name: 'crane.1', namespace: 'harbor' },
      regarding: { kind: 'Pod', namespace: 'harbor', name: 'crane', fieldPath: 'spec.initContainers{migrate}' },
      reason: 'BackOff',
      note: 'Back-off restarting',
      type: 'Warning',
      eventTime: '2026-03-14T01:00:00.123456Z',
      deprecatedFirstTimestamp: null,
      series: { count: 7, lastObservedTime: '2026-03-14T02:00:00.000001Z' },
    },
  ])
  expect(found).toMatchObject({
    object: { kind: 'Pod', namespace: 'harbor', name: 'crane' },
    container: 'migrate',
    message: 'Back-off restarting',
    firstAt: '2026-03-14T01:00:00Z',
    lastAt: '2026-03-14T02:00:00Z',
    count: 7,
  })
})

test('an event that both APIs serve stands once', () => {
  const one = event(input)
  const { involvedObject, message, count, firstTimestamp, lastTimestamp, ...rest } = one
  const other = {
    ...rest,
    apiVersion: 'events.k8s.io/v1',
    regarding: involvedObject,
    note: message,
    deprecatedCount: count,
    deprecatedFirstTimestamp: firstTimestamp,
    deprecatedLastTimestamp: lastTimestamp,
    metadata: one.metadata,
    kind: 'Event',
  }
  expect(collectEvents([one, other])).toEqual(collectEvents([one]))
})

test('a namespace on an event about a node is dropped', () => {
  const [found] = collectEvents([
    {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'n.1', namespace: 'default' },
      involvedObject: { kind: 'Node', namespace: 'default', name: 'node-a' },
      reason: 'NodeReady',
    },
  ])
  expect(found?.object).toEqual({ kind: 'Node', namespace: null, name: 'node-a' })
})
