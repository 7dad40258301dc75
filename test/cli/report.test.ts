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

test('several folders are one report, and what is left out of them is counted with the reason', async () => {
  const incident = (title: string, day: string) =>
    `# ${title}\n\n**Date:** ${day}\n\n## Root cause\n\nThe disk was full.\n`
  const cwd = makeFolder({
    'platform/a.md': incident('Lock gate stuck', '2026-03-01'),
    'platform/notes.md': '# How we work\n\nWe write things down.\n',
    'water/b.md': incident('Gauge silent', '2026-03-04'),
    'water/glossary.md': '# Words\n\nA sluice is a gate.\n',
    'water/template.md': incident('Title', '2026-01-01'),
  })
  const { code, stdout, stderr } = await runLine(['report', 'platform', 'water', '--format', 'json'], { cwd })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).statistics.incidents).toBe(2)
  expect(stderr).toBe(
    'left out 2 files (platform/notes.md, …): it has no date, severity, status, duration, timeline or cause\n' +
      'left out water/template.md: it is a template by its name\n',
  )
})

test('one pattern is shown alone, and an unknown id names those that there are', async () => {
  const { stdout } = await runLine(['report', '--format', 'json'], { cwd: root })
  const [{ id, title }] = JSON.parse(stdout).patterns
  const one = await runLine(['report', '--pattern', id], { cwd: root })
  expect(one.stdout.trimStart().startsWith(title)).toBe(true)
  const none = await runLine(['report', '--pattern', 'no-such'], { cwd: root })
  expect(none).toMatchObject({ code: 2, stdout: '' })
  expect(none.stderr).toContain(id)
})

test('words for a severity that are not known are named with the setting that maps them', async () => {
  const incident = (day: string, severity: string) => `# Gate stuck\n\n**Date:** ${day}\n**Severity:** ${severity}\n`
  const cwd = makeFolder({
    'incidents/a.md': incident('2026-03-01', 'Partial degradation'),
    'incidents/b.md': incident('2026-03-04', 'Partial degradation'),
    'incidents/c.md': incident('2026-03-09', 'High'),
  })
  const { stdout } = await runLine(['report'], { cwd })
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'severity in words that are not known: Partial degradation (2): map them under vocabulary.severities',
  )
})
