import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import { list as listOf, node, pod, running, terminated, waiting } from '../fixtures/cluster/build.ts'
import { makeFolder, root, runLine } from './command-line.ts'

const list = join(root, 'test/fixtures/cluster/harbor.json')
const dump = join(root, 'test/fixtures/cluster/harbor-dump')
const templates = readdirSync(join(root, 'templates')).map((file) => file.replace(/\.md$/, ''))

/** The fields under "Left to you" on stderr. */
function leftToYou(stderr: string): string[] {
  const [, listed = ''] = stderr.split(/^Left to you \(\d+\)$/m)
  return [...listed.matchAll(/^ {2}([a-zA-Z]+): /gm)].map(([, field = '']) => field)
}

test('writes incidents/DATE-slug.md, prints its path, and tells the rest on stderr', async () => {
  const cwd = makeFolder()
  const { code, stdout, stderr } = await runLine(['new', 'Berths stay empty', '--from', list], { cwd })
  expect(code).toBe(0)
  expect(stdout).toBe('incidents/2026-03-14-berths-stay-empty.md\n')
  const document = readFileSync(join(cwd, stdout.trim()), 'utf8')
  expect(document).toContain('# Incident: Berths stay empty\n')
  expect(document).toContain('crane-worker')
  expect(stderr).toMatch(/^21 findings in .*harbor\.json, taken at 2026-03-14T/)
  expect(stderr).toMatch(/^Not seen\n/m)
  expect(leftToYou(stderr)).toContain('rootCauses')
})

test('never overwrites: the file stays, the message names it and the remedy', async () => {
  const cwd = makeFolder({ 'incidents/2026-05-04-queue.md': 'mine' })
  const { code, stdout, stderr } = await runLine(['new', 'Queue'], { cwd })
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('incidents/2026-05-04-queue.md is there already')
  expect(stderr).toContain('another title')
  expect(readFileSync(join(cwd, 'incidents/2026-05-04-queue.md'), 'utf8')).toBe('mine')
  expect(readdirSync(join(cwd, 'incidents'))).toEqual(['2026-05-04-queue.md'])
})

test('--stdout writes no file', async () => {
  const cwd = makeFolder()
  const { stdout } = await runLine(['new', 'Queue', '--from', list, '--stdout'], { cwd })
  expect(stdout).toContain('# Incident: Queue\n')
  expect(readdirSync(cwd)).toEqual([])
})

test('stdin is a source', async () => {
  const cwd = makeFolder()
  const piped = await runLine(['new', 'Queue', '--from', '-', '--stdout'], { cwd, input: readFileSync(list) })
  expect(piped.code).toBe(0)
  expect(piped.stdout).toContain('crane-worker')
})

test('flags fill what only a person knows, and are not asked for again', async () => {
  const cwd = makeFolder()
  const flags = ['--severity', 'SEV1', '--status', 'ongoing', '--owner', 'mara', '--environment', 'production']
  const { stdout, stderr } = await runLine(['new', 'Queue', '--stdout', ...flags], { cwd })
  const { incident } = parseIncident(stdout)
  expect(incident.severity).toEqual({ level: 'critical', text: 'SEV1' })
  expect(incident.status?.state).toBe('ongoing')
  expect(incident.environments).toEqual(['production'])
  expect(incident.authors).toEqual(['mara'])
  for (const field of ['severity', 'status', 'environments']) expect(leftToYou(stderr)).not.toContain(field)
})

test('the same input and clock give the same bytes', async () => {
  const cwd = makeFolder()
  const line = ['new', 'Queue', '--from', dump, '--stdout', '--now', '2026-06-01T00:00:00Z']
  expect(await runLine(line, { cwd, now: '2026-06-02T00:00:00Z' })).toEqual(await runLine(line, { cwd }))
})

describe('without a cluster', () => {
  test('the document is written all the same, with what could not be seen', async () => {
    const cwd = makeFolder()
    const { code, stdout, stderr } = await runLine(['new', 'Queue'], { cwd })
    expect(code).toBe(0)
    const document = readFileSync(join(cwd, stdout.trim()), 'utf8')
    const { incident } = parseIncident(document)
    expect(incident).toMatchObject({ title: 'Queue', date: '2026-05-04' })
    expect(document).toContain('--from')
    expect(stderr).toContain('--from cluster.json')
  })

  test('--require-cluster exits 3 and writes nothing', async () => {
    const cwd = makeFolder()
    const { code, stderr } = await runLine(['new', 'Queue', '--require-cluster'], { cwd })
    expect(code).toBe(3)
    expect(stderr).toContain('kubectl get')
    expect(existsSync(join(cwd, 'incidents'))).toBe(false)
  })

  test('a source that is named and not there exits 3 and writes nothing', async () => {
    const cwd = makeFolder()
    const { code, stderr } = await runLine(['new', 'Queue', '--from', 'gone.json'], { cwd })
    expect(code).toBe(3)
    expect(stderr).toContain('gone.json')
    expect(existsSync(join(cwd, 'incidents'))).toBe(false)
  })
})

