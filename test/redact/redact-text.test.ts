import { describe, expect, test } from 'vitest'
import { redactText } from '../../src/redact/redact-text.ts'

const join = (...parts: string[]) => parts.join('')

/** Each line with what must be gone and what must still be there. */
const cases: ReadonlyArray<readonly [text: string, gone: string, stays: string]> = [
  ['password=hunter2 user=tide', 'hunter2', ' user=tide'],
  ['password: hunter2', 'hunter2', 'password: '],
  ['password = correct horse battery', 'horse', 'password = '],
  ['db_password: correct horse battery', 'battery', 'db_password: '],
  ['password=hun,ter2&x;y next', 'ter2', ' next'],
  ['password="hun\\"ter2 x" next', 'ter2', '" next'],
  ["password='it''s mine' next", 'mine', "' next"],
  ['user=a,password=hunter2,host=db', 'hunter2', ',host=db'],
  ['{"msg":"a password=hunter2","user":"tide"', 'hunter2', '"user":"tide"'],
  ['password="never closed by the log', 'closed', 'password="'],
  ['opts={ApiKey:abc123XYZ Host:db}', 'abc123XYZ', 'Host:db}'],
  ['DB_PASS: 12345678', '12345678', 'DB_PASS: '],
  ['config["secret_key"] = "abc123XYZ"', 'abc123XYZ', 'config["secret_key"]'],
  ['password := "abc123XYZ"', 'abc123XYZ', 'password := '],
  ['if password == "abc123XYZ" {', 'abc123XYZ', '" {'],
  ['tokens: {access_token: abc123XYZ, page: 2}', 'abc123XYZ', 'page: 2'],
  ['MY_TOKEN=abc123XYZ ./run', 'abc123XYZ', ' ./run'],
  ['//registry.example/:_authToken=abc123XYZ', 'abc123XYZ', '//registry.example/'],
  ['API key: abc123XYZ', 'abc123XYZ', 'API key: '],
  ['connection string: Endpoint=sb://x/;SharedAccessKey=abc123XYZ=', 'abc123XYZ', 'connection string: '],
  ['postgres://tide:p@ss/w0rd@db:5432/tide', 'w0rd', '@db:5432/tide'],
  ['postgres://tide:a%40b@db/tide', 'a%40b', 'tide:'],
  ['mongodb+srv://tide:hunter2@cluster0.example/?retry=true', 'hunter2', '?retry=true'],
  ['host=db port=5432 user=tide password=hunter2 sslmode=require', 'hunter2', ' sslmode=require'],
  ["host=db password='two words' dbname=tide", 'two words', ' dbname=tide'],
  ['https://x.example/?sig=aB3%2Fd9Zk21&se=2026', 'aB3%2Fd9Zk21', '&se=2026'],
  ['jdbc:oracle:thin:tide/hunter2@//db:1521/x', 'hunter2', '@//db:1521/x'],
  ['curl -H "Authorization: Bearer abc.DEF-123" https://x', 'abc.DEF-123', '" https://x'],
  ["curl -H 'Cookie: a=1; b=hunter2' https://x", 'hunter2', "' https://x"],
  ['headers: map[Authorization:[Bearer abc123XYZ] Accept:[*/*]]', 'abc123XYZ', 'Accept:[*/*]'],
  ['"Authorization":["Basic dGlkZTpodW50ZXIy"]', 'dGlkZTpodW50ZXIy', '"Authorization":['],
  ['authorization=Token abc123XYZabc status=401', 'abc123XYZabc', 'status=401'],
  ['mysqldump --single-transaction -phunter2 tide', 'hunter2', ' tide'],
  ['docker login -u tide -p hunter2 r.example', 'hunter2', ' r.example'],
  ['sshpass -p hunter2 ssh core@node', 'hunter2', ' ssh core@node'],
  ['kubectl create secret generic db --from-literal=pw=hunter2', 'hunter2', '--from-literal=pw='],
  ['ldapsearch -x -D cn=a -w hunter2 -b dc=x', 'hunter2', ' -b dc=x'],
  ['openssl rsa -in k.pem -passin pass:hunter2 -out o.pem', 'hunter2', '-out o.pem'],
  ['helm install x --set auth.password=hunter2,replicas=2', 'hunter2', ',replicas=2'],
  [join('npm ERR! token npm', '_', 'a1B2'.repeat(9)), 'a1B2a1B2', 'npm ERR! token '],
  [
    'release data: H4sIAAAAAAAA/+xabc123abc123abc123abc123abc123abc123abc123abc123abc123abc123',
    'abc123abc',
    'release data: ',
  ],
  ['value ZGVlcDogeyJwYXNzd29yZCI6Imh1bnRlcjIifQ== end', 'ZGVlcDog', ' end'],
  [
    '{"a":{"b":["x",{"client_secret":"abc123XYZ"}]},"n":12345678901234567890,"f":1.0}',
    'abc123XYZ',
    '12345678901234567890,"f":1.0',
  ],
  ['spec:\n  password: >-\n    two\n    lines\n  port: 1', 'two', '\n  port: 1'],
  ['user tide and password hunter2X', 'hunter2X', 'user tide and '],
  ['Your password is: hunter2X now', 'hunter2X', ' now'],
  ['| DB_PASSWORD | hunter2X | rotated |', 'hunter2X', ' | rotated |'],
  ['machine r.example login tide password marmalade', 'marmalade', 'machine r.example'],
  ['db:5432:tide:tide:hunter2X', 'hunter2X', 'db:5432:tide:tide:'],
  ['IncomingUser tide hunter2Xyz', 'hunter2Xyz', 'IncomingUser tide '],
  ['echo -n hunter2 | base64', 'hunter2', ' | base64'],
  ['aws configure set aws_secret_access_key hunter2X', 'hunter2X', 'aws configure set'],
  ['{"auth":"dGlkZTpodW50ZXIy"}', 'dGlkZTpodW50ZXIy', '{"auth":'],
  ['<password><![CDATA[marmaladequeue]]></password>', 'marmalade', '<password>'],
  ['mot de passe : hunter2X', 'hunter2X', 'mot de passe : '],
  ['パスワード: hunter2X', 'hunter2X', 'パスワード: '],
  ['wachtwoord=hunter2X host=db', 'hunter2X', ' host=db'],
  ['the password is marmaladequeue.', 'marmalade', 'the password is '],
  ["INSERT INTO users (id, password, berth) VALUES (4, 'two, words', 'b')", 'two', "(4, '"],
  ['- name: DB_PASS\n  value: marmaladequeue\n- name: X', 'marmalade', '- name: X'],
  ['pg_dump -h db -W hunter2X tide', 'hunter2X', ' tide'],
  ['password: hunter2 # from the vault', 'hunter2', 'password: '],
]

