import { expect, test } from 'vitest'
import { containerLog, daemonSet, object, pod, snapshotOf, statefulSet } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

const agents = daemonSet({ name: 'tide-gauge', replicas: 1, namespace: 'logs' })
const agent = pod({ name: 'tide-gauge-x7k2p', owner: agents, namespace: 'logs' })
const store = statefulSet({ name: 'loki', namespace: 'logs' })
const loki = pod({ name: 'loki-0', owner: store, namespace: 'logs', labels: { app: 'loki' } })
const service = object('v1', 'Service', { name: 'loki', namespace: 'logs' }, { spec: { selector: { app: 'loki' } } })
const objects = [agents, agent, store, loki, service]
const id = 'log-shipping-failing/DaemonSet/logs/tide-gauge'

test.each([
  [
    'promtail',
    'level=warn ts=2026-03-14T03:10:00.1Z caller=client.go:419 component=client host=loki.logs.svc:3100 msg="error sending batch, will retry" status=500 tenant= error="server returned HTTP status 500 Internal Server Error (500): write /var/loki/wal/00001449: read-only file system"',
  ],
  [
    'Alloy',
    'ts=2026-03-14T03:10:00.1Z level=warn msg="error sending batch, will retry" component_id=loki.write.default component=endpoint host=loki:3100 status=500 tenant="" error="server returned HTTP status 500 Internal Server Error (500): write /var/loki/wal/00001449: read-only file system"',
  ],
])('%s names the store that refuses it, and what that answered', (_, line) => {
  const finding = findingById(snapshotOf(objects, { logs: [containerLog(agent, 'agent', ['ready', line, line])] }), id)
  expect(finding).toMatchObject({
    severity: 'medium',
    since: '2026-03-14T03:10:00Z',
    sinceApproximate: true,
    title: 'DaemonSet logs/tide-gauge: its logs are refused with HTTP 500 by StatefulSet logs/loki',
    detail: 'Answer: write /var/loki/wal/00001449: read-only file system',
  })
  expect(finding.evidence[0]?.count).toBe(2)
  expect(finding.chain.map((ref) => `${ref.kind}/${ref.name}`)).toContain('StatefulSet/loki')
})

test('Fluent Bit and the collector of OpenTelemetry say it in their own way', () => {
  for (const line of [
    '[2026/03/14 03:10:00] [error] [output:loki:loki.0] loki.logs.svc:3100, HTTP status=500',
    '2026-03-14T03:10:00.000Z error exporterhelper/common.go:95 Exporting failed. Dropping data. {"error": "not retryable error: request to http://loki.logs.svc:3100/otlp/v1/logs responded with HTTP Status Code 500"}',
  ])
    expect(findingById(snapshotOf(objects, { logs: [containerLog(agent, 'agent', [line])] }), id).title).toContain(
      'HTTP 500 by StatefulSet logs/loki',
    )
})

test('the store itself tells of the pushes that it failed', () => {
  const line =
    'level=warn ts=2026-03-14T03:10:00Z caller=logging.go:123 msg="POST /loki/api/v1/push (500) 1.2ms Response: \\"write /var/loki/wal/00001449: read-only file system\\""'
  const finding = findingById(
    snapshotOf(objects, { logs: [containerLog(loki, 'loki', [line])] }),
    'log-shipping-failing/StatefulSet/logs/loki',
  )
  expect(finding.title).toBe('StatefulSet logs/loki: log pushes are answered with HTTP 500')
  expect(finding.detail).toContain('read-only file system')
})

test('a batch that is refused for its age (400), a push that went well and a failure of days ago are nothing', () => {
  const lines = [
    'level=error ts=2026-03-14T03:10:00Z msg="final error sending batch" status=400 error="entry too far behind"',
    'level=info msg="POST /loki/api/v1/push (204) 3ms"',
  ]
  expect(faultsIn(snapshotOf(objects, { logs: [containerLog(agent, 'agent', lines)] }))).toEqual([])
  const others = [
    'ts=2026-03-14T03:10:00Z component=remote level=warn msg="Failed to send batch, retrying" err="server returned HTTP status 500 Internal Server Error: too many samples"',
    '2026-03-14T03:10:00Z failed to send mail to a@b.example (550 mailbox unavailable), see the log',
    '2026-03-14T03:10:00Z Exporting failed. responded with HTTP Status Code 503 http://tempo:4318/v1/traces (logs in debug)',
  ]
  expect(faultsIn(snapshotOf(objects, { logs: [containerLog(agent, 'agent', others)] }))).toEqual([])
  const old = 'level=warn ts=2026-03-10T03:10:00Z host=loki:3100 msg="error sending batch, will retry" status=500'
  expect(faultsIn(snapshotOf(objects, { logs: [containerLog(agent, 'agent', [old])] }))).toEqual([])
})
