import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { matchSchema } from '../../src/schema/analysis/match.ts'
import { makeFolder, root, runLine } from './command-line.ts'

const document = 'incidents/2026-07-28-metrics-gap-after-nas-update.md'

test('a sentence finds the incidents that tell of it, with the line', async () => {
  const { code, stdout } = await runLine(['match', 'pods crash with read-only file system'], { cwd: root })
  expect(code).toBe(0)
  expect(stdout).toContain('related  2026-02-03 Forgejo rejected every push')
  expect(stdout).toMatch(/^ {4}"[^"]+.*"\n {6}incidents\/\S+\.md:\d+$/m)
  expect(stdout).toMatch(/^ {4}still open: .+\n {6}incidents\/\S+\.md:\d+$/m)
  expect(stdout).not.toMatch(/\d\.\d\d/)
})

test('what ended it then is told with the act, the command and the line', async () => {
  const cwd = makeFolder({
    'incidents/2031-01-03-log.md':
      '# The tide log stopped\n\n## Root cause\n\nThe pier session was lost.\n\n## Resolution\n\nRestarting the log keeper resolved it.\n',
  })
  const { stdout } = await runLine(['match', 'pier session lost'], { cwd })
  expect(stdout).toContain('ended by: Restarting the log keeper resolved it.\n      incidents/2031-01-03-log.md:9\n')
})

test('a bare symptom is told as such, and nobody’s commands with it', async () => {
  const { stdout } = await runLine(['match', 'CrashLoopBackOff'], { cwd: root })
  expect(stdout).toContain('  same symptom  2026-04-21')
  expect(stdout).not.toMatch(/kubectl|done then|ended by|still open/)
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
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Nothing similar is known among 8 incidents.\n' })
})

test('where nothing is similar the nearest are named, without a verdict', async () => {
  const { stdout } = await runLine(['match', 'kafka consumer lag grows, the certificate of the broker'], { cwd: root })
  expect(stdout).toMatch(
    /^Nothing similar is known among 8 incidents\. The nearest:\n( {2}\d{4}-\d{2}-\d{2} .+\(incidents\/\S+\.md\)\n){1,3}$/,
  )
})

test.each(['gone.md', './gone', 'cluster.json'])(
  '%s looks like a file that is not there, and is no sentence',
  async (query) => {
    const { code, stderr } = await runLine(['match', query, '--in', root], { cwd: makeFolder() })
    expect(code).toBe(3)
    expect(stderr).toContain(`There is no file "${query}"`)
  },
)
