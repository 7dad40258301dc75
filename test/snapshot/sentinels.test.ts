import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { ContainerLog, Snapshot } from '../../src/schema/cluster/snapshot.ts'
import type { ClusterReader } from '../../src/snapshot/live/cluster-reader.ts'
import { takeSnapshot } from '../../src/snapshot/live/take-snapshot.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { containerLog, event, list, object, pod } from '../fixtures/cluster/build.ts'
import { cnpgReportFiles, mustGatherFiles, supportBundleFiles } from '../fixtures/cluster/bundle-files.ts'
import { dumpFiles, dumpText } from '../fixtures/cluster/dump-files.ts'
import { noise, type Sentinel, sentinels } from '../redact/sentinels.ts'
import { filesOf, type PackedFile, packAsTarGz, packAsZip } from './pack.ts'

const hidden = [noise('data of a secret', 30), noise('data of a config map', 30)]

/** One pod for each secret in its specification or log, one event for each in an event. */
function build(): { objects: KubeObject[]; logs: ContainerLog[] } {
  const objects: KubeObject[] = [
    object('v1', 'Secret', { name: 's', namespace: 'harbor' }, { data: { password: hidden[0] }, type: 'Opaque' }),
    object('v1', 'ConfigMap', { name: 'c', namespace: 'harbor' }, { data: { 'a.ini': hidden[1] } }),
  ]
  const logs: ContainerLog[] = []
  for (const [i, sentinel] of sentinels.entries()) {
    const one = podWith(`carrier-${i}`, sentinel)
    objects.push(one)
    if (sentinel.home === 'log') logs.push(containerLog(one, `carrier-${i}`, sentinel.text.split('\n')))
    if (sentinel.home === 'event') {
      objects.push(event({ about: one, reason: 'Failed', message: sentinel.text, last: '2026-03-14T03:00:00Z' }))
    }
  }
  return { objects, logs }
}

function podWith(name: string, { home, text }: Sentinel): KubeObject {
  if (home === 'env') {
    const [key = '', ...value] = text.split('=')
    return pod({ name, containers: [{ env: { [key]: value.join('=') } }] })
  }
  if (home === 'args') return pod({ name, containers: [{ args: text.split('\u001f') }] })
  return pod({ name, ...(home === 'annotation' && { annotations: { 'harbor.example/note': text } }) })
}

