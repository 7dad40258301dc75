import { expect, test } from 'vitest'
import { redactSnapshot } from '../../src/redact/redact-snapshot.ts'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { noise } from './sentinels.ts'

function redactLines(lines: readonly string[]): readonly string[] {
  const snapshot: Snapshot = {
    ...emptySnapshot(),
    logs: [{ namespace: 'harbor', pod: 'a', container: 'a', previous: false, lines: [...lines] }],
  }
  const redacted = redactSnapshot(snapshot)
  expect(redactSnapshot(redacted).logs).toEqual(redacted.logs)
  return redacted.logs[0]?.lines ?? []
}

const at = (second: number): string => `2026-05-04T09:00:0${second}.123456789Z`

test('a time that the cluster put before a line hides neither that it is JSON nor that a block goes on', () => {
  const secret = noise('in a timed line', 40)
  const key = ['-----BEGIN PRIVATE KEY-----', secret, '-----END PRIVATE KEY-----']
  const json = redactLines([`${at(1)} starting`, `${at(2)} {"login":{"passwd":{"value":"${secret}"}}}`])
  expect(json[0]).toBe(`${at(1)} starting`)
  expect(json[1]).toMatch(/^2026-05-04T09:00:02\.123456789Z \{"login":\{"passwd":\{"value":"\[redacted:/)
  const block = redactLines([`${at(1)} loaded`, ...key.map((line, i) => `${at(i + 2)} ${line}`), `${at(6)} ready`])
  expect(block.join('\n')).not.toContain(secret)
  expect(block[0]).toContain('loaded')
  expect(block.at(-1)).toContain('ready')
})

test('lines without a secret stay as they are, with and without a time', () => {
  const lines = [`${at(1)} starting`, 'no time here', '', `${at(2)} `]
  expect(redactLines(lines)).toEqual(lines)
})
