import { describe, expect, test } from 'vitest'
import { secretKeyKind } from '../../src/redact/secret-key.ts'

describe('secretKeyKind', () => {
  test.each(
    'password DB_PASSWORD dbPassword PGPASSWORD MYSQL_ROOT_PASSWORD passwd mysql_pwd passphrase node.session.auth.password_in apiKey API_KEY x-api-key accessKey AWS_SECRET_ACCESS_KEY AWS_ACCESS_KEY_ID secret_key_base privateKey client-key-data clientSecret client_secret chapSecret accessToken access_token _authToken BOT_TOKEN sharedAccessKey connectionString webhook_url SENTRY_DSN password2 adminPasswordHash _auth SSHPASS psk'.split(
      ' ',
    ),
  )('%s names a secret', (name) => expect(secretKeyKind(name)).toBe('strong'))

  test.each('token secret credentials pass'.split(' '))('%s may name one', (name) =>
    expect(secretKeyKind(name)).toBe('weak'),
  )

  test.each(['Authorization', 'proxy-authorization', 'Cookie', 'Set-Cookie'])('%s is a header', (name) =>
    expect(secretKeyKind(name)).toBe('header'),
  )

  test.each(
    'secretName tokenPath password_length passwordFile secretKeyRef tokenExpirationSeconds max_tokens key cacheKey partition_key sort_key publicKey public_key keyword monkey author authority bypass compass tokenizer imagePullSecret checksum/secret nextPageToken session_id user name value host credential_type pods'.split(
      ' ',
    ),
  )('%s names none', (name) => expect(secretKeyKind(name)).toBeNull())

  test('takes the word before into account for names of two words', () => {
    expect(secretKeyKind('key', 'API')).toBe('strong')
    expect(secretKeyKind('key', 'primary')).toBeNull()
    expect(secretKeyKind('token', 'unexpected')).toBeNull()
  })
})