describe('redactText', () => {
  test.each(cases)('%s', (text, gone, stays) => {
    const redacted = redactText(text)
    expect(redacted.text).not.toContain(gone)
    expect(redacted.text).toContain(stays)
    expect(redacted.text).toMatch(/\[redacted:[a-z0-9-]+\]/)
    expect(redacted.redactions.length).toBeGreaterThan(0)
    expect(redactText(redacted.text).text).toBe(redacted.text)
  })

  test('says which rule removed how much, in order of rule', () => {
    const { redactions } = redactText('password=hunter2 token=abc123XYZ https://a:b0@c.example')
    expect(redactions).toEqual([
      { rule: 'named-value', count: 2 },
      { rule: 'url-password', count: 1 },
    ])
  })

  test('leaves references, placeholders and masks of others', () => {
    for (const text of [
      join('password=$', '{DB_PASSWORD}'),
      'password: $(DB_PASSWORD)',
      'password: {{ .Values.password }}',
      'password=***',
      'password: <set to the key "password" of secret "db">',
      'password: REDACTED',
      'password-file=/run/secrets/db',
      'password: /run/secrets/db',
      'token: vault:secret/data/x#token',
      'secret=harbor/db-credentials',
      'password=',
      '"password":null,"token":"","secret":false',
    ])
      expect(redactText(text).text).toBe(text)
  })

  test('masks what a team names as secret', () => {
    expect(redactText('pier-code=abc', { keys: ['Pier-Code'] }).text).toBe('pier-code=[redacted:named-value]')
    expect(redactText('pier-code=abc').text).toBe('pier-code=abc')
  })

  test('keeps a text of JSON that holds no secret byte for byte', () => {
    const text = '{ "a" : [1.0, 2e3, 12345678901234567890], "tokens": 512 }\n'
    expect(redactText(text).text).toBe(text)
  })

  test('takes a whole header out of a private key that was cut off', () => {
    const text = join('-----BEGIN EC PRIV', 'ATE KEY-----\n', 'MHcCAQEEIBx7'.repeat(5), '\n', 'AbCdEf12'.repeat(8))
    expect(redactText(`${text}\n`).text).toBe('[redacted:pem]\n')
    expect(redactText(`${text}\nlistening on port 80\n`).text).toContain('listening on port 80')
  })

  test('keeps a carriage return and the words of the next line', () => {
    expect(redactText('password: hunter2\r\nhost: db\r\n').text).toBe(
      'password: [redacted:named-value]\r\nhost: db\r\n',
    )
  })
})
