import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, root, runLine } from '../cli/command-line.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
const incident = '# Incident: Mail stood still\n\n**Date:** 2026-04-02\n'

function folder(): string {
  const cwd = makeFolder({
    'empty.md': '',
    'binary.md': png,
    'empty.json': '',
    'binary.json': png,
    'truncated.json': '{"kind":"List","items":[{"kind":"Pod","metadata":{"na',
    'other.json': '{"hello":"world"}',
    'notes/README.md': '# How we write postmortems\n',
    'good/a.md': incident,
    'good/broken.md': png,
  })
  mkdirSync(join(cwd, 'nothing'))
  return cwd
}

describe.each([
  { what: 'an empty file', line: ['parse', 'empty.md'], code: 3, says: /empty\.md .*The file is empty\. Write it/ },
  { what: 'an empty file', line: ['lint', 'empty.md'], code: 1, says: /empty\.md .*The file is empty\. Write it/ },
  { what: 'a binary file', line: ['parse', 'binary.md'], code: 3, says: /binary\.md .*not text.* Save it as UTF-8/ },
  { what: 'a binary file', line: ['lint', 'binary.md'], code: 1, says: /binary\.md .*not text.* Save it as UTF-8/ },
  { what: 'a binary file', line: ['match', 'binary.md', '--in', 'good'], code: 3, says: /binary\.md.*not text/ },
  {
    what: 'a missing file',
    line: ['parse', 'gone.md'],
    code: 3,
    says: /no file or folder "gone\.md".\n.*Check the path/,
  },
  {
    what: 'a missing file',
    line: ['lint', 'gone.md'],
    code: 3,
    says: /no file or folder "gone\.md".\n.*Check the path/,
  },
  { what: 'a missing folder', line: ['report', 'gone'], code: 3, says: /no file or folder "gone".\n.*Check the path/ },
  {
    what: 'a missing folder',
    line: ['match', 'disk full', '--in', 'gone'],
    code: 3,
    says: /"gone".\n.*Check the path/,
  },
  {
    what: 'an empty folder',
    line: ['report', 'nothing'],
    code: 3,
    says: /no postmortem in "nothing".\n.*postmortem new/,
  },
  {
    what: 'an empty folder',
    line: ['lint', 'nothing'],
    code: 3,
    says: /no postmortem in "nothing".\n.*postmortem new/,
  },
  {
    what: 'an empty folder',
    line: ['parse', 'nothing'],
    code: 3,
    says: /no postmortem in "nothing".\n.*postmortem new/,
  },
  {
    what: 'a folder of other texts',
    line: ['report', 'notes'],
    code: 3,
    says: /no postmortem in "notes".\n.*Left out: notes\/README\.md/,
  },
  { what: 'an empty source', line: ['new', 'x', '--from', 'empty.json'], code: 3, says: /empty\.json.*empty/i },
  { what: 'a binary source', line: ['new', 'x', '--from', 'binary.json'], code: 3, says: /binary\.json/ },
  { what: 'a truncated source', line: ['new', 'x', '--from', 'truncated.json'], code: 3, says: /truncated\.json/ },
  { what: 'a truncated source', line: ['snapshot', '--from', 'truncated.json'], code: 3, says: /truncated\.json/ },
  { what: 'another JSON', line: ['new', 'x', '--from', 'other.json'], code: 3, says: /other\.json/ },
  {
    what: 'a missing source',
    line: ['snapshot', '--from', 'gone.json'],
    code: 3,
    says: /gone\.json.*\n.*Check the path/,
  },
  { what: 'an empty template', line: ['new', 'x', '--template', 'empty.md'], code: 2, says: /empty\.md.*empty/ },
  { what: 'a folder that is a file', line: ['new', 'x', '--dir', 'empty.md'], code: 2, says: /empty\.md.*\n/ },
] as const)('$what, in $line', ({ line, code, says }) => {
  test(`exits ${code}, and the message names the place and the remedy`, async () => {
    const ran = await runLine(line, { cwd: folder() })
    const said = ran.stderr + (line[0] === 'lint' ? ran.stdout : '')
    expect(said).toMatch(says)
    expect(ran.code).toBe(code)
    expect(said).not.toContain('internal error')
    if (line[0] !== 'lint') expect(ran.stdout).toBe('')
    // Two lines for a person: what is wrong, and what to do.
    expect(said.split('\n').length).toBeLessThan(6)
  })
})

test('empty stdin is told', async () => {
  expect(await runLine(['parse', '-'], { input: '' })).toMatchObject({ code: 3, stdout: '' })
  expect(await runLine(['match', '-'], { input: '', cwd: root })).toMatchObject({ code: 3, stdout: '' })
  expect(await runLine(['new', 'x', '--from', '-'], { input: '', cwd: folder() })).toMatchObject({
    code: 3,
    stdout: '',
  })
})

test('a file that cannot be read costs that file only, and is told', async () => {
  const { code, stdout, stderr } = await runLine(['report', 'good'], { cwd: folder() })
  expect(code).toBe(0)
  expect(stdout).not.toBe('')
  expect(stderr).toMatch(/^good\/broken\.md error .*not text/)
})

test('a report is never written over a postmortem by a slip', async () => {
  const cwd = folder()
  const line = ['report', 'good', '--format', 'json=good/a.md']
  const { code, stderr } = await runLine(line, { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('good/a.md is there already')
  expect((await runLine(['parse', 'good/a.md'], { cwd })).stdout).toContain('Mail stood still')
})

test('what cannot be written is told, and leaves nothing behind', async () => {
  const cwd = folder()
  const source = join(root, 'test/fixtures/cluster/harbor.json')
  const { code, stderr } = await runLine(['snapshot', '--from', source, '--output', 'empty.md/x.json'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toMatch(/empty\.md\/x\.json could not be written \(E\w+\)\.\n {2}Check/)
})

test('a table of a megabyte is read', async () => {
  const row = '| 2026-04-02 10:00 | The queue of the mail service is longer than before and keeps growing |\n'
  const rows = row.repeat(Math.ceil((1024 * 1024) / row.length))
  const input = `${incident}\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n${rows}`
  const { code, stdout } = await runLine(['parse', '-', '--json'], { input })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).incidents[0].timeline.length).toBe(rows.length / row.length)
})

test('hostile names reach no path outside the folder', async () => {
  const cwd = folder()
  const titles = ['../../../etc/passwd', '..', '/', 'a\u0000b', 'CON', '💥', '-rf', 'x'.repeat(400)]
  for (const [i, title] of titles.entries()) {
    const { code, stdout } = await runLine(['new', '--dir', `out-${i}`, '--', title], { cwd })
    expect({ title, code }).toEqual({ title, code: 0 })
    expect(stdout).toMatch(new RegExp(`^out-${i}/2026-05-04[\\w-]*\\.md\\n$`))
  }
})
