import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, root, runLine } from './command-line.ts'

const list = join(root, 'test/fixtures/cluster/harbor.json')
const dump = join(root, 'test/fixtures/cluster/harbor-dump')
const file = 'incidents/2026-03-14-queue.md'

async function begin(): Promise<string> {
  const cwd = makeFolder()
  await runLine(['new', 'Queue', '--from', list], { cwd })
  return cwd
}

const textOf = (cwd: string) => readFileSync(join(cwd, file), 'utf8')

test('writes the parts anew, keeps mode and link, tells it on stderr, and leaves no other file', async () => {
  const cwd = await begin()
  chmodSync(join(cwd, file), 0o640)
  symlinkSync(join(cwd, file), join(cwd, 'link.md'))
  const { code, stdout, stderr } = await runLine(['new', '--update', 'link.md', '--from', dump], { cwd })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toContain('link.md: 6 parts updated')
  expect(textOf(cwd)).toContain('a file system is read-only')
  expect(statSync(join(cwd, file)).mode & 0o777).toBe(0o640)
  expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true)
  expect(readdirSync(join(cwd, 'incidents'))).toEqual(['2026-03-14-queue.md'])
  const before = statSync(join(cwd, file)).mtimeMs
  await runLine(['new', '--update', file, '--from', dump], { cwd })
  expect(statSync(join(cwd, file)).mtimeMs).toBe(before)
})

test('prints what is new for a part that a person has changed', async () => {
  const cwd = await begin()
  const edited = textOf(cwd).replace('| berth-web (Deployment in harbor) |', '| the berth board |')
  writeFileSync(join(cwd, file), edited)
  const { code, stdout, stderr } = await runLine(['new', '--update', file, '--from', dump], { cwd })
  expect(code).toBe(0)
  const line = edited.split('\n').findIndex((text) => text.includes('begin affected-services')) + 1
  expect(stdout).toMatch(new RegExp(`^${file}:\\d+: affected-services, \\d+ lines not in it\n(\\+ \\| .*\n)+$`))
  expect(stdout).toContain(`${file}:${line}: `)
  expect(stdout).toContain('+ | berth-web (Deployment in harbor) |')
  expect(stderr).toContain('edited by a person and left alone: affected-services')
  expect(textOf(cwd)).toContain('| the berth board |')
})

test('--stdout prints the document and leaves the file alone', async () => {
  const cwd = await begin()
  const before = textOf(cwd)
  const { stdout } = await runLine(['new', '--update', file, '--from', dump, '--stdout'], { cwd })
  expect(textOf(cwd)).toBe(before)
  await runLine(['new', '--update', file, '--from', dump], { cwd })
  expect(textOf(cwd)).toBe(stdout)
})

test('is no earlier incident of its own', async () => {
  const cwd = await begin()
  await runLine(['new', '--update', file, '--from', dump], { cwd })
  expect(textOf(cwd)).not.toContain('Similar Incidents')
})

test('finds the earlier incidents beside the document', async () => {
  const cwd = await begin()
  const old =
    '# Incident: Quay cache stuck\n\n**Date:** 2026-01-02\n\n## Root Causes\n\nMulti-Attach error for volume pilot-cache.\n'
  writeFileSync(join(cwd, 'incidents/2026-01-02-cache.md'), old)
  await runLine(['new', '--update', join(cwd, file), '--from', dump], { cwd: makeFolder() })
  expect(textOf(cwd)).toContain('## Similar Incidents')
  expect(textOf(cwd)).toContain('2026-01-02-cache')
})

describe('refuses, and leaves the file as it was,', () => {
  test.each([
    ['where there is no such file', ['--update', 'gone.md', '--from', dump], 3, 'There is no file gone.md'],
    ['where the cluster can not be read', ['--update', file], 3, '--from cluster.json'],
    ['where the source is not there', ['--update', file, '--from', 'gone.json'], 3, 'gone.json'],
    ['a title', ['Another', '--update', file, '--from', dump], 2, '--update takes no title'],
    ['a template', ['--update', file, '--from', dump, '--template', 'minimal'], 2, 'cannot be used with'],
    ['a severity', ['--update', file, '--from', dump, '--severity', 'high'], 2, 'cannot be used with'],
  ])('%s', async (_, line, expected, words) => {
    const cwd = await begin()
    const before = textOf(cwd)
    const { code, stdout, stderr } = await runLine(['new', ...line], { cwd })
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(stderr).toContain(words)
    expect(textOf(cwd)).toBe(before)
  })

  test('a document that it has not written', async () => {
    const cwd = makeFolder({ 'own.md': '# Queue\n\n## Timeline\n' })
    const { code, stderr } = await runLine(['new', '--update', 'own.md', '--from', dump], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('own.md has no part that can be kept up to date')
  })

  test('bytes that are not UTF-8', async () => {
    const cwd = await begin()
    const bytes = Buffer.concat([readFileSync(join(cwd, file)), Buffer.from([0xe9, 0x0a])])
    writeFileSync(join(cwd, file), bytes)
    const { code, stderr } = await runLine(['new', '--update', file, '--from', dump], { cwd })
    expect({ code, told: stderr.includes('is not UTF-8') }).toEqual({ code: 3, told: true })
    expect(readFileSync(join(cwd, file)).equals(bytes)).toBe(true)
  })

  test('a document that somebody saves meanwhile', async () => {
    const cwd = await begin()
    const input = readFileSync(list, 'utf8').replace('CrashLoopBackOff', 'CrashLoopBackOff ')
    const { run } = await import('../../src/cli/run.ts')
    let stderr = ''
    const code = await run(['new', '--update', file, '--from', '-'], {
      out: () => {},
      err: (text) => {
        stderr += text
      },
      readInput: async () => {
        writeFileSync(join(cwd, file), `${textOf(cwd)}\nMara was here.\n`)
        return Buffer.from(input)
      },
      env: {},
      cwd,
      terminal: { out: false, err: false },
      ask: null,
      edit: async () => 0,
      pipe: async () => ({ failure: 'nobody', stdout: null }),
      signal: new AbortController().signal,
      now: () => new Date('2026-05-04T09:30:00Z'),
    })
    expect(code).toBe(2)
    expect(stderr).toContain('was changed meanwhile')
    expect(textOf(cwd)).toMatch(/Mara was here\.\n$/)
    expect(readdirSync(join(cwd, 'incidents'))).toEqual(['2026-03-14-queue.md'])
  })
})
