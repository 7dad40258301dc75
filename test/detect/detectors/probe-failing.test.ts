import { expect, test } from 'vitest'
import { detectFindings } from '../../../src/detect/detect-findings.ts'
import { event, pod, running, snapshotOf, terminated } from '../../fixtures/cluster/build.ts'
import { findingById, quotesOf } from '../finding-by-id.ts'

const slow = pod({
  name: 'crane',
  containers: [
    {
      ready: false,
      restarts: 5,
      liveness: { initialDelaySeconds: 10, periodSeconds: 5, failureThreshold: 3 },
      lastState: terminated(137, 'Error', '2026-03-14T03:17:00Z', '2026-03-14T03:17:27Z'),
      state: running('2026-03-14T03:18:00Z'),
    },
  ],
})

test('a liveness probe that kills a slow start shows its arithmetic', () => {
  const snapshot = snapshotOf([
    slow,
    event({
      about: slow,
      container: 'crane',
      reason: 'Unhealthy',
      message: 'Liveness probe failed: HTTP probe failed with statuscode: 503',
      first: '2026-03-14T02:55:00Z',
      last: '2026-03-14T03:18:20Z',
      count: 18,
    }),
    event({
      about: slow,
      container: 'crane',
      reason: 'Killing',
      type: 'Normal',
      message: 'Container crane failed liveness probe, will be restarted',
      first: '2026-03-14T02:55:10Z',
      last: '2026-03-14T03:18:25Z',
      count: 6,
    }),
  ])
  const finding = findingById(snapshot, 'probe-failing/Pod/harbor/crane')
  expect(finding).toMatchObject({
    severity: 'high',
    since: '2026-03-14T02:55:00Z',
    sinceApproximate: true,
    confidence: 'observed',
  })
  expect(finding.detail).toContain('initialDelaySeconds 10 + periodSeconds 5 × failureThreshold 3 = 25 s')
  expect(finding.detail).toContain(
    'The last run took 27 s: it fits a container that never answered and was killed by the probe.',
  )
  expect(finding.detail).toContain(
    'This run began at 2026-03-14T03:18:00Z, so the probe gives up at 2026-03-14T03:18:25Z.',
  )
  expect(quotesOf(finding)[0]).toBe('Unhealthy: Liveness probe failed: HTTP probe failed with statuscode: 503')
})

test('a run far longer than the probe allows is not said to fit', () => {
  const long = {
    ...slow,
    status: {
      ...(slow['status'] as object),
      containerStatuses: [
        {
          name: 'crane',
          ready: false,
          restartCount: 5,
          state: running('2026-03-14T03:18:00Z'),
          lastState: terminated(137, 'Error', '2026-03-14T01:00:00Z', '2026-03-14T03:17:27Z'),
        },
      ],
    },
  }
  const told = event({
    about: slow,
    container: 'crane',
    reason: 'Unhealthy',
    message: 'Liveness probe failed: timeout',
    last: '2026-03-14T03:17:20Z',
    count: 3,
  })
  const finding = findingById(snapshotOf([long, told]), 'probe-failing/Pod/harbor/crane')
  expect(finding.detail).toMatch(/The last run took 2 h 17 min\. This run began/)
})

test('where the events expired, a container that runs and is not ready is inferred', () => {
  const quiet = pod({
    name: 'gauge',
    startedAt: '2026-03-14T02:00:00Z',
    containers: [{ ready: false, readiness: { periodSeconds: 10 } }],
  })
  expect(findingById(snapshotOf([quiet]), 'probe-failing/Pod/harbor/gauge')).toMatchObject({
    confidence: 'inferred',
    since: '2026-03-14T02:00:00Z',
    title: 'Pod harbor/gauge: readiness probe of container gauge fails in 1 pod',
  })
})

test('refusals during the start of a pod that is ready now are a note', () => {
  const up = pod({ name: 'quay', startedAt: '2026-03-14T03:00:30Z', containers: [{ readiness: {} }] })
  const told = event({
    about: up,
    container: 'quay',
    reason: 'Unhealthy',
    message: 'Readiness probe failed: connection refused',
    first: '2026-03-14T03:00:05Z',
    last: '2026-03-14T03:00:25Z',
    count: 3,
  })
  expect(findingById(snapshotOf([up, told]), 'probe-failing/Pod/harbor/quay').severity).toBe('info')
})

test('a pod whose startup is still within its time has no finding', () => {
  const young = pod({
    name: 'tug',
    startedAt: '2026-03-14T03:19:00Z',
    containers: [{ ready: false, startup: { periodSeconds: 10, failureThreshold: 60 } }],
  })
  const told = event({
    about: young,
    container: 'tug',
    reason: 'Unhealthy',
    message: 'Startup probe failed: connection refused',
    first: '2026-03-14T03:19:10Z',
    last: '2026-03-14T03:19:50Z',
    count: 5,
  })
  expect(detectFindings(snapshotOf([young, told]))).toEqual([])
})