test('names the earlier incidents that look like it', async () => {
  const { stderr } = await runLine(['new', 'pushes are rejected, read-only file system', '--stdout'], { cwd: root })
  expect(stderr).toContain('Similar earlier incidents')
  expect(stderr).toContain('2026-02-03-forgejo-pushes-rejected')
})

describe.each(templates)('a document in the template %s', (template) => {
  test.each([
    ['a list', ['--from', list]],
    ['a dump', ['--from', dump]],
    ['nothing', []],
  ])('from %s lints without error, and its warnings are what is left to a person', async (_, source) => {
    const cwd = makeFolder()
    const { stdout, stderr } = await runLine(['new', 'Queue', '--template', template, ...source], { cwd })
    const path = stdout.trim()
    const found = lintIncident(parseIncident(readFileSync(join(cwd, path), 'utf8'), { path }))
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(found.map(({ message }) => message)).toHaveLength(leftToYou(stderr).length)
  })
})

test('in a cluster with nothing broken an old kill for memory is no likeness of an earlier incident', async () => {
  const killed = pod({
    name: 'tide-gauge',
    containers: [
      {
        restarts: 1,
        lastState: terminated(137, 'OOMKilled', '2026-01-20T08:00:00Z', '2026-02-20T11:00:00Z'),
        state: running('2026-02-20T11:00:05Z'),
      },
    ],
  })
  const told = async (objects: readonly KubeObject[]) => {
    const cwd = makeFolder({ 'list.json': JSON.stringify(listOf(objects)) })
    const dir = join(root, 'incidents')
    return (await runLine(['new', 'Is anything wrong', '--from', 'list.json', '--dir', dir, '--stdout'], { cwd }))
      .stdout
  }
  const healthy = await told([killed, node({ name: 'node-a', since: '2026-03-14T03:00:00Z' })])
  expect(healthy).toContain('No fault that the kit knows of. 1 note.')
  expect(healthy).not.toContain('the same mechanism')
  const crashing = pod({
    name: 'tide-gauge',
    containers: [
      {
        restarts: 9,
        state: waiting('CrashLoopBackOff'),
        lastState: terminated(137, 'OOMKilled', '2026-03-14T03:00:00Z', '2026-03-14T03:10:00Z'),
      },
    ],
  })
  expect(await told([crashing, node({ name: 'node-a' })])).toContain('2026-09-02-paperless-consumer-oom')
})

test('a template of the team gives its headings and keeps its words', async () => {
  const cwd = makeFolder({
    'ours.md': '# Outage: TODO\n\n- Severity:\n\n## What users saw\n\n## Timeline\n\n| When | What |\n|---|---|\n',
  })
  const { stdout } = await runLine(['new', 'Queue', '--from', list, '--stdout', '--template', 'ours.md'], { cwd })
  expect(stdout).toMatch(/^# Outage: Queue$/m)
  expect(stdout).toMatch(/^\| When \| What \|$/m)
})

test("a team's own headings and labels are known in its own template", async () => {
  const config = 'vocabulary:\n  sections: { timeline: [deck log] }\n  fields: { severity: [swell] }\n'
  const template = '# TODO\n\n**Swell:** TODO\n\n## Deck log\n\n- TODO\n'
  const files = { 'ours.md': template, 'postmortem.config.yaml': config }
  const argv = ['new', 'Queue', '--from', list, '--stdout', '--template', 'ours.md', '--severity', 'SEV1']
  const { stdout } = await runLine(argv, { cwd: makeFolder(files) })
  expect(stdout).toMatch(/^\*\*Swell:\*\* SEV1\s*$/m)
  expect(stdout).toMatch(/^## Deck log\n\n(?:<!--.*-->\n\n)?- ~?2026-03-/m)
  expect(stdout).not.toContain('## Timeline')
  const without = await runLine(argv, { cwd: makeFolder({ 'ours.md': template }) })
  expect(without.stdout).toContain('## Timeline\n')
})
