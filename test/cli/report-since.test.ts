import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { analysisSchema } from '../../src/schema/analysis/analysis.ts'
import { makeFolder, root, runLine } from './command-line.ts'
import { GitFolder, gitEnv } from './git-folder.ts'

const examples = Object.fromEntries(
  readdirSync(join(root, 'incidents')).map((file) => [
    `incidents/${file}`,
    readFileSync(join(root, 'incidents', file), 'utf8'),
  ]),
)
const third = 'incidents/2026-07-28-metrics-gap-after-nas-update.md'
const earlier = Object.fromEntries(Object.entries(examples).filter(([file]) => file !== third))

const repository = new GitFolder()
const line = (...argv: string[]) => runLine(['report', 'incidents', ...argv], { cwd: repository.path, env: gitEnv })

beforeAll(() => {
  repository.commit({ ...earlier, 'incidents/.drafts/x.md': '# Draft\n' })
  repository.git('tag', 'before')
  repository.write({ [third]: examples[third] ?? '' })
})

describe('--since tells what a change adds', () => {
  test('the third of its kind, with what the second promised and is still open', async () => {
    const { code, stdout, stderr } = await line('--since', 'before')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Since before: 1 new incident\n/)
    expect(stdout).toMatch(/The third incident with the same cause: /)
    expect(stdout).toContain('The action of the second is still open: Add the missing alert on read-only filesystems')
    expect(stdout).toContain('incidents/2026-04-21-keycloak-database-standby-lost.md:108')
    expect(stdout).toContain('What ended it before: ')
    expect(stdout).not.toContain('Figures')
  })

  test('in every format, and annotations only for what is new', async () => {
    const { stdout: json } = await line('--since', 'before', '--format', 'json')
    const { since } = analysisSchema.parse(JSON.parse(json))
    expect(since?.incidents.map(({ incident, change }) => [incident, change])).toEqual([
      ['2026-07-28-metrics-gap-after-nas-update', 'new'],
    ])
    const { stdout: github } = await line('--since', 'before', '--format', 'github')
    expect(github).toMatch(/^::warning file=incidents\/2026-07-28\S+,line=\d+,title=The same cause again/)
    expect(github).not.toContain('file=incidents/2026-09-02')
    const { stdout: markdown } = await line('--since', 'before', '--format', 'markdown')
    expect(markdown).toMatch(/^# What this adds: 1 new incident/)
    expect(markdown).toContain('**The third incident with the same cause**')
    const { stdout: junit } = await line('--since', 'before', '--format', 'junit')
    expect(junit.match(/<testsuite /g)?.length).toBeGreaterThan(0)
    expect(junit).toContain(`<testsuite name="${third}"`)
    const [run] = JSON.parse((await line('--since', 'before', '--format', 'sarif')).stdout).runs
    expect(new Set(run.results.map(({ baselineState }: { baselineState: string }) => baselineState))).toEqual(
      new Set(['new']),
    )
  })

  test('fails on what came back where that is asked for', async () => {
    expect((await line('--since', 'before', '--fail-on', 'warning')).code).toBe(1)
    repository.write({ [third]: null })
    expect((await line('--since', 'before', '--fail-on', 'warning')).code).toBe(0)
    repository.write({ [third]: examples[third] ?? '' })
  })

  test('works from a folder within the repository, with paths from its root for CI', async () => {
    const cwd = join(repository.path, 'incidents')
    const { stdout } = await runLine(['report', '.', '--since', 'before', '--format', 'github'], { cwd, env: gitEnv })
    expect(stdout).toMatch(/^::warning file=incidents\/2026-07-28/)
    expect(stdout).not.toContain('edited')
  })
})

describe('what only moved is nothing new', () => {
  const first = 'incidents/2026-03-05-wildcard-certificate-expired.md'

  test('a renamed file, an edit that changes no pattern, other line ends', async () => {
    const folder = new GitFolder()
    folder.commit(examples)
    folder.write({
      [first]: null,
      'incidents/2026/renamed.md': examples[first] ?? '',
      'incidents/2026-01-13-image-pull-rate-limit.md':
        examples['incidents/2026-01-13-image-pull-rate-limit.md']?.replaceAll('\n', '\r\n') ?? '',
    })
    const { stdout } = await runLine(['report', '--since', 'HEAD'], { cwd: folder.path, env: gitEnv })
    expect(stdout).toBe('Since HEAD: nothing new\n')
  })

  test('a folder that was not there at the revision is all new; a removed document is named', async () => {
    const folder = new GitFolder()
    folder.commit({ 'README.md': '# Here\n' })
    folder.commit(earlier)
    const all = await runLine(['report', '--since', 'HEAD~1'], { cwd: folder.path, env: gitEnv })
    expect(all.stdout).toMatch(new RegExp(`^Since HEAD~1: ${Object.keys(earlier).length} new incidents`))
    folder.write({ [first]: null })
    const gone = await runLine(['report', '--since', 'HEAD'], { cwd: folder.path, env: gitEnv })
    expect(gone.stdout).toContain('no longer present: 2026-03-05-wildcard-certificate-expired')
  })
})

describe('what cannot be compared with exits 3', () => {
  test('a revision that a shallow clone lacks, with the remedy', async () => {
    const clone = makeFolder()
    const origin = new GitFolder()
    const old = origin.commit(earlier)
    origin.commit(examples)
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin.path}`, clone], { env: gitEnv })
    for (const revision of [old, 'HEAD~1', 'origin/other']) {
      const { code, stdout, stderr } = await runLine(['report', '--since', revision], { cwd: clone, env: gitEnv })
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
      expect(stderr).toContain(`The revision "${revision}" is not in this clone, which is shallow.`)
      expect(stderr).toContain('fetch-depth: 0')
    }
    expect((await runLine(['report', '--since', 'HEAD'], { cwd: clone, env: gitEnv })).code).toBe(0)
  })

  test.each(['nope', '--output=x', 'HEAD:incidents', '', '0000000000000000000000000000000000000000'])(
    'a revision that is none: %j',
    async (revision) => {
      const { code, stdout, stderr } = await line(`--since=${revision}`)
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
      expect(stderr).toMatch(/^error: There is no revision ".*" in this repository\.\n {2}Check its name/)
    },
  )

  test('a folder outside of any repository', async () => {
    const cwd = makeFolder(examples)
    const { code, stderr } = await runLine(['report', '--since', 'HEAD'], { cwd, env: gitEnv })
    expect(code).toBe(3)
    expect(stderr).toMatch(/^error: "incidents" can't be read at "HEAD": not a git repository.*\n {2}Compare a folder/)
  })

  test('a machine without git', async () => {
    const env = { ...gitEnv, PATH: makeFolder() }
    const { code, stderr } = await runLine(['report', '--since', 'HEAD'], { cwd: repository.path, env })
    expect(code).toBe(3)
    expect(stderr).toBe(
      "error: git can't be started (ENOENT).\n  Comparing with a revision needs git: install it, or put it on the PATH.\n",
    )
  })
})

test('reading a revision changes nothing in the repository', async () => {
  const folder = new GitFolder()
  folder.commit(examples)
  const state = () => [folder.git('status', '--porcelain'), ...readdirSync(join(folder.path, '.git')).sort()].join('\n')
  const index = readFileSync(join(folder.path, '.git/index'))
  const before = state()
  await runLine(['report', '--since', 'HEAD'], { cwd: folder.path, env: gitEnv })
  expect(readFileSync(join(folder.path, '.git/index')).equals(index)).toBe(true)
  expect(state()).toBe(before)
})