const { objects, logs } = build()
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-'))
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list(objects), null, 4))
  for (const [path, text] of dumpFiles(objects, logs)) {
    mkdirSync(dirname(join(folder, 'dump', path)), { recursive: true })
    writeFileSync(join(folder, 'dump', path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A live cluster of these objects, with the logs of the carriers. */
function readerOf(there: readonly KubeObject[]): ClusterReader {
  return {
    context: 'harbor',
    server: 'https://10.0.0.1:6443',
    namespace: 'harbor',
    groups: async () => new Map(),
    async *list({ kind }) {
      yield { items: there.filter((each) => each.kind === kind) }
    },
    log: async ({ pod: name }) => {
      const lines = logs.find((log) => log.pod === name)?.lines ?? []
      return { lines: lines.map((line, i) => `2026-03-14T03:00:${10 + (i % 50)}.5Z ${line}`), gap: null }
    },
    allows: async () => true,
  }
}

function leaks(
  snapshot: Snapshot | { objects: KubeObject[]; logs: ContainerLog[] } | readonly PackedFile[],
  from: readonly Sentinel[],
): string[] {
  const text = JSON.stringify(snapshot)
  const seen = (secret: string) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1))
  return [...from.filter(({ secret }) => seen(secret)).map(({ what }) => what), ...hidden.filter(seen)]
}

describe('of the secrets in a cluster', () => {
  test('there are at least fifty, all different, in every home', () => {
    expect(new Set(sentinels.map(({ secret }) => secret)).size).toBeGreaterThanOrEqual(50)
    expect(new Set(sentinels.map(({ home }) => home)).size).toBe(5)
    for (const { text, secret, what } of sentinels) {
      if (!what.startsWith('a private key')) expect(text).toContain(secret)
    }
    // What the other tests look for is found where nothing was redacted.
    expect(leaks({ objects, logs }, sentinels).length).toBeGreaterThanOrEqual(sentinels.length)
  })

  test('none is in the snapshot of a dump folder, whose pods and logs are all there', async () => {
    const snapshot = await readSnapshot('dump', { cwd: folder })
    expect(leaks(snapshot, sentinels)).toEqual([])
    expect(snapshot.objects.filter(({ kind }) => kind === 'Pod')).toHaveLength(sentinels.length)
    expect(snapshot.logs).toHaveLength(logs.length)
    expect(snapshot.redactions.length).toBeGreaterThan(5)
  })

  test.each([
    ['a support bundle', supportBundleFiles],
    ['a must-gather', mustGatherFiles],
    ['a report of kubectl cnpg', cnpgReportFiles],
  ])('none is in the snapshot of %s, packed or not', async (what, files) => {
    const packed = filesOf(files(objects, logs))
    expect(leaks(packed, sentinels).length).toBeGreaterThanOrEqual(sentinels.length)
    writeFileSync(join(folder, 'bundle.tgz'), await packAsTarGz(packed))
    writeFileSync(join(folder, 'bundle.zip'), packAsZip(packed))
    for (const source of ['bundle.tgz', 'bundle.zip']) {
      const snapshot = await readSnapshot(source, { cwd: folder })
      expect(leaks(snapshot, sentinels)).toEqual([])
      expect(snapshot.objects.filter(({ kind }) => kind === 'Pod')).toHaveLength(sentinels.length)
      expect(snapshot.logs).toHaveLength(logs.length)
      expect(what).toContain(snapshot.source.kind.split('-')[1])
    }
  })

  test('none is in the snapshot of a dump on stdin', async () => {
    const snapshot = await readSnapshot('-', { cwd: folder, stdin: dumpText(objects, logs) })
    expect(leaks(snapshot, sentinels)).toEqual([])
    expect(snapshot.logs).toHaveLength(logs.length)
  })

  test('none is in the snapshot of a list, and no data of Secrets and ConfigMaps', async () => {
    const snapshot = await readSnapshot('list.json', { cwd: folder })
    expect(leaks(snapshot, sentinels)).toEqual([])
    for (const kind of ['Secret', 'ConfigMap']) {
      const found = snapshot.objects.find((each) => each.kind === kind)
      expect(found?.metadata.namespace).toBe('harbor')
      expect(found).not.toHaveProperty('data')
    }
  })

  test('none is in the snapshot of a live cluster, where each line of a log has its time before it', async () => {
    const crashing = {
      phase: 'Running',
      containerStatuses: [
        { name: 'app', ready: false, restartCount: 1, state: { waiting: { reason: 'CrashLoopBackOff' } } },
      ],
    }
    const carriers = new Set(logs.map(({ pod: name }) => name))
    const there = objects.map((each) => (carriers.has(each.metadata.name) ? { ...each, status: crashing } : each))
    const snapshot = await takeSnapshot(readerOf(there), { now: new Date('2026-03-14T03:05:00Z') })
    expect(snapshot.objects.filter(({ kind }) => kind === 'Pod')).toHaveLength(sentinels.length)
    expect(new Set(snapshot.logs.map(({ pod: name }) => name))).toEqual(carriers)
    expect(leaks(snapshot, sentinels)).toEqual([])
  })

  test('none comes back when a snapshot is saved and read again', async () => {
    const snapshot = await readSnapshot('dump', { cwd: folder })
    const again = await readSnapshot('-', { cwd: folder, stdin: JSON.stringify(snapshot) })
    expect(again.objects).toEqual(snapshot.objects)
    expect(again.logs).toEqual(snapshot.logs)
    expect(again.redactions).toEqual(snapshot.redactions)
    expect(again.source.kind).toBe('snapshot')
  })

  test('what is no secret stays', async () => {
    const text = JSON.stringify(await readSnapshot('dump', { cwd: folder }))
    for (const word of ['user=tide', 'level=debug', 'pg_dump tide', 'Failed to pull', 'page=2'])
      expect(text).toContain(word)
  })
})
