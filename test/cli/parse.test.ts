import { expect, test } from 'vitest'
import { incidentSchema } from '../../src/schema/incident/incident.ts'
import { makeFolder, runLine } from './command-line.ts'

const outage = `# Incident: Checkout was slow

**Date:** 2026-04-02
**Severity:** SEV2
**Status:** Resolved

## Timeline

| Time (UTC) | Event |
|---|---|
| 2026-04-02 08:10 | Latency alert fires |
| 2026-04-02 08:55 | Resolved by raising the pool to 40 |

## Root Cause

The connection pool had ten connections.

## Action Items

- [ ] Alert on pool saturation (owner: noor)
`

test('prints a record that people can read, with the line of each value', async () => {
  const cwd = makeFolder({ '2026-04-02-checkout.md': outage })
  const { code, stdout } = await runLine(['parse', '2026-04-02-checkout.md'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toContain('Checkout was slow 2026-04-02-checkout.md\n')
  expect(stdout).toMatch(/^ {2}severity +high \(SEV2\) {2}:4$/m)
  expect(stdout).toMatch(/^ {2}timeline \(2\)$/m)
  expect(stdout).toMatch(/^ {4}2026-04-02T08:55Z · Resolved by raising the pool to 40 {2}:12$/m)
})

test('--json prints the records and the diagnostics, and nothing else', async () => {
  const cwd = makeFolder({ '2026-04-02-checkout.md': outage, 'b.md': '# A title and no more\n' })
  const { code, stdout, stderr } = await runLine(['parse', '2026-04-02-checkout.md', 'b.md', '--json'], { cwd })
  const printed = JSON.parse(stdout)
  expect(code).toBe(0)
  expect(stderr).toBe('')
  expect(Object.keys(printed)).toEqual(['schemaVersion', 'incidents', 'diagnostics'])
  expect(printed.incidents.map((each: unknown) => incidentSchema.parse(each).id)).toEqual(['2026-04-02-checkout', 'b'])
})

test('- reads stdin', async () => {
  const { code, stdout } = await runLine(['parse', '-', '--json'], { input: outage })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).incidents).toHaveLength(1)
  expect(JSON.parse(stdout).incidents[0]).toMatchObject({ title: 'Checkout was slow', path: null })
})

test('a folder is read as well, and says what it leaves out', async () => {
  const cwd = makeFolder({ 'docs/2026-04-02-checkout.md': outage, 'docs/README.md': '# How we write these\n' })
  const { code, stdout, stderr } = await runLine(['parse', 'docs', '--json'], { cwd })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).incidents).toHaveLength(1)
  expect(stderr).toBe('left out docs/README.md: README.md is about the folder\n')
})
