import { describe, expect, test } from 'vitest'
import { stepsOf, stepsOfRows } from './steps-of.ts'

const acts = (...rows: string[]): string[] => stepsOfRows(...rows).map(({ act }) => act)

describe('a row of the timeline states a step', () => {
  test.each([
    ['Ana restarts the broker', 'restart'],
    ['Broker restarted', 'restart'],
    ['Rolled back to the previous release', 'rollback'],
    ['Hotfix deployed', 'deploy-fix'],
    ['Terminated the unhealthy instance', 'recreate'],
    ['Reboot of both nodes', 'restart'],
  ])('%s', (row, act) => {
    expect(acts(row)).toEqual([act])
  })
})

describe('a row of the timeline states none where it', () => {
  test.each([
    ['tells of a release that may have begun it', 'Release 1.4 deployed'],
    ['gives a finding', 'Finding: the broker was restarted without its volume'],
    ['opens a pull request', 'PR #12 opened for the limit'],
    ['shows the fault behind the deed', 'Rebooted both nodes. The pods crash.'],
    ['quotes a machine', 'gauge-0: Killing: Stopped container broker, restarted'],
    ['tells what happened to things', 'The pods get evicted'],
  ])('%s', (_, row) => {
    expect(acts(row, 'Ana looks at the logs')).toEqual([])
  })

  test('stands before the fault or behind its end', () => {
    expect(
      stepsOf(`# Gauge

Date: 2026-03-04

## Timeline

- 09:00 Broker restarted
- 10:00 The gauge returns 503
- 10:05 Broker restarted again
- 10:10 Service is back to normal
- 11:00 Broker restarted to see whether it lasts
`).map(({ text }) => text),
    ).toEqual(['Broker restarted again'])
  })
})

test('rows count where the sections only order what is to be done', () => {
  expect(
    stepsOf(`# Gauge

Date: 2026-03-04

## Timeline

- 10:00 The gauge returns 503
- 10:05 Broker restarted by Ana
- 10:10 Service is back to normal

## Resolution

1. Restart the broker: \`systemctl restart broker\`
`),
  ).toMatchObject([{ text: 'Broker restarted by Ana', command: 'systemctl restart broker' }])
})
