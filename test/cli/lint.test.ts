import { expect, test } from 'vitest'
import { makeFolder, root, runLine } from './command-line.ts'

const unowned = `# Incident: Queue stalled

**Date:** 2026-04-02
**Severity:** low

## Summary

The mail queue stood still for an hour.

## Impact

Invoices were late.

## Timeline

- 2026-04-02 09:00 UTC: Started: queue stops
- 2026-04-02 10:00 UTC: Resolved: consumer restarted

## Root Cause

A consumer hung on a closed socket.

## Resolution

The consumer was restarted.

## Action Items

- [ ] Alert on queue depth
`

test('prints file, line, column, severity, message and rule', async () => {
  const cwd = makeFolder({ 'incidents/2026-04-02-queue.md': unowned })
  const { code, stdout, stderr } = await runLine(['lint'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^incidents\/2026-04-02-queue\.md:29:\d+ warning .*owner.* \(action-item-has-owner\)$/m)
  expect(stderr).toBe('0 errors, 1 warning in 1 document\n')
})

test('--fail-on moves the line between 0 and 1', async () => {
  const cwd = makeFolder({ 'a.md': unowned, 'b.md': '' })
  const codeOf = async (...argv: string[]): Promise<number> => (await runLine(['lint', ...argv], { cwd })).code
  expect(await codeOf('a.md')).toBe(0)
  expect(await codeOf('a.md', '--fail-on', 'warning')).toBe(1)
  expect(await codeOf('a.md', 'b.md')).toBe(1)
  expect(await codeOf('a.md', 'b.md', '--fail-on', 'never')).toBe(0)
})

test('--format json prints the diagnostics', async () => {
  const cwd = makeFolder({ 'a.md': unowned })
  const { stdout } = await runLine(['lint', 'a.md', '--format', 'json'], { cwd })
  const { schemaVersion, diagnostics } = JSON.parse(stdout)
  expect(schemaVersion).toBe(1)
  expect(diagnostics).toMatchObject([{ ruleId: 'action-item-has-owner', severity: 'warning', file: 'a.md' }])
  expect(diagnostics[0].place.start).toMatchObject({ line: 29 })
})

test('the example incidents are clean', async () => {
  const { code, stdout } = await runLine(['lint', 'incidents', '--fail-on', 'warning'], { cwd: root })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
})
