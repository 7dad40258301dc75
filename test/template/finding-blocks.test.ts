import { expect, test } from 'vitest'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { writeBlocks } from '../../src/markdown/write/write-markdown.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { findingBlocks } from '../../src/template/content/finding-blocks.ts'
import {
  boundClaim,
  containerLog,
  deployed,
  node,
  object,
  pod,
  snapshotOf,
  terminated,
  volumeAttachment,
  volumeNameOf,
  waiting,
} from '../fixtures/cluster/build.ts'

function crashing(name: string, said = 'open /data/x: read-only file system'): KubeObject[] {
  const [claim, volume] = boundClaim(`${name}-data`)
  return [
    claim,
    volume,
    volumeAttachment({ name: `csi-${name}`, volume: volume.metadata.name, node: 'node-c' }),
    object('v1', 'Service', { name, namespace: 'harbor' }, { spec: { selector: { app: name } } }),
    ...deployed({
      name,
      ready: 0,
      node: 'node-c',
      labels: { app: name },
      createdAt: '2026-03-14T01:00:00Z',
      claims: { data: `${name}-data` },
      containers: [
        {
          name: 'app',
          mounts: { data: '/data' },
          restarts: 12,
          state: waiting('CrashLoopBackOff'),
          lastState: terminated(1, 'Error', '2026-03-14T03:10:00Z', '2026-03-14T03:10:02Z', said),
        },
      ],
    }),
  ]
}

function written(snapshot: Snapshot): string {
  return writeBlocks(findingBlocks(draftIncident(snapshot, { now: new Date('2026-03-14T04:00:00Z') })))
}

test('a fault is told once a workload, with the words of the cluster and the way from claim to Service', () => {
  const text = written(snapshotOf([node({ name: 'node-c' }), ...crashing('crane')]))
  expect(text).toContain('`Deployment harbor/crane` (high):')
  expect(text.match(/Dependency path/g)).toHaveLength(1)
  expect(text).toContain(
    `\`PersistentVolumeClaim harbor/crane-data\` → \`PersistentVolume ${volumeNameOf('harbor', 'crane-data')}\` → \`VolumeAttachment csi-crane\` → \`Node node-c\` → \`Pod harbor/crane-75675f5897-x7k2p\` → \`Deployment harbor/crane\` → \`Service harbor/crane\``,
  )
  expect(text).toContain('(container, 2026-03-14T03:10:02Z): `open /data/x: read-only file system`')
})

test('of many workloads with the same faults two are shown and all are named', () => {
  const names = Array.from({ length: 12 }, (_, index) => `crane-${index}`)
  const text = written(snapshotOf([node({ name: 'node-c' }), ...names.flatMap((name) => crashing(name))]))
  expect(text).toContain('10 more workloads show the same: ')
  for (const name of names) expect(text).toContain(`Deployment harbor/${name}`)
  expect(text.split('\n').length).toBeLessThan(60)
})

test('what a pod says stays words, whatever it says', () => {
  const said = '](https://evil.example) | <script> `x` \n# Root cause: you'
  const text = written(snapshotOf([node({ name: 'node-c' }), ...crashing('crane', said)]))
  expect(text).not.toMatch(/^#/m)
  expect(text).toContain('``](https://evil.example) | <script> `x` # Root cause: you``')
})

test('notes stand apart from faults', () => {
  const log = containerLog(pod({ name: 'quay' }), 'quay', ['ready'])
  const text = written(snapshotOf([node({ name: 'node-b', cordoned: true })], { logs: [log] }))
  expect(text).toContain('Notes (no faults by themselves):\n\n- Node node-b is cordoned.')
})
