import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { snapshotSchema } from '../../src/schema/cluster/snapshot.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { addOn, containerLog, list, object, pod } from '../fixtures/cluster/build.ts'
import { cnpgReportFiles, mustGatherFiles, supportBundleFiles } from '../fixtures/cluster/bundle-files.ts'
import { dumpFiles } from '../fixtures/cluster/dump-files.ts'
import { harborLogs, harborObjects } from '../fixtures/cluster/harbor/harbor.ts'
import { filesOf, packAsTar, packAsTarGz, packAsZip } from './pack.ts'

let folder = ''
const write = (name: string, bytes: string | Buffer): string => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), bytes)
  return name
}
const read = (source: string) => readSnapshot(source, { cwd: folder })
const ids = ({
  objects,
}: {
  objects: ReadonlyArray<{ kind: string; metadata: { namespace?: string | undefined; name: string } }>
}) => objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`)
const whats = ({ gaps }: { gaps: ReadonlyArray<{ what: string }> }) => gaps.map(({ what }) => what)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Kinds that every one of the layouts writes. */
const wanted = new Set(
  'Pod Event Node PersistentVolume PersistentVolumeClaim StatefulSet Deployment VolumeAttachment'.split(' '),
)

describe.each([
  ['support-bundle', supportBundleFiles],
  ['must-gather', mustGatherFiles],
] as const)('a %s', (kind, files) => {
  const packed = filesOf(files(harborObjects, harborLogs))
  test('gives the same packed and unpacked, whatever it is called', async () => {
    for (const { path, text } of packed) write(`${kind}/${path}`, text)
    const unpacked = await read(kind)
    expect(snapshotSchema.parse(unpacked)).toEqual(unpacked)
    expect(unpacked.source.kind).toBe(kind)
    const forms = [
      write(`${kind}.bin`, await packAsTarGz(packed)),
      write(`${kind}.json`, await packAsTar(packed)),
      write(`${kind}.txt`, packAsZip(packed)),
    ]
    for (const name of forms) {
      const snapshot = await read(name)
      expect(snapshot).toEqual({ ...unpacked, source: { ...unpacked.source, name } })
    }
  })

  test('has every object and log of the cluster', async () => {
    const snapshot = await read(write(`${kind}.tgz`, await packAsTarGz(packed)))
    const all = harborObjects.filter((each) => wanted.has(each.kind))
    expect(ids(snapshot)).toEqual(expect.arrayContaining(ids({ objects: all })))
    expect(snapshot.logs).toHaveLength(harborLogs.length)
    expect(snapshot.logs.find((log) => log.pod === 'logstore-0')?.lines.at(-1)).toContain('read-only file system')
    expect(snapshot.gaps.filter(({ reason }) => reason === 'unreadable')).toEqual([])
  })

  test('that breaks off is reported, and keeps what came before', async () => {
    const bytes = await packAsTarGz(packed)
    const snapshot = await read(write(`${kind}-cut.tgz`, bytes.subarray(0, Math.floor(bytes.length * 0.7))))
    expect(snapshot.objects.length).toBeGreaterThan(0)
    expect(snapshot.gaps).toContainEqual(
      expect.objectContaining({ what: `the rest of ${kind}-cut.tgz`, reason: 'truncated' }),
    )
  })
})

describe('a support bundle', () => {
  test('reports what its collector could not get, with its message', async () => {
    const files = supportBundleFiles([pod({ name: 'a-0' })], [])
    const at = 'support-bundle-2026-03-14T03_20_00/cluster-resources'
    files.delete(`${at}/statefulsets.json`)
    files.set(
      `${at}/statefulsets-errors.json`,
      JSON.stringify({ harbor: 'statefulsets.apps is forbidden: User "tide" cannot list' }),
    )
    files.set(`${at}/pvs-errors.json`, JSON.stringify(['context deadline exceeded', 'again']))
    files.set(`${at}/nodes-errors.json`, '[]')
    files.set(`${at}/custom-resources/clusters.postgresql.cnpg.io-errors.json`, '["no matches for kind"]')
    files.set(`${at}/pods/logs/harbor/a-0/app-logs-errors.log`, 'container "app" is waiting to start\n')
    const { gaps } = await read(write('errors.tgz', await packAsTarGz(filesOf(files))))
    const gapsOf = (what: string) => gaps.filter((gap) => gap.what === what)
    expect(gapsOf('statefulsets')).toEqual([
      {
        what: 'statefulsets',
        reason: 'denied',
        detail: 'harbor: statefulsets.apps is forbidden: User "tide" cannot list',
        remedy: 'Give the collector the right to list it, and collect again.',
      },
    ])
    expect(gapsOf('persistentvolumes')).toEqual([
      expect.objectContaining({ reason: 'timeout', detail: 'context deadline exceeded (and 1 more)' }),
    ])
    expect(gapsOf('custom-resources of clusters.postgresql.cnpg.io')).toEqual([
      expect.objectContaining({ reason: 'absent' }),
    ])
    expect(gapsOf('logs of harbor/a-0, app')).toHaveLength(1)
    expect(gaps.filter((gap) => gap.what === 'nodes' && gap.reason !== 'not-in-source')).toEqual([])
  })

  test('of an older collector, whose lists are bare, has its objects with their kinds', async () => {
    const { kind: _kind, apiVersion: _apiVersion, ...bare } = pod({ name: 'a-0' })
    write('old/cluster-resources/pods/harbor.json', JSON.stringify([bare]))
    expect(ids(await read('old'))).toEqual(['Pod harbor/a-0'])
  })

  test('gives the data of no ConfigMap, no definition and no role', async () => {
    write('more/cluster-resources/pods/harbor.json', JSON.stringify(list([pod({ name: 'a-0' })])))
    for (const kind of ['ConfigMap', 'Secret', 'CustomResourceDefinition', 'Role', 'ConsoleSample'])
      write(
        `more/cluster-resources/${kind.toLowerCase()}s/harbor.json`,
        JSON.stringify(list([object('v1', kind, { name: 'x' }, { data: { a: 'b' } })])),
      )
    const degraded = object(
      'config.openshift.io/v1',
      'ClusterOperator',
      { name: 'dns' },
      { status: { conditions: [] } },
    )
    write('more/cluster-resources/custom-resources/clusteroperators.json', JSON.stringify([degraded]))
    expect(ids(await read('more'))).toEqual(['ClusterOperator /dns', 'Pod harbor/a-0'])
  })
})

describe('a report of kubectl cnpg', () => {
  const database = addOn('Cluster', { name: 'ledger', namespace: 'harbor' }, { status: { phase: 'Failing over' } })
  const pods = [
    pod({ name: 'ledger-1', containers: [{ name: 'postgres' }] }),
    pod({ name: 'ledger-2', containers: [{ name: 'postgres' }] }),
  ]
  const logs = pods.map((each) => containerLog(each, 'postgres', ['{"level":"error","msg":"archive failed"}']))
  test('has its objects, and names the logs by the pods', async () => {
    const snapshot = await read(write('report.zip', packAsZip(filesOf(cnpgReportFiles([database, ...pods], logs)))))
    expect(snapshot.source.kind).toBe('cnpg-report')
    expect(ids(snapshot)).toEqual(['Cluster harbor/ledger', 'Pod harbor/ledger-1', 'Pod harbor/ledger-2'])
    expect(snapshot.logs).toEqual(logs)
  })

  test('of the operator keeps the log before the restart apart', async () => {
    const operator = pod({ name: 'operator-7f-x2k', namespace: 'cnpg-system', containers: [{ name: 'manager' }] })
    const files = new Map([
      ['r/manifests/operator-pods.yaml', JSON.stringify(list([operator]))],
      [
        'r/operator-logs/operator-7f-x2k-logs.jsonl',
        '"====== Beginning of Previous Log ====="\n{"msg":"panic"}\n"====== End of Previous Log ====="\n{"msg":"started"}\n',
      ],
      ['r/operator-logs/stranger-logs.jsonl', '{"msg":"x"}\n'],
    ])
    const snapshot = await read(write('operator.zip', packAsZip(filesOf(files))))
    expect(snapshot.logs.map(({ container, previous, lines }) => ({ container, previous, lines }))).toEqual([
      { container: 'manager', previous: true, lines: ['{"msg":"panic"}'] },
      { container: 'manager', previous: false, lines: ['{"msg":"started"}'] },
    ])
    expect(whats(snapshot)).toContain('the log r/operator-logs/stranger-logs.jsonl')
  })
})

describe('an archive of what kubectl wrote', () => {
  test('is read as its content: a dump in a tar, a list that is packed alone', async () => {
    const dump = await read(write('dump.tgz', await packAsTarGz(filesOf(dumpFiles(harborObjects, harborLogs)))))
    expect(dump.source.kind).toBe('cluster-info-dump')
    expect(dump.logs).toHaveLength(harborLogs.length)
    const packed = await read(write('list.json.gz', gzipSync(JSON.stringify(list(harborObjects)))))
    expect(packed.source.kind).toBe('kubectl-output')
    expect(packed.objects).toHaveLength(harborObjects.length)
  })
})

describe('of an archive that means harm or is broken', () => {
  const good = { path: 'b/cluster-resources/pods/harbor.json', text: JSON.stringify(list([pod({ name: 'a-0' })])) }
  const outside = JSON.stringify(list([pod({ name: 'outside-0' })]))
  test.each(['../outside.json', '/etc/outside.json', 'b/../../outside.json', '..\\outside.json', 'C:\\outside.json'])(
    'the entry %s is refused and reported, and the others are read',
    async (path) => {
      for (const bytes of [
        await packAsTar([{ path, text: outside }, good]),
        packAsZip([{ path, text: outside }, good]),
      ]) {
        const snapshot = await read(write('bad.bin', bytes))
        expect(ids(snapshot)).toEqual(['Pod harbor/a-0'])
        expect(snapshot.gaps).toContainEqual(
          expect.objectContaining({
            what: '1 entry of bad.bin',
            detail: `Refused: ${path}: it points outside of the archive.`,
          }),
        )
      }
    },
  )

  test('links are not followed, in archives and in folders', async () => {
    write('target.json', outside)
    const link = { path: 'b/cluster-resources/pods/link.json', text: '', link: join(folder, 'target.json') }
    for (const bytes of [await packAsTarGz([link, good]), packAsZip([link, good])])
      expect(ids(await read(write('links.bin', bytes)))).toEqual(['Pod harbor/a-0'])
    write('linked/cluster-resources/pods/harbor.json', good.text)
    symlinkSync(join(folder, 'target.json'), join(folder, 'linked/cluster-resources/pods/link.json'))
    expect(ids(await read('linked'))).toEqual(['Pod harbor/a-0'])
  })

  test('an archive in it is not opened, and a gap reports it', async () => {
    const inner = (await packAsTarGz([{ path: 'x.json', text: outside }])).toString('latin1')
    const snapshot = await read(write('nested.zip', packAsZip([good, { path: 'b/inner.tar.gz', text: inner }])))
    expect(ids(snapshot)).toEqual(['Pod harbor/a-0'])
    expect(whats(snapshot)).toContain('the archive b/inner.tar.gz')
  })

  test('one that unpacks to far more than its size is given up', async () => {
    const bomb = { path: 'b/cluster-resources/pods/big.json', text: `[${' '.repeat(40 * 2 ** 20)}]` }
    await expect(read(write('bomb.tgz', await packAsTarGz([bomb])))).rejects.toMatchObject({
      code: 'BAD_SOURCE',
      message:
        'bomb.tgz unpacks to more than 300 times its size, as no dump of a cluster does; reading it was given up.',
    })
    const zip = await read(write('bomb.zip', packAsZip([bomb, good])))
    expect(ids(zip)).toEqual(['Pod harbor/a-0'])
    expect(zip.gaps.find(({ what }) => what === '1 entry of bomb.zip')?.detail).toContain(
      'more than 300 times its size',
    )
  })

  test('each bound has its message', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      path: `b/cluster-resources/pods/n${i}.json`,
      text: good.text,
    }))
    const tgz = write('many.tgz', await packAsTarGz(many))
    const zip = write('many.zip', packAsZip(many))
    for (const source of [tgz, zip]) {
      await expect(readSnapshot(source, { cwd: folder, limits: { entries: 20 } })).rejects.toThrow(
        `${source} holds more than 20 entries`,
      )
      await expect(readSnapshot(source, { cwd: folder, limits: { totalBytes: 2048 } })).rejects.toThrow(
        `${source} unpacks to more than 2 KiB`,
      )
      const small = await readSnapshot(source, { cwd: folder, limits: { fileBytes: 100 } }).catch(
        (error: Error) => error.message,
      )
      expect(small).toContain('larger than')
    }
  })

  test('of a long log the end is read', async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `line ${i} of a container that talks a lot`)
    const log = { path: 'b/cluster-resources/pods/logs/harbor/a-0/app.log', text: `${lines.join('\n')}\n` }
    const bytes = await packAsTarGz([log, good])
    const { logs } = await readSnapshot(write('long.tgz', bytes), { cwd: folder, limits: { logBytes: 65_536 } })
    expect(logs[0]?.lines).toEqual(lines.slice(-500))
  })

  test('one damaged beyond reading, or of nothing of Kubernetes, is an error with a remedy', async () => {
    const bytes = await packAsTarGz([good])
    const zip = packAsZip([good])
    const other = await packAsTarGz([{ path: 'notes.txt', text: 'hello' }])
    const cases: ReadonlyArray<readonly [string, Buffer, string]> = [
      ['short.tgz', bytes.subarray(0, 30), 'breaks off or is damaged'],
      ['short.zip', zip.subarray(0, zip.length - 30), 'breaks off or is damaged'],
      ['other.tgz', other, 'holds no objects and no logs of Kubernetes'],
      ['packed.xz', Buffer.from('fd377a585a0000', 'hex'), 'packed in a way that is not read'],
    ]
    for (const [name, content, message] of cases)
      await expect(read(write(name, content))).rejects.toMatchObject({
        code: 'BAD_SOURCE',
        message: expect.stringContaining(message),
      })
  })

  test('a file that is no JSON costs itself only, and is not quoted', async () => {
    const broken = {
      path: 'b/cluster-resources/pods/broken.json',
      text: '{"kind":"PodList","items":[{"password":"marmalade7"',
    }
    const snapshot = await read(write('broken.tgz', await packAsTarGz([broken, good])))
    expect(ids(snapshot)).toEqual(['Pod harbor/a-0'])
    expect(whats(snapshot)).toContain('the file b/cluster-resources/pods/broken.json')
    expect(JSON.stringify(snapshot)).not.toContain('marmalade7')
  })
})
