import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/corpus/read-document.ts'
import { makeFolder } from '../cli/command-line.ts'

test.each([
  ['a file that has gone', 'gone.md', 'ENOENT'],
  ['a folder', 'folder.md', 'EISDIR'],
])('%s is told and not thrown', async (_, name, code) => {
  const cwd = makeFolder({ 'folder.md/a.md': 'x' })
  const { text, diagnostics } = await readDocument(join(cwd, name), name, 1000)
  expect(text).toBe(null)
  expect(diagnostics).toMatchObject([{ ruleId: 'file-not-readable', severity: 'error', file: name }])
  expect(diagnostics[0]?.message).toContain(code)
})

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('reads %i bytes and not one more or less', async (length) => {
  const content = `#${'a'.repeat(length)}`
  const cwd = makeFolder({ 'a.md': content })
  expect((await readDocument(join(cwd, 'a.md'), 'a.md', length + 1)).text).toBe(content)
  expect((await readDocument(join(cwd, 'a.md'), 'a.md', length)).diagnostics[0]?.ruleId).toBe('file-too-large')
})
