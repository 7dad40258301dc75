import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, runLine } from './command-line.ts'

const half = '# Incident: Half a document\n\n**Date:** 2026-01-01\n\n## Action items\n\n- [ ] Alert on it\n'
const files = { 'docs/incidents/a.md': half, '.git/HEAD': '' }

test('lint writes formats for machines, each to its file, with paths from the root of the repository', async () => {
  const folder = makeFolder(files)
  const cwd = join(folder, 'docs')
  const formats = ['--format', 'github', '--format', 'sarif=out/lint.sarif', '--format', 'junit=out/lint.xml']
  const { code, stdout, stderr } = await runLine(['lint', ...formats, '--format', 'gitlab=out/lint.json'], { cwd })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^::error file=docs\/incidents\/a\.md,line=\d+\S*title=required-section::/)
  expect(stdout).toMatch(/^::warning file=docs\/incidents\/a\.md,line=7\S*title=action-item-has-owner::/m)
  expect(stderr).toContain('wrote out/lint.sarif\nwrote out/lint.xml\nwrote out/lint.json\n')
  const [run] = JSON.parse(readFileSync(join(cwd, 'out/lint.sarif'), 'utf8')).runs
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('no-secret')
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('docs/incidents/a.md')
  const xml = readFileSync(join(cwd, 'out/lint.xml'), 'utf8')
  expect(xml).toContain('<testcase name="no-secret" classname="incidents/a.md"/>')
  expect(JSON.parse(readFileSync(join(cwd, 'out/lint.json'), 'utf8'))[0].location.path).toBe('docs/incidents/a.md')
  expect((await runLine(['lint', ...formats], { cwd })).code).toBe(2)
  expect((await runLine(['lint', ...formats, '--force'], { cwd })).code).toBe(1)
})

test('a rule that the team silences is no case, and one that it raises fails', async () => {
  const cwd = makeFolder({
    ...files,
    'docs/postmortem.config.yaml': 'lint: { rules: { required-section: off, action-item-has-owner: error } }\n',
  })
  const { stdout, code } = await runLine(['lint', 'incidents', '--format', 'junit'], { cwd: join(cwd, 'docs') })
  expect(code).toBe(1)
  expect(stdout).not.toContain('required-section')
  expect(stdout).toMatch(/name="action-item-has-owner" classname="incidents\/a\.md">\n\s+<failure type="error"/)
})

test('a format that is none is refused with those that are', async () => {
  const { code, stderr } = await runLine(['lint', '--format', 'xml'], { cwd: makeFolder(files) })
  expect(code).toBe(2)
  expect(stderr).toContain('Give one of text, json, sarif, github, junit, gitlab.')
})
