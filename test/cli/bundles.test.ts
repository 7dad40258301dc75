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
  expect(stderr).toContain('Copy it again, or collect anew.')
})

test('an archive on stdin is refused with what to do', async () => {
  const { code, stderr } = await runLine(['snapshot', '--from', '-'], { cwd, input: packed })
  expect(code).toBe(3)
  expect(stderr).toContain('an archive (tar, tar.gz, zip) is read from a file')
})
