import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { ClusterReader } from '../../src/snapshot/live/cluster-reader.ts'
import { takeSnapshot } from '../../src/snapshot/live/take-snapshot.ts'
import { makeFolder, runLine } from '../cli/command-line.ts'
import { list } from '../fixtures/cluster/build.ts'
import { cnpgReportFiles, mustGatherFiles, supportBundleFiles } from '../fixtures/cluster/bundle-files.ts'
import { dumpFiles, dumpText } from '../fixtures/cluster/dump-files.ts'
import { leaksOf, sentinelCluster, shapes } from '../redact/sentinel-matrix.ts'
import { filesOf, packAsTarGz, packAsZip } from './pack.ts'

const cluster = sentinelCluster()
const { objects, logs, placed } = cluster
const files = {
  bundle: filesOf(supportBundleFiles(objects, logs)),
  gather: filesOf(mustGatherFiles(objects, logs)),
  report: filesOf(cnpgReportFiles(objects, logs)),
  dump: filesOf(dumpFiles(objects, logs)),
}
const cwd = makeFolder({
  'list.json': JSON.stringify(list(objects), null, 2),
  'list.yaml': stringify(list(objects), { aliasDuplicateObjects: false }),
  'documents.yaml': objects.map((each) => `---\n${stringify(each, { aliasDuplicateObjects: false })}`).join(''),
  'dump.txt': dumpText(objects, logs),
  'bundle.tar.gz': await packAsTarGz(files.bundle),
  'gather.zip': packAsZip(files.gather),
  'report.zip': packAsZip(files.report),
  'incidents/2026-01-01-crash.md':
    '# Incident: Crash\n\n**Date:** 2026-01-01\n\n## Root Cause\n\nCrashLoopBackOff, failed.\n',
})
for (const { path, text } of [
  ...files.dump.map((each) => ({ ...each, path: `dump/${each.path}` })),
  ...files.gather.map((each) => ({ ...each, path: `gather/${each.path}` })),
]) {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}

/** How many of the secrets a source holds: those of objects that its tool writes, and of their logs where it has any. */
const held: Readonly<Record<string, string>> = {
  'list.json': JSON.stringify(objects),
  'list.yaml': JSON.stringify(objects),
  'documents.yaml': JSON.stringify(objects),
  'dump.txt': JSON.stringify(files.dump),
  dump: JSON.stringify(files.dump),
  'bundle.tar.gz': JSON.stringify(files.bundle.map(({ text }) => text)),
  gather: JSON.stringify(files.gather),
  'gather.zip': JSON.stringify(files.gather),
  'report.zip': JSON.stringify(files.report),
}

/** The text as it stands and with one level of JSON escapes taken away, since files hold JSON in JSON. */
const unescaped = (text: string) => `${text}${text.replaceAll('\\\\', '\\').replaceAll('\\"', '"')}`

function readerOf(there: readonly KubeObject[], asked: string[]): ClusterReader {
  return {
    context: 'harbor',
    server: 'https://10.0.0.1:6443',
    namespace: 'harbor',
    groups: async () => null,
    allows: async () => true,
    async *list({ kind }) {
      asked.push(kind)
      yield { items: there.filter((each) => each.kind === kind) }
    },
    log: async ({ pod, previous }) => {
      const lines = logs.find((log) => log.pod === pod && log.previous === previous)?.lines ?? []
      return { lines: lines.map((line) => `2026-03-14T03:00:01.5Z ${line}`), gap: null }
    },
  }
}

describe('of more than three hundred secrets, in every shape, kind of object and log', () => {
  test('the sources hold them', () => {
    expect(placed.length).toBeGreaterThanOrEqual(300)
    expect(new Set(placed.map(({ secret }) => secret)).size).toBe(placed.length)
    expect(new Set(placed.map(({ what }) => what)).size).toBe(shapes.length)
    expect(leaksOf(cluster, JSON.stringify([objects, logs]))).toHaveLength(placed.length + cluster.hidden.length)
    for (const [source, text] of Object.entries(held))
      expect(leaksOf(cluster, unescaped(text)).length, source).toBeGreaterThanOrEqual(
        source === 'report.zip' ? 150 : 200,
      )
  })

  test.each(Object.keys(held))('none of %s reaches the snapshot, stdout or stderr', async (from) => {
    const kept = await runLine(['snapshot', '--from', from], { cwd })
    expect(kept.code).toBe(0)
    expect(leaksOf(cluster, kept.stdout + kept.stderr)).toEqual([])
  })

  test.each(['list.json', 'gather.zip'])('none of %s reaches a document, or what is reported of it', async (from) => {
    const drafted = await runLine(['new', `Crash in ${from.replace('.', ' ')}`, '--from', from], { cwd })
    expect(drafted.code).toBe(0)
    const document = readFileSync(join(cwd, drafted.stdout.trim()), 'utf8')
    expect(document).toContain('carrier-')
    const matched = await runLine(['match', from, '--json'], { cwd })
    expect(leaksOf(cluster, document + drafted.stdout + drafted.stderr + matched.stdout + matched.stderr)).toEqual([])
  })

  test('none reaches the snapshot of a live cluster, nor one that is saved and read again', async () => {
    const asked: string[] = []
    // Two halves, since a live cluster is asked for sixty logs at most.
    const halves = [0, 1].map((half) => objects.filter((_, i) => i % 2 === half))
    const taken = await Promise.all(
      halves.map((half) => takeSnapshot(readerOf(half, asked), { now: new Date('2026-03-14T03:05:00Z') })),
    )
    expect(asked).not.toContain('Secret')
    expect(asked).not.toContain('ConfigMap')
    expect(taken.flatMap((each) => each.objects)).toHaveLength(objects.length - 2)
    const logged = new Set(taken.flatMap((each) => each.logs.map((log) => `${log.pod} ${log.previous}`)))
    for (const { pod, previous } of logs) expect(logged).toContain(`${pod} ${previous}`)
    expect(leaksOf(cluster, JSON.stringify(taken))).toEqual([])
    const text = JSON.stringify(taken[0])
    writeFileSync(join(cwd, 'saved.json'), text)
    const again = await runLine(['snapshot', '--from', 'saved.json'], { cwd })
    expect(leaksOf(cluster, again.stdout + again.stderr)).toEqual([])
  })
})
