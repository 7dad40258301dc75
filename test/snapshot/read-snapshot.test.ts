import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { snapshotSchema } from '../../src/schema/cluster/snapshot.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { event, list, node, object, pod, typedList } from '../fixtures/cluster/build.ts'
import { dumpText } from '../fixtures/cluster/dump-files.ts'
import { harborLogs, harborObjects } from '../fixtures/cluster/harbor/harbor.ts'

const fixtures = new URL('../fixtures/cluster/', import.meta.url).pathname
const fromText = (stdin: string, now?: Date) => readSnapshot('-', { cwd: fixtures, stdin, now })
const names = (objects: ReadonlyArray<{ kind: string; metadata: { name: string } }>) =>
  objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a list of kubectl get', () => {
  test('gives every object, in order of kind, namespace and name', async () => {
    const snapshot = await readSnapshot('harbor.json', { cwd: fixtures })
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot)
    expect(snapshot.objects).toHaveLength(harborObjects.length)
    expect(snapshot.objects[0]?.kind).toBe('DaemonSet')
    expect(snapshot.source).toEqual({
      kind: 'kubectl-output',
      name: 'harbor.json',
      context: null,
      server: null,
      namespaces: ['default', 'harbor', 'observability'],
    })
    expect(snapshot.gaps.map(({ what }) => what)).toEqual([
      'the moment of capture',
      'container logs',
      'events before 2026-03-14T02:20:02Z',
      'metrics and alerts',
    ])
  })

  test('reports that its newest time is taken for the moment of capture', async () => {
    const { takenAt, gaps } = await readSnapshot('harbor.json', { cwd: fixtures })
    expect(takenAt).toBe('2026-03-14T03:19:20.000Z')
    expect(gaps[0]?.detail).toContain('2026-03-14T03:19:20.000Z')
  })

  test('is the same from YAML, from single objects and from lines of JSON', async () => {
    const wanted = (await fromText(JSON.stringify(list(harborObjects)))).objects
    expect((await fromText(stringify(list(harborObjects)))).objects).toEqual(wanted)
    const yaml = harborObjects.map((each) => `---\n${stringify(each)}`).join('')
    expect((await fromText(yaml)).objects).toEqual(wanted)
    const lines = harborObjects.map((each) => JSON.stringify(each)).join('\n')
    expect((await fromText(lines)).objects).toEqual(wanted)
  })

  test('is taken now where it comes fresh on stdin, and not where it is old', async () => {
    const text = JSON.stringify(list(harborObjects))
    const fresh = await fromText(text, new Date('2026-03-14T03:21:00Z'))
    expect(fresh.takenAt).toBe('2026-03-14T03:21:00.000Z')
    expect(fresh.gaps.map(({ what }) => what)).not.toContain('the moment of capture')
    expect((await fromText(text, new Date('2026-03-15T08:00:00Z'))).takenAt).toBe('2026-03-14T03:19:20.000Z')
  })

  test('gives the items of a typed list their kind, and does not miss a kind that is listed empty', async () => {
    const pods = typedList('v1', 'Pod', harborObjects)
    const snapshot = await fromText(
      `${JSON.stringify(pods)}\n${JSON.stringify(typedList('apps/v1', 'StatefulSet', []))}`,
    )
    expect(new Set(snapshot.objects.map(({ kind, apiVersion }) => `${apiVersion} ${kind}`))).toEqual(
      new Set(['v1 Pod']),
    )
    const missing = snapshot.gaps.map(({ what }) => what)
    expect(missing).not.toContain('statefulsets')
    expect(missing).toContain('deployments')
    expect(snapshot.gaps.find(({ what }) => what === 'nodes')?.remedy).toBe('kubectl get nodes -A -o json')
  })
})

describe('a dump', () => {
  test('of a folder has its objects, its logs and what it never holds', async () => {
    const snapshot = await readSnapshot('harbor-dump', { cwd: fixtures })
    expect(snapshot.source.kind).toBe('cluster-info-dump')
    expect(snapshot.logs.map(({ pod: name }) => name)).toContain('logstore-0')
    expect(snapshot.logs.find(({ pod: name }) => name === 'logstore-0')?.lines.at(-1)).toContain(
      'read-only file system',
    )
    const what = snapshot.gaps.map((gap) => `${gap.reason}: ${gap.what}`)
    expect(what).toContain('not-in-source: statefulsets')
    expect(what).toContain('not-in-source: volumeattachments')
    expect(what).toContain('not-in-source: logs of containers before their last restart')
    expect(what).not.toContain('not-in-source: pods')
    expect(snapshot.gaps.find((gap) => gap.what === 'statefulsets')?.detail).toBe(
      'kubectl cluster-info dump does not write them.',
    )
  })

  test('names the pods that restarted and whose log is not there', async () => {
    const { gaps } = await readSnapshot('harbor-dump', { cwd: fixtures })
    const logGaps = gaps.filter(({ what }) => what.startsWith('logs of harbor/'))
    expect(logGaps.map(({ what }) => what)).toContain('logs of harbor/almanac-0')
    expect(logGaps[0]?.remedy).toMatch(/^kubectl logs -n harbor /)
  })

  test('on stdin gives the same objects and logs as its folder', async () => {
    const printed = await fromText(dumpText(harborObjects, harborLogs))
    const written = await readSnapshot('harbor-dump', { cwd: fixtures })
    expect(printed.objects).toEqual(written.objects)
    expect(printed.logs).toEqual(written.logs)
    expect(printed.source.kind).toBe('cluster-info-dump')
  })

  test('joined with a list in one folder counts each object once', async () => {
    writeFileSync(join(folder, 'a.json'), JSON.stringify(list(harborObjects)))
    writeFileSync(join(folder, 'b.json'), JSON.stringify(typedList('v1', 'Pod', harborObjects)))
    writeFileSync(join(folder, 'c.yaml'), stringify(node({ name: 'node-e' })))
    const snapshot = await readSnapshot('.', { cwd: folder })
    expect(snapshot.objects).toHaveLength(harborObjects.length + 1)
  })
})

