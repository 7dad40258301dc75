import { describe, expect, test } from 'vitest'
import { findSecrets } from '../../src/redact/find/find-secrets.ts'

const found = (text: string) => findSecrets(text).map(({ start, end }) => text.slice(start, end))

describe('findSecrets', () => {
  test('gives the range of the secret alone, and its rule', () => {
    const text = '```yaml\nuser: tide\npassword: hunter2\n```\nSee https://tide:s3cret9@db.example/x.'
    expect(findSecrets(text)).toEqual([
      { start: text.indexOf('hunter2'), end: text.indexOf('hunter2') + 7, rule: 'named-value', certain: true },
      { start: text.indexOf('s3cret9'), end: text.indexOf('s3cret9') + 7, rule: 'url-password', certain: true },
    ])
  })

  test('is silent where a document speaks about secrets', () => {
    for (const text of [
      'the password was wrong',
      'Password: see the vault.',
      'We rotated the token: it had leaked.',
      'The secret: never deploy on a Friday.',
      '| Token | Expired on 2026-03-14 |',
      '**Authorization:** broken since 02:00',
      'password: changeme',
      'export DB_PASSWORD=<your password>',
      'export DB_PASSWORD=$VAULT_PASSWORD',
      'token=... or api_key=xxxxxxxx',
      '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
      'root cause: the key `tls.key` of secret `harbor-tls` was missing',
    ])
      expect(found(text)).toEqual([])
  })

  test('finds what nobody should paste', () => {
    const pem = `-----BEGIN ${'PRIV'}${'ATE KEY'}-----\nMIIEvQ\n-----END ${'PRIV'}${'ATE KEY'}-----`
    const token = `gh${'p_'}${'a1B2'.repeat(9)}`
    expect(found(`a\n${pem}\nb`)).toEqual([pem])
    expect(found(`cloned with ${token}.`)).toEqual([token])
    expect(found('`Authorization: Bearer abc.DEF-123456`')).toEqual(['Bearer abc.DEF-123456'])
    expect(found('API_KEY="9f8e7d6c5b4a"')).toEqual(['9f8e7d6c5b4a'])
  })

  test('gives what is only likely when asked', () => {
    const text = 'docker login -u tide -p marmalade'
    expect(found(text)).toEqual([])
    expect(findSecrets(text, { uncertain: true })).toHaveLength(1)
  })
})
