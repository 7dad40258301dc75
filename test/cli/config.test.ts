import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, runLine } from './command-line.ts'

const document = `# Incident: Ferry desk stood still

**Date:** 2026-04-02
**Severity:** SEV5

## Summary

No ferry could be booked for an hour.

## Impact

Forty bookings were lost.

## Deck log

- 2026-04-02 09:00 UTC: the desk stops answering
- 2026-04-02 10:00 UTC: the desk is restarted

## Root Cause

A lock was never released.

## Resolution

The desk was restarted.

## Action Items

- [ ] Alert on the length of the queue
`

const config = `vocabulary:
  sections:
    timeline: [deck log]
  severities:
    critical: [sev5]
    low: [sev1]
lint:
  rules:
    action-item-has-owner: error
`

const incidents = { 'repo/incidents/2026-04-02-desk.md': document, 'repo/.git/HEAD': 'ref: refs/heads/main\n' }

function folderWith(files: Readonly<Record<string, string>>): string {
  return join(makeFolder({ ...incidents, ...files }), 'repo')
}

async function recordOf(cwd: string, ...more: string[]) {
  const { stdout, stderr, code } = await runLine(['parse', 'incidents', '--json', ...more], { cwd })
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const [incident] = JSON.parse(stdout).incidents
  return { level: incident.severity.level, rows: incident.timeline.length }
}

const withConfig = { level: 'critical', rows: 2 }

describe('the config is found', () => {
  test.each(['yaml', 'yml'])('as postmortem.config.%s in the working folder', async (extension) => {
    expect(await recordOf(folderWith({ [`repo/postmortem.config.${extension}`]: config }))).toEqual(withConfig)
  })

  test('as JSON', async () => {
    const json = JSON.stringify({ vocabulary: { severities: { critical: ['sev5'] } } }, null, '\t')
    expect(await recordOf(folderWith({ 'repo/postmortem.config.json': json }))).toMatchObject({ level: 'critical' })
  })

  test('in a folder above, up to the root of the repository and no further', async () => {
    const below = { 'repo/team/incidents/a.md': document }
    const inside = folderWith({ ...below, 'repo/postmortem.config.yaml': config })
    expect(await recordOf(join(inside, 'team'))).toEqual(withConfig)
    const outside = folderWith({ ...below, 'postmortem.config.yaml': config })
    expect(await recordOf(join(outside, 'team'))).toMatchObject({ level: 'low' })
  })

  test('by --config, whatever it is called, and before any other', async () => {
    const cwd = folderWith({ 'repo/house.yaml': config, 'repo/postmortem.config.yaml': 'vocabulary: {}\n' })
    expect(await recordOf(cwd)).toMatchObject({ level: 'low' })
    expect(await recordOf(cwd, '--config', 'house.yaml')).toEqual(withConfig)
  })

  test('empty, and then it says nothing', async () => {
    expect(await recordOf(folderWith({ 'repo/postmortem.config.yaml': '# later\n' }))).toMatchObject({ level: 'low' })
  })
})

