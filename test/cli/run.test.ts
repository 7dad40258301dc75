import { expect, test } from 'vitest'
import { commandTable } from '../../src/cli/command-table.ts'
import { makeFolder, root, runLine } from './command-line.ts'

test('--help lists every command and the exit codes', async () => {
  const { code, stdout, stderr } = await runLine(['--help'])
  expect(code).toBe(0)
  expect(stderr).toBe('')
  for (const name of Object.keys(commandTable)) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  expect(stdout).toContain('3 a source could not be read')
})

test.each(Object.keys(commandTable))('%s --help shows an example that runs this command', async (name) => {
  const { code, stdout } = await runLine([name, '--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`\\n {2}\\$ .*postmortem ${name}\\b`))
})

test('help COMMAND is the same as COMMAND --help', async () => {
  expect(await runLine(['help', 'lint'])).toEqual(await runLine(['lint', '--help']))
})

test('--version is that of the package', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
  expect(await runLine(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test.each([
  { argv: [], says: 'Usage: postmortem' },
  { argv: ['repotr'], says: "unknown command 'repotr'" },
  { argv: ['lint', '--fail'], says: "unknown option '--fail'" },
  { argv: ['lint', '--fail-on', 'info'], says: 'Allowed choices are error, warning, never' },
  { argv: ['schema', 'incidents'], says: 'Allowed choices are incident' },
  { argv: ['parse'], says: "missing required argument 'file'" },
  { argv: ['report', '--format', 'pdf'], says: 'Give one of text' },
  { argv: ['report', '--format', 'json='], says: 'Name the file after the =' },
  { argv: ['report', '--format', 'json', '--format', 'text'], says: 'json and text would be mixed on stdout' },
  { argv: ['match', 'x', '--limit', '0'], says: 'Give a number from 1 on' },
  { argv: ['new', 'x', '--now', '01/02/2026'], says: 'like 2026-03-01T10:00:00Z' },
  { argv: ['new', 'x', '--severity', 'purple'], says: 'Give critical, high, medium, low' },
  { argv: ['new', 'x', '--status', 'draft'], says: 'Give resolved' },
  { argv: ['new', 'x', '--template', 'nope'], says: 'Give one of default, minimal' },
])('wrong usage exits 2 and says what is right: $argv', async ({ argv, says }) => {
  const { code, stdout, stderr } = await runLine(argv, { cwd: makeFolder() })
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(says)
})

test('an interrupt exits 130', async () => {
  const { code, stderr } = await runLine(['lint', 'incidents'], { cwd: root, signal: AbortSignal.abort() })
  expect(code).toBe(130)
  expect(stderr).toBe('interrupted\n')
})

test('a defect exits 70, asks for a report, keeps secrets and has its stack on demand only', async () => {
  const broken = { cwd: root, now: 'no date' }
  const line = ['new', 'x', '--stdout', '--dir', 'no-such-folder']
  const { code, stderr } = await runLine(line, broken)
  expect(code).toBe(70)
  expect(stderr).toMatch(/^internal error: /)
  expect(stderr).toContain('Please report it')
  expect(stderr).not.toContain('    at ')
  const { stderr: withStack } = await runLine(line, { ...broken, env: { POSTMORTEM_DEBUG: '1' } })
  expect(withStack).toContain('    at ')
})

test('colours follow the terminal, NO_COLOR and FORCE_COLOR', async () => {
  const cwd = makeFolder({ 'a.md': '' })
  const isColoured = async (settings: object): Promise<boolean> =>
    (await runLine(['lint', 'a.md'], { cwd, ...settings })).stdout.includes('\u001B[')
  expect(await isColoured({})).toBe(false)
  expect(await isColoured({ terminal: true })).toBe(true)
  expect(await isColoured({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false)
  expect(await isColoured({ terminal: true, env: { TERM: 'dumb' } })).toBe(false)
  expect(await isColoured({ env: { FORCE_COLOR: '1' } })).toBe(true)
  expect(await isColoured({ terminal: true, env: { FORCE_COLOR: '0' } })).toBe(false)
  expect(await isColoured({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).toBe(false)
})
