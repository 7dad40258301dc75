import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'

const script = new URL('./get-servers.mjs', import.meta.url).pathname

/** Runs the script on a folder, on a machine without Go. */
function run(folder: string) {
  const env = { PATH: mkdtempSync(join(tmpdir(), 'no-go-')), POSTMORTEM_SERVERS_DIR: folder, HOME: tmpdir() }
  return spawnSync(process.execPath, [script], { env, encoding: 'utf8' })
}

test('without Go it says what to install, prints no folder, and leaves neither a lock nor half a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'servers-'))
  const { status, stdout, stderr } = run(folder)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('go is not installed. Install Go 1.26 or later, or run npm test without the servers.')
  expect(stderr).toContain('npm test runs everything else')
  expect(readdirSync(folder)).toEqual([])
})

test('takes over the lock of a process that has died', () => {
  const folder = mkdtempSync(join(tmpdir(), 'servers-'))
  const { pid } = spawnSync(process.execPath, ['-e', '0'])
  writeFileSync(join(folder, 'lock'), String(pid))
  expect(run(folder).stderr).toContain('go is not installed')
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test('waits while another process holds the lock, and says which', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'servers-'))
  writeFileSync(join(folder, 'lock'), String(process.pid))
  const env = { PATH: '', POSTMORTEM_SERVERS_DIR: folder, HOME: tmpdir() }
  const { status, signal, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8', timeout: 1500 })
  expect([status, signal]).toEqual([null, 'SIGTERM'])
  expect(stderr).toBe(`servers: waiting for process ${process.pid}, which is building the same\n`)
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.pid))
})

const assets = inject('controlPlane')?.assets
test.skipIf(assets === undefined || !existsSync(join(assets, 'control-plane.made')))(
  'what is there is used again, without Go and at once',
  () => {
    const begun = Date.now()
    const { status, stdout } = run(assets ?? '')
    expect([status, stdout]).toEqual([0, `${assets}\n`])
    expect(Date.now() - begun).toBeLessThan(10_000)
  },
)
