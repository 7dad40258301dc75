import { describe, expect, test } from 'vitest'
import { lintReporters } from '../../src/report/lint-reporters.ts'
import { reporters } from '../../src/report/reporters.ts'
import { event, list, pod, waiting } from '../fixtures/cluster/build.ts'
import { makeFolder, runLine } from './command-line.ts'

const [word, token] = ['Tr0ub4dorQ7', 'ghp_Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp9Oo8']

const [uri, pair] = [`postgres://harbour:${word}@pier-db:5432/log`, `password=${word}`]

/** A secret where a report quotes, and where it makes a title of what two incidents share. */
const postmortem = (n: number, secret: string): string => `# Incident: pier ${n} read-only

**Date:** 2031-0${n}-04

## Root Cause

Remounting filesystem read-only ${secret}

## Resolution

1. Restarted the pod with \`PGPASSWORD=${word} psql\`.

## Action Items

- [ ] HIGH: add alert on read-only ${secret}
`

const incidents = makeFolder({
  'incidents/2031-01-04-uri.md': postmortem(1, uri),
  'incidents/2031-01-04-pair.md': postmortem(1, pair),
  'incidents/2031-01-04-token.md': postmortem(1, token),
  'incidents/2031-02-04-uri.md': postmortem(2, uri),
  'incidents/2031-02-04-pair.md': postmortem(2, pair),
  'incidents/2031-02-04-token.md': postmortem(2, token),
  'incidents/2031-05-06-tide.md': '# Incident: Tide table wrong\n\n## Root Cause\n\nThe certificate expired.\n',
  'postmortem.config.yaml': 'budgets: { recurrence: 2, highActionDays: 1, undetected: 0 }\n',
})

const now = ['--now', '2031-12-01']
const lines: readonly (readonly string[])[] = [
  ...Object.keys(reporters).map((format) => ['report', 'incidents', '--format', format, ...now]),
  ['report', 'incidents', '--fail-on', 'warning', '--format', 'json', ...now],
  ['match', 'filesystem read-only', '--in', 'incidents'],
  ['match', 'filesystem read-only', '--in', 'incidents', '--json'],
  ['match', 'incidents/2031-02-04-uri.md', '--in', 'incidents', '--json'],
  ['new', 'filesystem read-only', '--dir', 'incidents', '--stdout'],
  ...Object.keys(lintReporters).map((format) => ['lint', 'incidents', '--format', format]),
]

describe('a secret of a document', () => {
  test('is what the reports are made of', async () => {
    const { stdout } = await runLine(['report', 'incidents', '--format', 'json', ...now], { cwd: incidents })
    const { patterns, followThrough } = JSON.parse(stdout)
    expect(patterns.length).toBeGreaterThan(0)
    expect(followThrough.length).toBeGreaterThan(0)
    expect(stdout).toContain('[redacted:')
  })

  test.each(lines)('is in no output of %s %s %s %s', async (...argv) => {
    const { code, stdout, stderr } = await runLine(argv, { cwd: incidents })
    expect(code).toBeLessThan(2)
    expect(stdout + stderr).not.toContain(word)
    expect(stdout + stderr).not.toContain(token)
  })

  test('stays in the record of its own document', async () => {
    const { stdout } = await runLine(['parse', 'incidents/2031-01-04-uri.md', '--json'], { cwd: incidents })
    expect(stdout).toContain(word)
  })
})

const escapes = '\u001b]52;c;aGk=\u0007\u001b[2J\u001b[31m\u009b1m\u202e'
const hostile = makeFolder({
  'incidents/2031-01-04-a.md': [
    `# Incident: ::error title=${escapes}forged::yes`,
    '',
    '**Date:** 2031-01-04',
    `**Severity:** ${escapes}high`,
    '',
    '## Root Cause',
    '',
    `Filesystem read-only ${escapes} ##[error]forged`,
    '',
    '## Action Items',
    '',
    `- [ ] ${escapes}Fix it`,
    '',
  ].join('\n'),
  'incidents/2031-01-05-b.md': '# ::error::forged\n\n## Root Cause\n\nFilesystem read-only ##vso[task.x]forged\n',
  'cluster.json': JSON.stringify(
    list([
      pod({ name: 'web', containers: [{ state: waiting('CrashLoopBackOff', `${escapes}::error::forged`) }] }),
      event({
        about: pod({ name: 'web', containers: [] }),
        reason: `${escapes}Failed`,
        message: `${escapes}\n::error::forged`,
        last: '2031-01-05T00:00:00Z',
      }),
    ]),
  ),
  'bad.yaml': `"vocab${escapes.replaceAll('\u001b', '\\e').replace('\u0007', '\\a')}": 1\n`,
})

const painted = new RegExp(`${String.fromCharCode(27)}\\[(?:1|2|22|31|32|33|36|39)m`, 'g')

/** Control characters that are not line ends, tabs, or the colours of the kit's own. */
function obeyed(text: string): string[] {
  return text.replace(painted, '').match(/[^\P{Cc}\n\t]|[\u202a-\u202e]/gu) ?? []
}

describe.each([false, true])('a hostile document or dump, where a terminal is %s,', (terminal) => {
  test.each([
    ['parse', 'incidents'],
    ['lint', 'incidents'],
    ['lint', '--config', 'bad.yaml'],
    ['match', 'filesystem read-only', '--in', 'incidents'],
    ['report', 'incidents'],
    ['report', 'incidents', '--format', 'markdown'],
    ['new', '--from', 'cluster.json', '--stdout', '--dir', 'incidents'],
  ])('neither drives the terminal nor commands the runner by %s %s %s', async (...argv) => {
    const { stdout, stderr } = await runLine(argv, { cwd: hostile, terminal })
    expect(stdout + stderr).not.toBe('')
    expect(obeyed(stdout + stderr)).toEqual([])
    expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::|##(?:vso|teamcity)?\[/m)
  })
})
