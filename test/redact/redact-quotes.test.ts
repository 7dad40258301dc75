import { expect, test } from 'vitest'
import { redactQuotes } from '../../src/redact/redact-quotes.ts'

const [word, token] = ['Tr0ub4dorQ7x', 'ghp_Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp9Oo8']

test('masks every string of a result, save paths, and leaves the result as it was', () => {
  const result = { title: `Pier · ${token}`, members: [{ path: 'incidents/a.md', line: 3, quote: `password=${word}` }] }
  const redacted = redactQuotes(result, [])
  expect(redacted.members[0]).toEqual({ path: 'incidents/a.md', line: 3, quote: 'password=[redacted:named-value]' })
  expect(redacted.title).toMatch(/^Pier · \[redacted:/)
  expect(result.title).toContain(token)
  expect(redactQuotes(redacted, [])).toEqual(redacted)
})

test.each([`password=${word}`, `postgres://app:${word}@db:5432/log`])(
  'masks a value without the words of "%s"',
  (text) => {
    expect(redactQuotes({ title: `Volume lost · ${word}` }, [`# A\n\n${text}\n`]).title).toMatch(
      /^Volume lost · \[redacted:[a-z-]+\]$/,
    )
  },
)

test.each(['password: postgres', 'Secret: orders-db-2'])('makes no secret of a name for "%s"', (text) => {
  const title = 'postgres lost orders-db-2'
  expect(redactQuotes({ title }, [text]).title).toBe(title)
})