describe('every command that reads documents reads it', () => {
  const cwd = folderWith({ 'repo/postmortem.config.yaml': config })

  test('lint takes the severity of a rule from it', async () => {
    const { code, stdout } = await runLine(['lint', 'incidents'], { cwd })
    expect(stdout).toMatch(/ error .*owner.* \(action-item-has-owner\)$/m)
    expect(code).toBe(1)
    const silent = folderWith({ 'repo/postmortem.config.yaml': config.replace('owner: error', 'owner: off') })
    const { stdout: nothing } = await runLine(['lint', 'incidents'], { cwd: silent })
    expect(nothing).not.toContain('action-item-has-owner')
  })

  test('lint silences a check of the folder, and never a file that it could not read', async () => {
    const copies = {
      'repo/incidents/a/README.md': document,
      'repo/incidents/b/a.md': document,
      'repo/incidents/c.md': '',
    }
    const rules = 'lint: { rules: { duplicate-id: off, empty-document: off } }\n'
    const { stdout: loud } = await runLine(['lint', 'incidents'], { cwd: folderWith(copies) })
    expect(loud).toContain('(duplicate-id)')
    const folder = folderWith({ ...copies, 'repo/postmortem.config.yaml': rules })
    const { stdout, code } = await runLine(['lint', 'incidents'], { cwd: folder })
    expect(stdout).not.toContain('(duplicate-id)')
    expect(stdout).toContain('(empty-document)')
    expect(code).toBe(1)
  })

  test('report counts by it', async () => {
    const { stdout } = await runLine(['report', 'incidents', '--format', 'json'], { cwd })
    expect(stdout).toContain('"critical"')
    const { stdout: plain } = await runLine(['report', 'incidents', '--format', 'json'], { cwd: folderWith({}) })
    expect(plain).not.toContain('"critical"')
  })

  test('new takes a severity in the words of the team', async () => {
    const argv = ['new', 'Desk down', '--stdout', '--severity', 'broadside']
    const own = folderWith({ 'repo/postmortem.config.yaml': 'vocabulary: { severities: { critical: [broadside] } }\n' })
    expect((await runLine([...argv, '--from', '-'], { cwd, input: '{"kind":"List","items":[]}' })).code).toBe(2)
    const { code, stdout } = await runLine([...argv, '--from', '-'], { cwd: own, input: '{"kind":"List","items":[]}' })
    expect(code).toBe(0)
    expect(stdout).toContain('broadside')
  })

  test.each([
    ['parse', 'incidents'],
    ['lint', 'incidents'],
    ['report', 'incidents'],
    ['match', 'the desk stood still'],
    ['new', 'Desk down', '--stdout'],
  ])('%s refuses one that is not there', async (...argv) => {
    const { code, stdout, stderr } = await runLine([...argv, '--config', 'gone.yaml'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe('error: There is no config "gone.yaml".\n  Check the path that --config names.\n')
  })
})

describe('a wrong config names file, line, key and remedy', () => {
  test.each([
    [
      'vocabulary:\n  sections:\n    timline: [log]\n',
      ':3: vocabulary.sections.timline is not a known key',
      /Give one of metadata, summary/,
    ],
    ['vocabulary:\n  headings: {}\n', ':2: vocabulary.headings is not a known key', /sections, fields, columns/],
    [
      'lint:\n  rules:\n    no-date: loud\n',
      ':3: lint.rules.no-date is not an allowed value',
      /off, error, warning, info/,
    ],
    ['vocabulary:\n  severities:\n    low: sev1\n', ':3: vocabulary.severities.low must be a list', /Give a list/],
    [
      'vocabulary:\n  severities:\n    low:\n      - p4\n      - 5\n',
      ':5: vocabulary.severities.low[1] must be a text',
      /in quotes/,
    ],
    [
      'vocabulary:\n  severities:\n    low: ["🟢"]\n',
      ':3: vocabulary.severities.low[0]: A phrase needs a letter',
      /as it stands/,
    ],
    [
      'vocabulary:\n  severities:\n    low: [calm]\n    high: [Calm]\n',
      ':4: vocabulary.severities.high[0]: "Calm" is given for low as well',
      /one of the two/,
    ],
    ['vocabulary: [a\n', ':2: ', /Correct the YAML/],
    ['- a\n', ':1: the config must be a map', /A config has vocabulary/],
    ['a: &a [b]\nb: [*a, *c]\n', ': Unresolved alias', /without aliases/],
    ['lint: { rules: { no-dates: off } }\n', ':1: lint.rules.no-dates is no rule', /Give one of .*no-date/],
  ])('%j', async (text, message, remedy) => {
    const cwd = folderWith({ 'repo/postmortem.config.yaml': text })
    const { code, stdout, stderr } = await runLine(['lint', 'incidents'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`postmortem.config.yaml${message}`)
    expect(stderr.split('\n')[1]).toMatch(remedy)
  })

  test('and two in one folder are one too many', async () => {
    const cwd = folderWith({ 'repo/postmortem.config.yaml': config, 'repo/postmortem.config.json': '{}' })
    const { code, stderr } = await runLine(['lint', 'incidents'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/Both postmortem\.config\.yaml and postmortem\.config\.json stand in .*\n {2}Keep one/)
  })
})
