import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, root, runLine } from './command-line.ts'

const incidents = join(root, 'incidents')

const folder = (config: string) => makeFolder({ 'postmortem.config.yaml': config, '.git/HEAD': '' })
const report = (cwd: string, ...argv: string[]) => runLine(['report', incidents, ...argv], { cwd })

describe('budgets of the config are gates', () => {
  const cwd = folder('budgets:\n  highActionDays: 30\n  undetected: 0\n')

  test('what is beyond one is printed with place and remedy, and exits 1', async () => {
    const { code, stdout } = await report(cwd, '--now', '2026-11-01')
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^Budgets\n {2}exceeded: no high-priority action item may be open for more than 30 days\n {4}"Add Prom/m,
    )
    expect(stdout).toMatch(
      /is open 254 days after it was due\s+on 2026-02-20; the budget is 30\.\n {6}\S+\.md:108\n {6}Do it/,
    )
    expect(stdout).toContain('kept: no more than 0 incidents may lack how it was detected')
  })

  test('--fail-on never only tells', async () => {
    expect((await report(cwd, '--now', '2026-11-01', '--fail-on', 'never')).code).toBe(0)
    expect((await report(cwd, '--now', '2026-02-21')).code).toBe(0)
  })

  test('formats for machines carry them, and stderr says why it fails', async () => {
    const line = ['--now', '2026-11-01', '--format', 'junit', '--format', 'sarif=r.sarif', '--format', 'json=r.json']
    const { code, stdout, stderr } = await report(cwd, ...line)
    expect(code).toBe(1)
    expect(stdout).toContain('<testsuite name="budgets" tests="2" failures="1"')
    expect(stdout).toContain('<testcase name="budget-undetected" classname="budgets"/>')
    expect(stderr).toMatch(/2026-02-03-forgejo-pushes-rejected\.md:108 error "Add PrometheusRule/)
    const [run] = JSON.parse(readFileSync(join(cwd, 'r.sarif'), 'utf8')).runs
    expect(run.results[0]).toMatchObject({ ruleId: 'budget-high-action-days', level: 'error' })
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).budgets).toHaveLength(2)
  })
})

test('a scale that runs upwards says which priorities are high', async () => {
  const scale = 'vocabulary:\n  severities:\n    critical: [sev5]\n    low: [sev1]\nbudgets: { highActionDays: 30 }\n'
  const document = `# Harbour gates stuck\n\n**Date:** 2031-08-01\n\n## Action items\n
| Action | Priority |\n|---|---|\n| Weld the gate shut | SEV1 |\n| Page the watch | SEV-5 |\n| Paint the quay | P1 |\n`
  const cwd = makeFolder({
    'postmortem.config.yaml': scale,
    '.git/HEAD': '',
    'incidents/2031-08-01-gates.md': document,
  })
  const { code, stdout } = await runLine(['report', 'incidents', '--now', '2031-12-01', '--format', 'json'], { cwd })
  expect(code).toBe(1)
  const [budget] = JSON.parse(stdout).budgets
  expect(budget.violations.map(({ subject }: { subject: string }) => subject)).toEqual([
    'Page the watch',
    'Paint the quay',
  ])
})

describe('the clock', () => {
  const cwd = folder('budgets: { highActionDays: 30 }\n')
  const ages = async (env: Record<string, string>, ...argv: string[]) => {
    const { code, stdout, stderr } = await runLine(['report', incidents, ...argv], {
      cwd,
      env,
      now: '2026-05-04T00:00:00Z',
    })
    return { code, stderr, age: /is open (\d+) days/.exec(stdout)?.[1] }
  }

  test('is --now, else SOURCE_DATE_EPOCH, else the time', async () => {
    const epoch = { SOURCE_DATE_EPOCH: String(Date.parse('2026-06-01') / 1000) }
    expect(await ages(epoch, '--now', '2026-11-01')).toMatchObject({ age: '254' })
    expect(await ages(epoch)).toMatchObject({ age: '101' })
    expect(await ages({})).toMatchObject({ age: '73' })
  })

  test('refuses what is no time', async () => {
    expect((await ages({}, '--now', 'yesterday')).code).toBe(2)
    const { code, stderr } = await ages({ SOURCE_DATE_EPOCH: 'soon' })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: SOURCE_DATE_EPOCH is "soon", which is no number of seconds\.\n {2}Unset it/)
  })
})

describe('a wrong budget names file, line, key and remedy', () => {
  test.each([
    [
      'budgets:\n  recurence: 3\n',
      ':2: budgets.recurence is not a known key.',
      'Give one of recurrence, highActionDays, undetected.',
    ],
    ['budgets:\n  recurrence: 1\n', ':2: budgets.recurrence must be at least 2.', 'Give a larger number'],
    ['budgets:\n  undetected: "0"\n', ':2: budgets.undetected must be a number.', 'without quotes'],
    ['budgets:\n  highActionDays: 1.5\n', ':2: budgets.highActionDays must be a whole number.', 'Give a whole number'],
    ['budgets: 3\n', ':1: budgets must be a map.', 'recurrence, highActionDays, undetected'],
  ])('%j', async (config, message, remedy) => {
    const { code, stdout, stderr } = await report(folder(config))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`postmortem.config.yaml${message}`)
    expect(stderr.split('\n')[1]).toContain(remedy)
  })
})

test('two formats in one file, or on stdout, are refused before anything is read', async () => {
  const cwd = makeFolder()
  for (const formats of [
    ['--format', 'sarif=a', '--format', 'junit=a'],
    ['--format', 'sarif', '--format', 'junit'],
  ]) {
    const { code, stdout } = await runLine(['report', 'nowhere', ...formats], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  }
})
