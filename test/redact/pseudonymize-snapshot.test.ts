import { describe, expect, test } from 'vitest'
import { pseudonymizeSnapshot } from '../../src/redact/pseudonymize-snapshot.ts'
import { snapshotSchema } from '../../src/schema/cluster/snapshot.ts'
import { containerLog, event, node, object, pod, snapshotOf } from '../fixtures/cluster/build.ts'
import { harborLogs, harborObjects } from '../fixtures/cluster/harbor/harbor.ts'

const server = pod({ name: 'etcd-quay-7', node: 'quay-7' })
const route = object(
  'networking.k8s.io/v1',
  'Ingress',
  { name: 'web', namespace: 'harbor' },
  { spec: { rules: [{ host: 'berths.acme.example' }] } },
)
const said = event({
  about: server,
  reason: 'Failed',
  message: 'Get "http://10.9.8.7:8080/x" on quay-7: no route; ask mara@acme.example',
  last: '2026-03-14T03:00:00Z',
})
const log = containerLog(server, 'etcd', [
  '2026-03-14T03:12:01Z peer fd00:10::7 and 10.9.8.7 lost, host berths.acme.example:443, version 1.2.3',
  'bound to 127.0.0.1:2379, quay-70 is another node',
])
const snapshot = {
  ...snapshotOf([node({ name: 'quay-7' }), server, route, said], { logs: [log] }),
  source: {
    kind: 'live' as const,
    name: null,
    context: 'mara@acme',
    server: 'https://api.acme.example:6443',
    namespaces: null,
  },
}

describe('pseudonyms', () => {
  const made = pseudonymizeSnapshot(snapshot, 'a seed')
  const text = JSON.stringify(made)

  test('stand for nodes, hosts, addresses and mail, in every part of the snapshot', () => {
    for (const name of [
      'quay-7"',
      'quay-7:',
      'etcd-quay-7',
      'berths.acme',
      'api.acme',
      '10.9.8.7',
      'fd00:10::7',
      'mara',
    ])
      expect(text).not.toContain(name)
    expect(text).toMatch(/etcd-node-[0-9a-f]{10}/)
    expect(made.logs[0]?.lines[0]).toMatch(
      /^2026-03-14T03:12:01Z peer ip-\w{10} and ip-\w{10} lost, host host-\w{10}\.invalid:443, version 1\.2\.3$/,
    )
    expect(made.logs[0]?.lines[1]).toBe('bound to 127.0.0.1:2379, quay-70 is another node')
    expect(snapshotSchema.parse(made)).toEqual(made)
  })

  test('are the same for one name, and others with another seed', () => {
    const nodeName = made.objects.find(({ kind }) => kind === 'Node')?.metadata.name
    expect(made.objects.find(({ kind }) => kind === 'Pod')?.['spec']).toMatchObject({ nodeName })
    expect(pseudonymizeSnapshot(snapshot, 'a seed')).toEqual(made)
    const other = pseudonymizeSnapshot(snapshot, 'another')
    expect(other.objects.find(({ kind }) => kind === 'Node')?.metadata.name).not.toBe(nodeName)
  })

  test('leave the ways between objects whole, and what is no name as it is', () => {
    const whole = snapshotOf(harborObjects, { logs: harborLogs })
    const hidden = pseudonymizeSnapshot(whole, 'a seed')
    const nodes = new Set(hidden.objects.filter(({ kind }) => kind === 'Node').map(({ metadata }) => metadata.name))
    const used = hidden.objects
      .filter(({ kind }) => kind === 'VolumeAttachment')
      .map((each) => (each['spec'] as { nodeName: string }).nodeName)
    expect(used.length).toBeGreaterThan(0)
    for (const name of used) expect(nodes).toContain(name)
    const names = ({ objects }: typeof whole) =>
      objects.filter(({ kind }) => kind === 'Deployment').map(({ metadata }) => metadata)
    expect(names(hidden)).toEqual(names(whole))
  })
})