describe('of what it reads', () => {
  test('the later state of an object stays', async () => {
    const old = pod({ name: 'a-0', createdAt: '2026-03-01T00:00:00Z' })
    const young = { ...pod({ name: 'a-0', createdAt: '2026-03-02T00:00:00Z' }) }
    for (const both of [
      [old, young],
      [young, old],
    ]) {
      const { objects } = await fromText(JSON.stringify(list(both)))
      expect(objects.map(({ metadata }) => metadata['creationTimestamp'])).toEqual(['2026-03-02T00:00:00Z'])
    }
  })

  test('managed fields and the last applied configuration are left out, other annotations are not', async () => {
    const one = pod({
      name: 'a-0',
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"kind":"Pod"}', note: 'kept' },
    })
    one.metadata['managedFields'] = [{ manager: 'kubectl' }]
    const { objects } = await fromText(JSON.stringify(one))
    expect(objects[0]?.metadata['annotations']).toEqual({ note: 'kept' })
    expect(objects[0]?.metadata).not.toHaveProperty('managedFields')
  })

  test('an event of the newer API gets the fields of the older', async () => {
    const about = pod({ name: 'a-0' })
    const old = event({ about, reason: 'BackOff', message: 'back-off', last: '2026-03-14T03:00:00Z', count: 4 })
    const { involvedObject, message, firstTimestamp, lastTimestamp, source, reportingComponent, count, ...rest } = old
    const young = {
      ...rest,
      apiVersion: 'events.k8s.io/v1',
      regarding: involvedObject,
      note: message,
      deprecatedFirstTimestamp: firstTimestamp,
      deprecatedLastTimestamp: lastTimestamp,
      deprecatedSource: source,
      reportingController: reportingComponent,
      deprecatedCount: count,
    }
    expect((await fromText(JSON.stringify(young))).objects).toEqual([old])
  })

  test('a refusal of the API server becomes a gap, in its own words', async () => {
    const status = { kind: 'Status', apiVersion: 'v1', code: 403, reason: 'Forbidden', message: 'pods is forbidden' }
    const snapshot = await fromText(`${JSON.stringify(status)}\n${JSON.stringify(node({ name: 'n' }))}`)
    expect(snapshot.gaps).toContainEqual({
      what: 'what stdin asked the API server for',
      reason: 'denied',
      detail: 'pods is forbidden',
      remedy: 'Ask for the right to list it, then run the command again.',
    })
  })

  test('of a long log the end stays, and a key that is cut by the edge does not', async () => {
    const secret = 'QWxsIHRoZSBzaGlwcyBpbiB0aGUgaGFyYm9y'
    const lines = [`-----BEGIN ${'PRIV'}${'ATE KEY'}-----`, ...Array.from({ length: 700 }, () => secret), 'last']
    const stdin = dumpText(
      [pod({ name: 'a-0' })],
      [{ namespace: 'harbor', pod: 'a-0', container: 'a', previous: false, lines }],
    )
    const snapshot = await fromText(stdin)
    expect(JSON.stringify(snapshot)).not.toContain(secret.slice(0, 12))
    expect(snapshot.logs[0]?.lines.at(-1)).toBe('last')
    const many = Array.from({ length: 900 }, (_, i) => `line ${i}`)
    const long = await fromText(
      dumpText(
        [pod({ name: 'a-0' })],
        [{ namespace: 'harbor', pod: 'a-0', container: 'a', previous: false, lines: many }],
      ),
    )
    expect(long.logs[0]?.lines).toHaveLength(500)
    expect(long.logs[0]?.lines.at(-1)).toBe('line 899')
    expect(long.gaps).toContainEqual(
      expect.objectContaining({ what: 'earlier log lines of 1 container', reason: 'truncated' }),
    )
  })

  test('a heartbeat counts for the moment of capture, a date in the future does not', async () => {
    const one = node({ name: 'n', since: '2026-03-14T03:19:59Z' })
    const cron = object('v1', 'Thing', { name: 'x' }, { status: { notAfter: '2099-01-01T00:00:00Z' } })
    expect((await fromText(JSON.stringify(list([one, cron])))).takenAt).toBe('2026-03-14T03:19:59.000Z')
  })

  test('the order of the input changes nothing', async () => {
    const forth = await fromText(JSON.stringify(list(harborObjects)))
    const back = await fromText(JSON.stringify(list([...harborObjects].reverse())))
    expect(JSON.stringify(back)).toBe(JSON.stringify(forth))
  })

  test('names are unique: the fixture itself has no object twice', () => {
    expect(new Set(names(harborObjects)).size).toBe(harborObjects.length)
  })
})
