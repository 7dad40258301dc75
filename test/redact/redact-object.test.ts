import { describe, expect, test } from 'vitest'
import { redactObject } from './redact-object.ts'

describe('redactObject', () => {
  test('gives the same object back where there is nothing to remove', () => {
    const pod = { kind: 'Pod', spec: { containers: [{ image: 'a@sha256:00', args: ['-v', '--port=80'] }] } }
    expect(redactObject(pod).value).toBe(pod)
    expect(redactObject(pod).redactions).toEqual([])
  })

  test('never changes what it was given', () => {
    const value = { password: 'hunter2', list: [{ token: 'abc123XYZ' }] }
    const before = structuredClone(value)
    redactObject(value)
    expect(value).toEqual(before)
  })

  test('keeps of an environment only what is plainly harmless', () => {
    const values = [
      'debug',
      '8080',
      '5m',
      '/data/store',
      'Europe/Oslo',
      'http://api.harbor.svc:80',
      'true',
      'db-rw.harbor.svc',
    ]
    const env = values.map((value, i) => ({ name: `V${i}`, value }))
    expect(redactObject({ env }).value).toEqual({ env })
    const hidden = ['hunter2', 'a b', 'Zm9v', 'p4ss-word', 'correcthorse']
    const { value } = redactObject({ env: hidden.map((each, i) => ({ name: `V${i}`, value: each })) })
    expect(value.env.map((each) => each.value)).toEqual(hidden.map(() => '[redacted:env-value]'))
  })

  test('keeps references to Secrets, which name no value', () => {
    const spec = {
      env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }],
      volumes: [{ name: 'tls', secret: { secretName: 'harbor-tls', items: [{ key: 'tls.key', path: 'key.pem' }] } }],
      imagePullSecrets: [{ name: 'registry' }],
      csi: { nodePublishSecretRef: { name: 'quay-chap', namespace: 'harbor' } },
      automountServiceAccountToken: false,
      tolerations: [{ key: 'node-role', operator: 'Equal', value: 'storage' }],
    }
    expect(redactObject(spec).value).toBe(spec)
  })

  test('blanks the values of Secrets and ConfigMaps and keeps their keys', () => {
    const list = { kind: 'SecretList', items: [{ metadata: { name: 'a' }, data: { 'tls.crt': 'Zm9v' } }] }
    expect(redactObject(list).value.items[0]?.data).toEqual({ 'tls.crt': '[redacted:object-data]' })
    const config = { kind: 'ConfigMap', data: { a: 'b' }, binaryData: { c: 'ZA==' } }
    expect(redactObject(config).value).toEqual({
      kind: 'ConfigMap',
      data: { a: '[redacted:object-data]' },
      binaryData: { c: '[redacted:object-data]' },
    })
  })

  test('sees a flag and its value in two words, and the secret of a command in its context', () => {
    const args = (...words: string[]) => redactObject({ args: words }).value.args
    expect(args('--password', 'hunter2', '-v')).toEqual(['--password', '[redacted:command-secret]', '-v'])
    expect(args('mysql', '-u', 'root', '-phunter2')[3]).toBe('-p[redacted:command-secret]')
    expect(args('--password-file', '/run/secrets/db')).toEqual(['--password-file', '/run/secrets/db'])
  })

  test('removes names and numbers that are secrets', () => {
    expect(redactObject({ pin: { password: 123456 }, tokens: 512 }).value).toEqual({
      pin: { password: '[redacted:named-value]' },
      tokens: 512,
    })
    const value = redactObject({ hosts: { 'https://a:hunter2@b.example': 1 } }).value
    expect(JSON.stringify(value)).not.toContain('hunter2')
  })

  test('reads a registry login, plain and in base64', () => {
    const login = { auths: { 'r.example': { username: 'tide', password: 'hunter2', auth: 'dGlkZTpodW50ZXIy' } } }
    expect(JSON.stringify(redactObject(login).value)).not.toMatch(/hunter2|dGlk|tide/)
    const encoded = Buffer.from(JSON.stringify(login)).toString('base64')
    expect(redactObject({ note: encoded }).value.note).toBe('[redacted:base64]')
  })

  test('masks what lies deeper than anyone nests, and does not overflow', () => {
    let value: unknown = { password: 'hunter2' }
    for (let i = 0; i < 50_000; i++) value = [value]
    expect(JSON.stringify(redactObject(value).value)).toContain('[redacted:too-deep]')
  })

  test('keeps a key named __proto__ as a key', () => {
    const value = JSON.parse('{"__proto__":{"password":"hunter2"}}') as object
    expect(JSON.stringify(redactObject(value).value)).toBe('{"__proto__":{"password":"[redacted:named-value]"}}')
  })
})
