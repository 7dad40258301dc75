import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeFolder, root } from '../cli/command-line.ts'

const cli = join(root, 'dist/cli.js')

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('The spawned tests run the built command: npm run build')
})

/** The packages and built-in rooms that a command line loads. */
function modulesOf(...argv: string[]): string[] {
  const notes = join(makeFolder(), 'modules.txt')
  const preload = join(root, 'test/built/note-modules.mjs')
  const { status } = spawnSync(process.execPath, ['--import', preload, cli, ...argv], {
    cwd: root,
    env: { ...process.env, NOTE_MODULES: notes },
  })
  expect(status).toBe(0)
  const found = readFileSync(notes, 'utf8').matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)|dist\/([^/\n]+)\//g)
  return [...new Set([...found].map(([, pack, room]) => pack ?? room ?? ''))].sort()
}

test('--help loads neither the cluster client nor remark', () => {
  expect(modulesOf('--help')).toEqual(['cli', 'commander', 'diagnostic', 'picocolors', 'text'])
})

test('parsing loads remark, and not the cluster client', () => {
  const modules = modulesOf('parse', 'incidents')
  expect(modules).toContain('remark-parse')
  expect(modules.filter((name) => name.startsWith('@kubernetes'))).toEqual([])
})

test('the bin runs through a link, as npm makes it', () => {
  const link = join(makeFolder(), 'kubectl-postmortem')
  symlinkSync(cli, link)
  const { status, stdout } = spawnSync(process.execPath, [link, '--help'], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toContain('Usage: postmortem')
})

test('a reader who stops early is no failure', () => {
  const line = `set -o pipefail; "${process.execPath}" "${cli}" schema draft | head -c 1`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{', stderr: '' })
})

test('a full disk behind stdout is told', () => {
  const line = `"${process.execPath}" "${cli}" schema draft > /dev/full`
  const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('The output could not be written: ENOSPC')
})

test('an interrupt ends it with 130', async () => {
  const child = spawn(process.execPath, [cli, 'parse', '-'], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stderr.setEncoding('utf8')
  let stderr = ''
  child.stderr.on('data', (text) => {
    stderr += text
  })
  // More than a pipe holds: when it is written, the command has begun to read.
  await new Promise((resolve) => child.stdin.write('#'.repeat(1_000_000), resolve))
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  expect({ code, stderr }).toEqual({ code: 130, stderr: 'interrupted\n' })
})

test('stdin, stdout and stderr are those of the shell', () => {
  const input = '# Incident: Mail stood still\n\n**Date:** 2026-04-02\n'
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'parse', '-', '--json'], {
    input,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).incidents[0].date).toBe('2026-04-02')
})

test('a command that never finishes ends with 70 and a message', () => {
  const preload = `data:text/javascript,${encodeURIComponent(
    `import { Readable } from 'node:stream'
     Object.defineProperty(process, 'stdin', { value: new Readable({ read() {} }) })`,
  )}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, cli, 'parse', '-'], {
    encoding: 'utf8',
  })
  expect(status).toBe(70)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^internal error: The command stopped before it was finished/)
  expect(stderr).not.toContain('Warning')
})
