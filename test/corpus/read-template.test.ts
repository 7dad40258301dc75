import { readdirSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTemplate, templateNames } from '../../src/corpus/read-template.ts'

test('every template that is shipped has its name, and is read by it', async () => {
  const files = readdirSync(new URL('../../templates/', import.meta.url))
  expect(files.map((file) => file.replace(/\.md$/, '')).sort()).toEqual([...templateNames])
  for (const name of templateNames) expect(await readTemplate(name)).toMatch(/^#/m)
})

test('a template of a team is any Markdown file', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'template-'))
  await writeFile(join(cwd, 'default'), '# Ours\n')
  await writeFile(join(cwd, 'ours.md'), '\ufeff# Ours\n')
  expect(await readTemplate('ours.md', { cwd })).toBe('# Ours\n')
  expect(await readTemplate('./default', { cwd })).toBe('# Ours\n')
})

test('what is neither is an error that names the templates', async () => {
  await expect(readTemplate('sre')).rejects.toMatchObject({ code: 'CONFIG', hint: expect.stringContaining('sre-book') })
})
