import { expect, test } from 'vitest'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import { defineSignature } from '../../src/signature/define-signature.ts'
import { findSnapshotSignatures } from '../../src/signature/find-snapshot-signatures.ts'
import type { Signature } from '../../src/signature/signature.ts'

const feedEmpty: Signature = {
  id: 'gull-feed-empty',
  title: 'Feed empty',
  kind: 'symptom',
  text: [/feed (?:was|is) empty/],
  snapshot: { messages: [/feed exhausted/] },
}

test('a team’s own signature is found in a snapshot', () => {
  const log = { namespace: 'shore', pod: 'gull-0', container: 'gull', previous: false, lines: ['E: FEED exhausted'] }
  expect(findSnapshotSignatures({ ...emptySnapshot(), logs: [log] }, [defineSignature(feedEmpty)])).toHaveLength(1)
})

test.each([
  [{ id: 'Gull Feed' }, 'is not kebab-case'],
  [{ title: ' ' }, 'has no title'],
  [{ text: [/x*/] }, 'matches the empty text'],
  [{ snapshot: { messages: [/x/gm] } }, 'has the flags "gm"'],
])('a signature with %o is refused with the remedy', (wrong, message) => {
  const define = () => defineSignature({ ...feedEmpty, ...wrong })
  expect(define).toThrow(message)
  expect(define).toThrow(expect.objectContaining({ code: 'CONFIG', hint: expect.stringMatching(/\.$/) }))
})

test('a signature cannot be changed afterwards', () => {
  const { text, snapshot, ...rest } = defineSignature(feedEmpty)
  expect([text, snapshot].every(Object.isFrozen)).toBe(true)
  expect(Object.isFrozen(defineSignature({ ...rest, text, snapshot }))).toBe(true)
})
