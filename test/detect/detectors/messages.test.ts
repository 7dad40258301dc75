import { expect, test } from 'vitest'
import { containerLog, ledgerDb, node, pod, running, snapshotOf, terminated } from '../../fixtures/cluster/build.ts'
import { faultsIn, findingById } from '../finding-by-id.ts'

const { store, claim, volume, user } = ledgerDb({
  volumes: [{ name: 'conf', configMap: { name: 'ledger-conf' } }],
  containers: [{ name: 'db', mounts: { data: '/var/lib/db', conf: '/etc/db' } }],
})
const id = 'filesystem-read-only/StatefulSet/harbor/ledger-db'

test('a log line about a read-only file system leads to the claim behind the path', () => {
  const lines = [
    '2026-03-14T02:31:00Z started',
    '2026-03-14T02:33:07Z ERROR could not write "/var/lib/db/wal/07": Read-only file system',
    '2026-03-14T02:34:07Z ERROR could not write "/var/lib/db/wal/07": Read-only file system',
  ]
  const finding = findingById(snapshotOf([store, claim, volume, user], { logs: [containerLog(user, 'db', lines)] }), id)
  expect(finding).toMatchObject({
    signature: 'filesystem-read-only',
    severity: 'high',
    title: 'StatefulSet harbor/ledger-db: a file system is read-only',
    detail: '/var/lib/db/wal/07 lies on claim data-ledger-db-0, mounted at /var/lib/db.',
    since: '2026-03-14T02:33:07Z',
    sinceApproximate: true,
  })
  expect(finding.chain.map((ref) => ref.kind)).toEqual([
    'PersistentVolumeClaim',
    'PersistentVolume',
    'Node',
    'Pod',
    'StatefulSet',
  ])
  expect(finding.evidence).toMatchObject([{ source: 'log', count: 2, quote: lines[1] }])
})

test('a mount that is read-only by its definition explains the words', () => {
  const logs = [containerLog(user, 'db', ['cannot write /etc/db/local.conf: Read-only file system'])]
  const finding = findingById(snapshotOf([store, claim, user], { logs }), id)
  expect(finding).toMatchObject({
    severity: 'low',
    signature: null,
    title: 'StatefulSet harbor/ledger-db: writes to a path that its own spec makes read-only',
  })
  expect(finding.chain.some((ref) => ref.kind === 'PersistentVolumeClaim')).toBe(false)
})

test.each(['check: no read-only file system found', '2026-03-01T00:00:00Z /var/lib/db/x: Read-only file system'])(
  'words that deny it, or that are older than the window, are no finding: %s',
  (line) => {
    expect(faultsIn(snapshotOf([store, claim, user], { logs: [containerLog(user, 'db', [line])] }))).toEqual([])
  },
)

test('of nested mounts the deeper one counts', () => {
  const nested = pod({
    name: 'ledger-db-0',
    owner: store,
    claims: { data: 'data-ledger-db-0', wal: 'wal-ledger-db-0' },
    containers: [{ name: 'db', mounts: { data: '/var/lib/db', wal: '/var/lib/db/wal' } }],
  })
  const logs = [containerLog(nested, 'db', ['write /var/lib/db/wal/07: Read-only file system'])]
  expect(findingById(snapshotOf([store, nested], { logs }), id).detail).toBe(
    '/var/lib/db/wal/07 lies on claim wal-ledger-db-0, mounted at /var/lib/db/wal.',
  )
})

test('the last message of a container tells of a full disk', () => {
  const full = pod({
    name: 'ledger-db-0',
    owner: store,
    claims: { data: 'data-ledger-db-0' },
    containers: [
      {
        name: 'db',
        mounts: { data: '/var/lib/db' },
        restarts: 1,
        state: running('2026-03-14T03:01:00Z'),
        lastState: terminated(
          1,
          'Error',
          '2026-03-14T02:00:00Z',
          '2026-03-14T03:00:00Z',
          'write /var/lib/db/wal: no space left on device',
        ),
      },
    ],
  })
  expect(findingById(snapshotOf([store, claim, full]), 'disk-full/StatefulSet/harbor/ledger-db')).toMatchObject({
    since: '2026-03-14T03:00:00Z',
    detail: '/var/lib/db/wal lies on claim data-ledger-db-0, mounted at /var/lib/db.',
  })
})

test('a driver that names a volume has its users in the chain', () => {
  const driver = pod({ name: 'csi-node-q4z8m', namespace: 'storage', containers: [{ name: 'driver' }] })
  const logs = [
    containerLog(driver, 'driver', [`session recovery timed out after 120 secs for ${volume.metadata.name}`]),
  ]
  const finding = findingById(
    snapshotOf([store, claim, volume, user, driver], { logs }),
    'storage-session-lost/Pod/storage/csi-node-q4z8m',
  )
  expect(finding.chain.map((ref) => `${ref.kind}/${ref.name}`)).toContain('Pod/ledger-db-0')
})

test('a node condition says it without words', () => {
  const bad = node({ name: 'node-a' })
  const status = bad['status'] as { conditions: unknown[] }
  status.conditions.push({
    type: 'ReadonlyFilesystem',
    status: 'True',
    reason: 'FilesystemIsReadOnly',
    message: 'EXT4-fs remounted',
    lastTransitionTime: '2026-03-14T02:00:00Z',
  })
  expect(findingById(snapshotOf([bad]), 'filesystem-read-only/Node/node-a').since).toBe('2026-03-14T02:00:00Z')
})

test.each([
  'level=info ts=2026-03-14T02:33:07Z msg="snapshot of a read-only file system taken"',
  '{"level":"debug","msg":"read-only file system"}',
  'I0314 02:33:07.000000 1 mount.go:12] read-only file system',
  '2026-03-14 02:33:07 INFO read-only file system',
])('a line that calls itself no error weighs little: %s', (line) => {
  const logs = [containerLog(user, 'db', [line])]
  expect(findingById(snapshotOf([store, claim, user], { logs }), id).severity).toBe('low')
})

test('errors beside such lines are what is quoted', () => {
  const lines = ['level=info msg="read-only file system"', 'level=error msg="write: read-only file system"']
  const finding = findingById(snapshotOf([store, claim, user], { logs: [containerLog(user, 'db', lines)] }), id)
  expect(finding).toMatchObject({ severity: 'high', evidence: [{ quote: lines[1], count: 1 }] })
})

test('what an unready program says of what it uses is told; one that serves gets along', () => {
  const app = (ready: boolean) => pod({ name: 'pier', containers: [{ ready }] })
  const logs = (ready: boolean) => [
    containerLog(app(ready), 'pier', ['2026-03-14T03:10:00Z FATAL password authentication failed for user "pier"']),
  ]
  const finding = findingById(snapshotOf([app(false)], { logs: logs(false) }), 'access-denied/Pod/harbor/pier')
  expect(finding).toMatchObject({
    severity: 'medium',
    title: 'Pod harbor/pier: access is denied',
    signature: 'access-denied',
  })
  expect(faultsIn(snapshotOf([app(true)], { logs: logs(true) }))).toEqual([])
})
