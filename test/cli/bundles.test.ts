import { expect, test } from 'vitest'
import { supportBundleFiles } from '../fixtures/cluster/bundle-files.ts'
import { harborLogs, harborObjects } from '../fixtures/cluster/harbor/harbor.ts'
import { filesOf, packAsTarGz, packAsZip } from '../snapshot/pack.ts'
import { makeFolder, runLine } from './command-line.ts'

const bundle = filesOf(supportBundleFiles(harborObjects, harborLogs))
const packed = await packAsTarGz(bundle)
const cwd = makeFolder({
  'bundle.tar.gz': packed,
  'bundle.zip': packAsZip(bundle),
  'cut.tar.gz': packed.subarray(0, 40),
  'incidents/2026-01-01-crash.md':
    '# Incident: Logs lost\n\n**Date:** 2026-01-01\n\n## Root Cause\n\nThe volume became a read-only file system.\n',
})

test.each(['bundle.tar.gz', 'bundle.zip'])('new, snapshot and match take %s', async (from) => {
  const drafted = await runLine(['new', '--from', from, '--stdout'], { cwd })
  expect(drafted.code).toBe(0)
  expect(drafted.stdout).toContain('logstore')
  const kept = await runLine(['snapshot', '--from', from], { cwd })
  expect(JSON.parse(kept.stdout)).toMatchObject({ source: { kind: 'support-bundle', name: from } })
  const matched = await runLine(['match', from, '--json'], { cwd })
  expect(JSON.parse(matched.stdout).matches[0].incident).toBe('2026-01-01-crash')
})

test('an archive that is no archive any more exits 3, with what to do', async () => {
  const { code, stderr, stdout } = await runLine(['snapshot', '--from', 'cut.tar.gz'], { cwd })
  expect(code).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toContain('cut.tar.gz is an archive that breaks off or is damaged')
  expect(stderr).toContain('Copy it again, or collect again.')
})

test('an archive on stdin is refused with what to do', async () => {
  const { code, stderr } = await runLine(['snapshot', '--from', '-'], { cwd, input: packed })
  expect(code).toBe(3)
  expect(stderr).toContain('an archive (tar, tar.gz, zip) is read from a file')
})

test('--pseudonyms hides nodes and addresses in a snapshot and in a document, the same with one seed', async () => {
  const names = harborObjects.filter(({ kind }) => kind === 'Node').map(({ metadata }) => metadata.name)
  const plain = await runLine(['snapshot', '--from', 'bundle.zip'], { cwd })
  for (const name of names) expect(plain.stdout).toContain(`"${name}"`)
  const line = ['snapshot', '--from', 'bundle.zip', '--pseudonyms', 'a seed']
  const first = await runLine(line, { cwd })
  expect((await runLine(line, { cwd })).stdout).toBe(first.stdout)
  const unseeded = await runLine(['snapshot', '--from', 'bundle.zip', '--pseudonyms'], { cwd })
  expect(unseeded.stdout).not.toBe(first.stdout)
  const drafted = await runLine(['new', '--from', 'bundle.zip', '--stdout', '--pseudonyms', 'a seed'], { cwd })
  for (const { code, stdout } of [first, unseeded, drafted]) {
    expect(code).toBe(0)
    expect(stdout).toMatch(/node-[0-9a-f]{10}/)
    for (const name of names) expect(stdout).not.toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`))
    expect(stdout).not.toMatch(/\b10\.\d+\.\d+\.\d+\b/)
  }
})
