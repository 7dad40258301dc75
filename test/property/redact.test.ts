import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSecrets } from '../../src/redact/find/find-secrets.ts'
import { redactText } from '../../src/redact/redact-text.ts'
import { redactObject } from '../redact/redact-object.ts'

// Pieces that rules look at, so that they meet each other in every order and cut through each other's masks.
const pieces =
  'password PASS token secret apiKey Authorization Cookie Bearer Basic key API = : == => := :: " \' \\" \\\\\\" ` , ; & | > [ ] { } ( ) < / @ // https:// postgres://a: curl_-u_ mysql_-p --password --token ? ?sig= -----BEGIN_PRIVATE_KEY----- -----END_PRIVATE_KEY----- eyJhbGciOiJI.eyJzdWIiOiI. dGlkZTpodW50ZXIy cGFzc3dvcmQ6IGh1bnRlcjI= %3A %40 hunter2 abc123XYZ a1B2a1B2a1B2a1B2a1B2a1B2 x 7 [redacted:jwt] [redacted:named-value] [redacted: \uE000 é 🌊 \r \n'
    .split(' ')
    .map((piece) => piece.replaceAll('_', ' ').replace('\\n', '\n').replace('\\r', '\r'))
const arbitraryText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces, ' ', '\n') }, fc.string({ unit: 'grapheme' })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))
const runs = { numRuns: 3000 }

test('redacting twice is redacting once', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const { text: once } = redactText(text)
      expect(redactText(once)).toEqual({ text: once, redactions: [] })
    }),
    runs,
  )
})

test('so it is with objects, whose strings may be JSON', () => {
  const leaf = fc.oneof(
    arbitraryText,
    fc.integer(),
    fc.constant(null),
    arbitraryText.map((text) => JSON.stringify({ text })),
  )
  const key = fc.constantFrom('env', 'name', 'value', 'password', 'data', 'kind', 'auths', 'auth', 'args', 'x', 'token')
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(key, tie('node'), { maxKeys: 4 }),
    ),
  })).node
  fc.assert(
    fc.property(value, (each) => {
      const once = redactObject(each)
      const twice = redactObject(once.value)
      expect(twice.redactions).toEqual([])
      expect(twice.value).toEqual(once.value)
    }),
    { numRuns: 1500 },
  )
})

test('a secret under its name is gone whatever stands around it', () => {
  const secret = fc.stringMatching(/^[A-Za-z]{4}[0-9]{3}[A-Za-z0-9]{8}$/)
  const name = fc.constantFrom('password', 'DB_PASSWORD', 'apiKey', 'client_secret', 'access-token')
  const form = fc.constantFrom<(n: string, s: string) => string>(
    (n, s) => `${n}=${s}`,
    (n, s) => `"${n}":"${s}"`,
    (n, s) => `${n}: '${s}'`,
    (n, s) => JSON.stringify(JSON.stringify({ [n]: s })),
    (n, s) => `--${n} ${s}`,
  )
  fc.assert(
    fc.property(arbitraryText, name, form, secret, fc.constantFrom(' ', '\n'), (before, n, make, s, gap) => {
      // An open quote before may make the rest a value of another name; then it is masked with that.
      expect(redactText(`${before}${gap}${make(n, s)}`).text).not.toContain(s)
    }),
    runs,
  )
})

test('places lie inside the text, in order, apart from each other', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      let last = 0
      for (const { start, end } of findSecrets(text, { uncertain: true })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
    runs,
  )
})
