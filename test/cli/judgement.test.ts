import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, runLine } from './command-line.ts'

const document = (words: string, cause: string) =>
  `# Incident: ${words}\n\n## Summary\n\n${words}.\n\n## Root Cause\n\n${cause}\n\n## Detection\n\nNo alert fired.\n`

const incidents = {
  'incidents/2031-01-03-log.md': document('The log stopped', 'The session was lost and left a read-only file system.'),
  'incidents/2031-02-04-horn.md': document(
    'The horn was silent',
    'A session was lost; a read-only file system was left.',
  ),
  'incidents/2031-03-05-map.md': document('The map was empty', 'Somebody deleted the tiles by mistake.'),
}

function folderWith(judgement: string): string {
  return makeFolder({ ...incidents, 'postmortem.patterns.yaml': judgement })
}

describe('postmortem.patterns.yaml', () => {
  test('names a pattern in the report', async () => {
    const cwd = folderWith(
      'patterns:\n  - id: pier\n    name: The pier drops out\n    members: [2031-01-03-log, 2031-02-04-horn]\n',
    )
    const { code: status, stdout: out, stderr: err } = await runLine(['report'], { cwd })
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('The pier drops out')
  })

  test('tells the line of what holds for nothing, and reports all the same', async () => {
    const cwd = folderWith(
      'patterns:\n  - id: pier\n    name: The pier drops out\n    members:\n      - 2031-01-03-log\n      - 2031-02-04-hron\n',
    )
    const { code: status, stdout: out, stderr: err } = await runLine(['report'], { cwd })
    expect(status).toBe(0)
    expect(out).toContain('3 incidents')
    expect(err).toBe(
      'postmortem.patterns.yaml:6 warning There is no incident "2031-02-04-hron". Did you mean 2031-02-04-horn? (pattern-judgement)\n',
    )
  })

  test.each([
    [
      'patterns:\n  - id: pier\n    name: Pier\n    member: [a]\n',
      /patterns\.yaml:4: patterns\[0\]\.member is not a known key.*\n.*members, without and from/s,
    ],
    ['pattern: []\n', /patterns\.yaml:1: pattern is not a known key/],
    ['patterns:\n  - id: Pier 1\n    name: Pier\n', /patterns\.yaml:2: patterns\[0\]\.id: An id is of small letters/],
    ['patterns:\n  - id: pier\n', /patterns\.yaml:2: patterns\[0\]\.name must be a text/],
    ['patterns: [\n', /patterns\.yaml:\d/],
  ])('refuses %j with the place', async (judgement, message) => {
    const { code: status, stderr: err } = await runLine(['report'], { cwd: folderWith(judgement) })
    expect(status).toBe(2)
    expect(err).toMatch(message)
  })
})

test('report --snapshot tells which alerts the cluster has', async () => {
  const rule = { alert: 'HornVolumeStuck', expr: 'node_filesystem_readonly{job="node"} == 1' }
  const items = [
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: 'harbour', namespace: 'watch', creationTimestamp: '2031-01-01T00:00:00Z' },
      spec: { groups: [{ name: 'all', rules: [rule] }] },
    },
  ]
  const cwd = makeFolder({
    ...incidents,
    'postmortem.patterns.yaml':
      'patterns:\n  - id: pier\n    name: Pier\n    members: [2031-01-03-log, 2031-02-04-horn]\n',
    'rules.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
  })
  const { code: status, stdout: out } = await runLine(['report', '--full', '--snapshot', 'rules.json'], { cwd })
  expect(status).toBe(0)
  expect(out).toContain('the cluster has it: watch/harbour: HornVolumeStuck')
  expect(out).toContain('no rule of the cluster detects this')
  const missing = await runLine(['report', '--snapshot', join('no', 'such.json')], { cwd })
  expect(missing.code).toBe(3)
})
