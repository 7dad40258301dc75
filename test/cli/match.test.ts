import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { matchSchema } from '../../src/schema/analysis/match.ts'
import { makeFolder, root, runLine } from './command-line.ts'

const document = 'incidents/2026-07-28-metrics-gap-after-nas-update.md'

test('a sentence finds the incidents that tell of it, with the line', async () => {
  const { code, stdout } = await runLine(['match', 'pods crash with read-only file system'], { cwd: root })
  expect(code).toBe(0)
  expect(stdout).toContain('2026-02-03-forgejo-pushes-rejected')
  expect(stdout).toMatch(/^ +incidents\/\S+\.md:\d+ /m)
})

test('a document is compared with the others and not with itself', async () => {
  const { stdout } = await runLine(['match', document, '--json'], { cwd: root })
  const { schemaVersion, matches } = JSON.parse(stdout)
  expect(schemaVersion).toBe(1)
  const ids = matches.map((match: unknown) => matchSchema.parse(match).incident)
  expect(ids).toHaveLength(7)
  expect(ids).not.toContain('2026-07-28-metrics-gap-after-nas-update')
})

test('a document on stdin is the same query as its file', async () => {
  const input = readFileSync(join(root, document))
  const { stdout } = await runLine(['match', '-', '--json'], { cwd: root, input })
  const [first, second] = JSON.parse(stdout).matches
  expect(first.incident).toBe('2026-07-28-metrics-gap-after-nas-update')
  const { stdout: ofFile } = await runLine(['match', document, '--json'], { cwd: root })
  expect(JSON.parse(ofFile).matches[0].incident).toBe(second.incident)
})

test.each(['test/fixtures/cluster/harbor.json', 'test/fixtures/cluster/harbor-dump'])(
  '%s is a query',
  async (source) => {
    const { code, stdout } = await runLine(['match', source, '--json'], { cwd: root })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).matches).toHaveLength(8)
  },
)

test('kubectl output on stdin is a query', async () => {
  const input = readFileSync(join(root, 'test/fixtures/cluster/harbor.json'))
  const { stdout } = await runLine(['match', '-', '--json'], { cwd: root, input })
  const ofFile = await runLine(['match', 'test/fixtures/cluster/harbor.json', '--json'], { cwd: root })
  expect(JSON.parse(stdout)).toEqual(JSON.parse(ofFile.stdout))
})

test('nothing similar is an answer', async () => {
  const { code, stdout } = await runLine(['match', 'the coffee machine leaks'], { cwd: root })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Nothing similar among 8 incidents.\n' })
})

test.each(['gone.md', './gone', 'cluster.json'])(
  '%s looks like a file that is not there, and is no sentence',
  async (query) => {
    const { code, stderr } = await runLine(['match', query, '--in', root], { cwd: makeFolder() })
    expect(code).toBe(3)
    expect(stderr).toContain(`There is no file "${query}"`)
  },
)
