/** Where in a cluster's objects a carrier stands. */
export type Home = 'env' | 'args' | 'annotation' | 'event' | 'log'

/** A secret, and the words that it stands in. */
export interface Sentinel {
  readonly what: string
  readonly secret: string
  readonly home: Home
  /** For env `NAME=value`, for args the words joined by a unit separator, else the text. */
  readonly text: string
}

/** Makes random-looking characters from a seed, so that no real-looking token stands in this file. */
export function noise(
  seed: string,
  length: number,
  alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789',
): string {
  let state = 2166136261
  for (const unit of seed) state = Math.imul(state ^ unit.charCodeAt(0), 16777619) >>> 0
  let out = ''
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    out += alphabet[(state >>> 16) % alphabet.length]
  }
  // At least one digit, as real ones have.
  return length > 4 ? `${out.slice(0, 2)}7${out.slice(3)}` : out
}

const hex = '0123456789abcdef'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const base64url = (text: string) => Buffer.from(text).toString('base64url')

function sentinel(home: Home, what: string, secret: string, text: (secret: string) => string): Sentinel {
  return { home, what, secret, text: text(secret) }
}
const as = (what: string, length = 18, alphabet?: string) => noise(what, length, alphabet)

const jwt = `${base64url('{"alg":"RS256"}')}.${base64url(`{"sub":"${as('jwt')}"}`)}.${as('jwt signature', 43)}`
const keyBody = [as('pem 1', 64), as('pem 2', 64), as('pem 3', 40)]
const label = `${'RSA PRIV'}${'ATE KEY'}`
const pem = `-----BEGIN ${label}-----\n${keyBody.join('\n')}\n-----END ${label}-----`

