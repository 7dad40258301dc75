import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analysisSchema } from '../../src/schema/analysis/analysis.ts'
import { makeFolder, root, runLine } from './command-line.ts'

test('prints the patterns of the example incidents, with the lines that say so', async () => {
  const { code, stdout, stderr } = await runLine(['report'], { cwd: root })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('2026-02-03-forgejo-pushes-rejected')
  expect(stdout).toMatch(/incidents\/\S+\.md:\d+/)
  expect(stdout).not.toContain('\u001B[')
})

test('several formats at once, each to its file, one of them to stdout', async () => {
  const cwd = makeFolder()
  const folder = join(root, 'incidents')
  const formats = ['--format', 'text', '--format', 'json=out/a.json', '--format', 'markdown=out/a.md']
  const { code, stdout, stderr } = await runLine(['report', folder, ...formats], { cwd })
  expect(code).toBe(0)
  expect(stderr).toBe('wrote out/a.json\nwrote out/a.md\n')
  expect(stdout).toBe((await runLine(['report', folder], { cwd })).stdout)
  const analysis = analysisSchema.parse(JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8')))
  expect(analysis.statistics.incidents).toBe(8)
  expect(readFileSync(join(cwd, 'out/a.md'), 'utf8')).toMatch(/^# /)

  expect((await runLine(['report', folder, ...formats], { cwd })).code).toBe(2)
  expect((await runLine(['report', folder, ...formats, '--force'], { cwd })).code).toBe(0)
})

test('a file has no colours where the terminal has them', async () => {
  const cwd = makeFolder()
  const line = ['report', join(root, 'incidents'), '--format', 'text', '--format', 'text=a.txt']
  const { stdout } = await runLine(line, { cwd, terminal: true })
  expect(stdout).toContain('\u001B[')
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).not.toContain('\u001B[')
})

test('a folder within is named as it is from here, however it was given', async () => {
  const { stdout } = await runLine(['report', join(root, 'incidents')], { cwd: root })
  expect(stdout).toBe((await runLine(['report', 'incidents'], { cwd: root })).stdout)
  expect(stdout).toMatch(/^ +incidents\/\S+\.md:\d+$/m)
})