/** Secrets of every shape and place that a dump of a cluster has them in. Each is told apart by its own characters. */
export const sentinels: readonly Sentinel[] = [
  sentinel('env', 'a password by name', as('db'), (s) => `DB_PASSWORD=${s}`),
  sentinel('env', 'a password that is one word', 'marmaladequeue', (s) => `POSTGRES_PASSWORD=${s}`),
  sentinel('env', 'the password of psql', as('pg'), (s) => `PGPASSWORD=${s}`),
  sentinel('env', 'a secret access key', as('aws secret', 40), (s) => `AWS_SECRET_ACCESS_KEY=${s}`),
  sentinel('env', 'an access key id', `AKIA${as('aws id', 16, upper)}`, (s) => `AWS_ACCESS_KEY_ID=${s}`),
  sentinel('env', 'a value without a telling name', as('plain'), (s) => `HARBOR_SETTING=${s}`),
  sentinel('env', 'a passphrase of words', 'seven tired gulls', (s) => `GREETING=${s}`),
  sentinel(
    'env',
    'a database address',
    as('dburl'),
    (s) => `DATABASE_URL=postgres://tide:${s}@db.harbor.svc:5432/tide`,
  ),
  sentinel('env', 'a redis address without a user', as('redis'), (s) => `CACHE=redis://:${s}@cache:6379/0`),
  sentinel('env', 'a Sentry address', as('sentry', 32, hex), (s) => `ERRORS=https://${s}@errors.example/4`),
  sentinel(
    'env',
    'a registry login',
    as('registry'),
    (s) => `DOCKER_CONFIG_JSON={"auths":{"r.example":{"username":"u","password":"${s}"}}}`,
  ),
  sentinel('env', 'a key of an application', as('laravel', 44), (s) => `APP_KEY=base64:${s}=`),
  sentinel('env', 'a chat webhook', as('hook', 24), (s) => `NOTIFY=https://hooks.slack.com/services/T0AB/B0CD/${s}`),
  sentinel(
    'env',
    'an alert webhook',
    as('discord', 60),
    (s) => `ALERTS=https://discord.com/api/webhooks/118822334455/${s}`,
  ),
  sentinel('args', 'a flag with =', as('flag='), (s) => `--admin-password=${s}`),
  sentinel('args', 'a flag with its value in the next word', as('flag next'), (s) => `--password\u001f${s}`),
  sentinel('args', 'a token flag', as('token flag', 24), (s) => `--token\u001f${s}`),
  sentinel('args', 'the short flag of mysql', as('mysql'), (s) => `mysql\u001f-u\u001froot\u001f-p${s}`),
  sentinel('args', 'the user flag of curl', as('curl'), (s) => `curl\u001f-u\u001fadmin:${s}\u001fhttp://api`),
  sentinel('args', 'a header of curl', as('curl header', 30), (s) => `curl\u001f-H\u001fX-Api-Key: ${s}`),
  sentinel(
    'args',
    'a shell line',
    as('shell'),
    (s) => `sh\u001f-c\u001fPGPASSWORD='${s}' pg_dump tide > /backup/tide.sql`,
  ),
  sentinel('args', 'redis-cli', as('redis-cli'), (s) => `redis-cli\u001f-a\u001f${s}\u001fping`),
  sentinel(
    'args',
    'CHAP by iscsiadm',
    as('iscsiadm', 16),
    (s) => `sh\u001f-c\u001fiscsiadm -m node -o update -n node.session.auth.password -v ${s}`,
  ),
  sentinel('args', 'an ODBC string', as('odbc'), (s) => `--conn=Server=db;User Id=sa;Password=${s};Encrypt=true`),
  sentinel(
    'args',
    'a storage account',
    `${as('azure', 86)}==`,
    (s) => `DefaultEndpointsProtocol=https;AccountName=tide;AccountKey=${s};EndpointSuffix=core`,
  ),
  sentinel('annotation', 'a password in last-applied JSON', as('applied'), (s) =>
    JSON.stringify({ spec: { env: [{ name: 'SMTP_PASSWORD', value: s }] } }),
  ),
  sentinel('annotation', 'a value in last-applied JSON without a telling name', as('applied env'), (s) =>
    JSON.stringify({ spec: { containers: [{ env: [{ name: 'X', value: s }] }] } }),
  ),
  sentinel('annotation', 'data of a Secret in JSON', base64(as('secret data')), (s) =>
    JSON.stringify({ kind: 'Secret', data: { a: s } }),
  ),
  sentinel('annotation', 'data of a ConfigMap in JSON', as('config data'), (s) =>
    JSON.stringify({ kind: 'ConfigMap', data: { 'a.conf': `x ${s}` } }),
  ),
  sentinel('annotation', 'JSON inside JSON', as('nested'), (s) =>
    JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ clientSecret: s }) }) }),
  ),
  sentinel('annotation', 'YAML', as('yaml'), (s) => `auth:\n  user: tide\n  password: ${s}\n  port: 5432\n`),
  sentinel('annotation', 'a YAML block', as('yaml block'), (s) => `name: x\npassphrase: |\n  ${s}\nport: 1\n`),
  sentinel('annotation', 'base64 of YAML', base64(`user: tide\npassword: ${as('b64')}\n`), (s) => s),
  sentinel(
    'annotation',
    'a kubeconfig',
    as('kubeconfig', 40),
    (s) => `kind: Config\nusers:\n- name: a\n  user:\n    token: ${s}\n`,
  ),
  sentinel(
    'annotation',
    'a signed address',
    as('signed', 64, hex),
    (s) => `https://b.example/o?X-Amz-Date=20260314&X-Amz-Signature=${s}`,
  ),
  sentinel('annotation', 'an age key', `AGE-SECRET-KEY-1${as('age', 58, upper)}`, (s) => `# key\n${s}`),
  sentinel('annotation', 'a password hash', `$2y$10$${as('bcrypt', 53)}`, (s) => `admin:${s}`),
  sentinel(
    'event',
    'an address with a password',
    as('event url'),
    (s) => `Failed to pull "https://bot:${s}@registry.harbor.example/x": 401`,
  ),
  sentinel(
    'event',
    'a bearer token',
    as('event bearer', 40),
    (s) => `Startup probe failed: GET /x with Authorization: Bearer ${s}: 403`,
  ),
  sentinel('event', 'CHAP', as('event chap', 16), (s) => `iscsi login failed: node.session.auth.password_in = ${s}`),
  sentinel('event', 'a Go map', as('event map'), (s) => `MountVolume failed: map[password:${s} username:tide]`),
  sentinel('event', 'a MySQL address', as('event dsn'), (s) => `dial failed: tide:${s}@tcp(db:3306)/tide`),
  sentinel('log', 'a JSON line', as('log json'), (s) => `{"level":"info","msg":"config","apiKey":"${s}","port":8080}`),
  sentinel('log', 'escaped JSON', as('log escaped'), (s) => `posting body "{\\"api_key\\":\\"${s}\\",\\"n\\":1}"`),
  sentinel(
    'log',
    'doubly escaped JSON',
    as('log escaped twice'),
    (s) => `msg="{\\\\\\"password\\\\\\":\\\\\\"${s}\\\\\\"}"`,
  ),
  sentinel('log', 'logfmt', as('log logfmt'), (s) => `level=debug msg="login" password=${s} user=tide`),
  sentinel('log', 'a JSON Web Token', jwt, (s) => `session opened with ${s} for tide`),
  sentinel('log', 'a private key', keyBody[1] ?? '', () => `loaded key\n${pem}\nlistening`),
  sentinel(
    'log',
    'a private key with escaped line ends',
    as('pem 2', 64).slice(0, 40),
    () => `key=${JSON.stringify(pem)}`,
  ),
  sentinel('log', 'a cookie', as('log cookie', 26), (s) => `< Set-Cookie: session=${s}; Path=/; HttpOnly`),
  sentinel('log', 'several cookies', as('log cookies', 26), (s) => `> Cookie: theme=dark; sid=${s}`),
  sentinel('log', 'basic authorization', base64(`tide:${as('log basic')}`), (s) => `> Authorization: Basic ${s}`),
  sentinel('log', 'a forge token', `gh${'p_'}${as('log forge', 36)}`, (s) => `git clone failed for ${s}`),
  sentinel('log', 'another forge token', `glp${'at-'}${as('log forge 2', 20)}`, (s) => `cloning with ${s} now`),
  sentinel(
    'log',
    'a chat token',
    `xo${'xb-'}${as('log chat', 12, '0123456789')}-${as('log chat', 24)}`,
    (s) => `slack says invalid_auth for ${s}`,
  ),
  sentinel('log', 'a payment key', `sk_${'live_'}${as('log stripe', 24)}`, (s) => `charge failed, key ${s}`),
  sentinel(
    'log',
    'a mail key',
    `S${'G.'}${as('log mail', 22)}.${as('log mail 2', 43)}`,
    (s) => `smtp user apikey with ${s}`,
  ),
  sentinel('log', 'a vault token', `hv${'s.'}${as('log vault', 24)}`, (s) => `renewing ${s} failed`),
  sentinel('log', 'a dashboard token', `gl${'sa_'}${as('log grafana', 32)}_1a2b3c4d`, (s) => `provisioning with ${s}`),
  sentinel('log', 'SQL', as('log sql'), (s) => `statement: ALTER ROLE tide WITH PASSWORD '${s}'`),
  sentinel('log', 'SQL of MySQL', as('log sql 2'), (s) => `CREATE USER 'tide'@'%' IDENTIFIED BY '${s}'`),
  sentinel('log', 'a query parameter', as('log query', 32), (s) => `GET /v1/ships?access_token=${s}&page=2 200`),
  sentinel('log', 'XML', as('log xml'), (s) => `<config><user>tide</user><password>${s}</password></config>`),
  sentinel('log', 'a Ruby hash', as('log ruby'), (s) => `Parameters: {"user"=>"tide", "password"=>"${s}"}`),
  sentinel('log', 'a Python dict', as('log python'), (s) => `settings {'user': 'tide', 'secret_key': '${s}'}`),
  sentinel('log', 'a header by name', as('log header', 30), (s) => `X-Vault-Token: ${s}`),
  sentinel(
    'log',
    'a join command',
    `abcdef.${as('log join', 16, hex)}`,
    (s) => `kubeadm join 10.30.0.10:6443 --token ${s}`,
  ),
  sentinel('log', 'a redis command', as('log redis'), (s) => `CONFIG SET requirepass ${s}`),
  sentinel(
    'log',
    'a signed header',
    as('log sigv4', 64, hex),
    (s) =>
      `Authorization: AWS4-HMAC-SHA256 Credential=x/20260314/eu/s3/aws4_request, SignedHeaders=host, Signature=${s}`,
  ),
  sentinel(
    'log',
    'a percent-encoded address',
    as('log percent'),
    (s) => `redirect_uri=https%3A%2F%2Ftide%3A${s}%40harbor.example%2Fcb`,
  ),
]
