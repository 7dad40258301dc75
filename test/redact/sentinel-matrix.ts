import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { ContainerLog } from '../../src/schema/cluster/snapshot.ts'
import { clusterKinds } from '../../src/snapshot/cluster-kinds.ts'
import { containerLog, event, object, pod, terminated, waiting } from '../fixtures/cluster/build.ts'
import { noise } from './sentinels.ts'

const b64 = (text: string) => Buffer.from(text).toString('base64')
const digits = '0123456789'
const hex = '0123456789abcdef'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** How a secret reads in a text; given its own seed, so that each placement has one of its own. */
interface Shape {
  readonly what: string
  readonly make: (seed: string) => { readonly secret: string; readonly text: string }
}

const around = (what: string, text: (secret: string) => string, length = 20, alphabet?: string): Shape => ({
  what,
  make: (seed) => {
    const secret = noise(`${what} ${seed}`, length, alphabet)
    return { secret, text: text(secret) }
  },
})
const wrapped = (what: string, encode: (inner: string) => string, text: (secret: string) => string): Shape => ({
  what,
  make: (seed) => {
    const secret = encode(noise(`${what} ${seed}`, 20))
    return { secret, text: text(secret) }
  },
})
const token = (what: string, mark: string, length: number, alphabet?: string): Shape => ({
  what,
  make: (seed) => {
    const secret = `${mark}${noise(`${what} ${seed}`, length, alphabet)}`
    return { secret, text: `refused: ${secret} is not valid here` }
  },
})

const keyLabel = `${'RSA PRIV'}${'ATE KEY'}`

/** Every shape that the kit promises to take out, in a form that may stand in any string. */
export const shapes: readonly Shape[] = [
  around('key=value', (s) => `login user=tide password=${s} tls=on`),
  around('key: value', (s) => `db_password: ${s}`),
  around('JSON', (s) => `{"user":"tide","clientSecret":"${s}","port":5432}`),
  around('escaped JSON', (s) => `body "{\\"api_key\\":\\"${s}\\",\\"n\\":1}"`),
  around('doubly escaped JSON', (s) => `"{\\\\\\"password\\\\\\":\\\\\\"${s}\\\\\\"}"`),
  around('YAML', (s) => `auth:\n  user: tide\n  password: ${s}\n  port: 1\n`),
  around('YAML of an environment', (s) => `env:\n- name: DB_PASSWORD\n  value: ${s}\n`),
  around('a Go struct of an environment', (s) => `{Name:DB_PASSWORD Value:${s} ValueFrom:nil}`),
  around('a Go map', (s) => `map[password:${s} user:tide]`),
  around('a Python dict', (s) => `{'user': 'tide', 'secret_key': '${s}'}`),
  around('a Ruby hash', (s) => `{"user"=>"tide", "password"=>"${s}"}`),
  around('XML', (s) => `<user>tide</user><password>${s}</password>`),
  around('an attribute', (s) => `<property name="x"/><add key="ApiKey" value="${s}"/>`),
  around('HTML entities', (s) => `value=&quot;password&quot;:&quot;${s}&quot;`),
  around('unicode escapes', (s) => `\\u0022password\\u0022:\\u0022${s}\\u0022`),
  wrapped(
    'base64 of YAML',
    (s) => b64(`user: tide\npassword: ${s}\n`),
    (s) => `data ${s} end`,
  ),
  wrapped(
    'base64 of base64',
    (s) => b64(b64(`password=${s}\n`)),
    (s) => `release ${s}`,
  ),
  wrapped(
    'basic authorization',
    (s) => b64(`tide:${s}`),
    (s) => `Authorization: Basic ${s}`,
  ),
  wrapped(
    'dockerconfigjson',
    (s) => b64(`tide:${s}`),
    (s) => `{"auths":{"r.example":{"auth":"${s}"}}}`,
  ),
  wrapped(
    'dockerconfigjson in base64',
    (s) => b64(JSON.stringify({ auths: { r: { password: s } } })),
    (s) => `.dockerconfigjson: ${s}`,
  ),
  around('a bearer token', (s) => `GET /x Authorization: Bearer ${s}: 403`, 40),
  around('a header by name', (s) => `X-Vault-Token: ${s}`, 30),
  around('cookies', (s) => `Cookie: theme=dark; sid=${s}`, 30),
  around('a cookie that is set', (s) => `Set-Cookie: session=${s}; Path=/; HttpOnly`, 30),
  {
    what: 'a JSON Web Token',
    make: (seed) => {
      const secret = `eyJhbGciOiJSUzI1NiJ9.${b64(`{"sub":"${noise(`jwt ${seed}`, 18)}"}`).replaceAll('=', '')}.${noise(`sig ${seed}`, 43)}`
      return { secret, text: `session opened with ${secret} for tide` }
    },
  },
  around(
    'PEM',
    (s) => `loaded\n-----BEGIN ${keyLabel}-----\n${noise(s, 64)}\n${s}\n-----END ${keyLabel}-----\nready`,
    64,
  ),
  around(
    'PEM with escaped line ends',
    (s) => `key "-----BEGIN ${keyLabel}-----\\n${s}\\n-----END ${keyLabel}-----\\n"`,
    64,
  ),
  around('a kubeconfig', (s) => `kind: Config\nusers:\n- name: a\n  user:\n    token: ${s}\n`, 40),
  wrapped(
    'a kubeconfig key',
    (s) => b64(`-----BEGIN ${keyLabel}-----\n${s}`),
    (s) => `    client-key-data: ${s}`,
  ),
  token('an access key id', 'AKIA', 16, upper),
  around('a secret access key', (s) => `aws_secret_access_key = ${s}`, 40),
  token('a cloud key', 'AIza', 35),
  around('a storage account', (s) => `AccountName=tide;AccountKey=${s}==;EndpointSuffix=x`, 86),
  token('a forge token', `gh${'p_'}`, 36),
  token('another forge token', `glp${'at-'}`, 20),
  token('a package token', `npm${'_'}`, 36),
  token('a chat token', `xo${'xb-'}123456789012-`, 24),
  token('a payment key', `sk_${'live_'}`, 24),
  token('a vault token', `hv${'s.'}`, 24),
  token('a dashboard token', `gl${'sa_'}`, 32),
  token('an age key', 'AGE-SECRET-KEY-1', 58, upper),
  around('a chat webhook', (s) => `posting to https://hooks.slack.com/services/T0AB/B0CD/${s}`, 24),
  around('a game chat webhook', (s) => `https://discord.com/api/webhooks/118822334455/${s} answers 429`, 60),
  around('a webhook of ours', (s) => `POST https://flux.example/hook/${s} 200`, 40, hex),
  around('a signed address', (s) => `https://b.example/o?X-Amz-Date=20260314&X-Amz-Signature=${s}`, 64, hex),
  around('a shared access signature', (s) => `https://b.example/o?sv=2024&sig=${s}%3D&se=2026`, 40),
  around('an address with a password', (s) => `pull "https://bot:${s}@registry.example/x" failed`),
  around('a database address', (s) => `DATABASE_URL=postgres://tide:${s}@db.harbor.svc:5432/tide`),
  around('a cache address', (s) => `redis://:${s}@cache:6379/0 refused`),
  around('a Go DSN', (s) => `dial tide:${s}@tcp(db:3306)/tide: timeout`),
  around('an ODBC string', (s) => `Server=db;User Id=sa;Password=${s};Encrypt=true`),
  around('a libpq string', (s) => `host=db user=tide password='${s}' dbname=x`),
  around('JDBC', (s) => `jdbc:postgresql://db/x?user=tide&password=${s}`),
  around('a Sentry address', (s) => `https://${s}@errors.example/4`, 32, hex),
  around('CHAP in a setting', (s) => `node.session.auth.password = ${s}`, 16),
  around('CHAP of the target', (s) => `node.session.auth.password_in=${s}`, 16),
  around('CHAP by iscsiadm', (s) => `iscsiadm -m node -o update -n node.session.auth.password -v ${s}`, 16),
  around('CHAP of a target daemon', (s) => `IncomingUser tide ${s}`, 16),
  around('SQL', (s) => `ALTER ROLE tide WITH PASSWORD '${s}'`),
  around('SQL of MySQL', (s) => `CREATE USER 'tide'@'%' IDENTIFIED BY '${s}'`),
  around('columns of an INSERT', (s) => `INSERT INTO users (name, password) VALUES ('tide', '${s}')`),
  around('a flag', (s) => `app --db.password=${s} --port 80`),
  around('a flag with its value apart', (s) => `app --token ${s} --port 80`),
  around('mysql', (s) => `mysql -u root -p${s} tide`),
  around('curl', (s) => `curl -u admin:${s} https://api.example`),
  around('pg_dump', (s) => `pg_dump -h db -U tide -W ${s} tide`),
  around('a login', (s) => `docker login -u tide -p ${s} r.example`),
  around('a shell assignment', (s) => `+ export PGPASSWORD='${s}'`),
  around('prose', (s) => `Initial password for user tide is ${s}.`),
  around('a one-time code of the cloud', (s) => `kubeadm join 10.30.0.10:6443 --token abcdef.${s}`, 16, hex),
  around('a password hash', (s) => `admin:$2y$10$${s}`, 53),
  around('an LDAP hash', (s) => `userPassword: {SSHA}${s}`, 32),
  around('a number', (s) => `{"password":${s}}`, 12, `123456789${digits}`.slice(0, 9)),
]

/** Where a text with a secret may stand in a cluster. */
type Place = 'annotation' | 'condition' | 'spec' | 'event' | 'log' | 'previous log' | 'termination' | 'env' | 'args'

export interface PlacedSentinel {
  readonly what: string
  readonly place: string
  readonly secret: string
}

export interface SentinelCluster {
  readonly objects: readonly KubeObject[]
  readonly logs: readonly ContainerLog[]
  readonly placed: readonly PlacedSentinel[]
  /** Data of a Secret and a ConfigMap, in plain and in base64, and in the configuration that was last applied. */
  readonly hidden: readonly string[]
}

const podPlaces: readonly Place[] = ['event', 'log', 'previous log', 'termination', 'env', 'args']
const kindPlaces: readonly Place[] = ['annotation', 'condition', 'spec']

/** Makes a cluster that holds each shape in a log, an event and a kind of object, and each kind of object in three places. */
export function sentinelCluster(): SentinelCluster {
  const objects: KubeObject[] = []
  const logs: ContainerLog[] = []
  const placed: PlacedSentinel[] = []
  const take = (at: number, place: string) => {
    const shape = shapes[at % shapes.length] as Shape
    const { secret, text } = shape.make(`${place} ${at}`)
    placed.push({ what: shape.what, place, secret })
    return text
  }
  for (let i = 0; i < shapes.length * 3; i++) addPod(i, podPlaces[i % podPlaces.length] as Place)
  let at = 0
  for (const { kind, group, versions, namespaced } of clusterKinds) {
    if (kind === 'Pod' || kind === 'Event') continue
    const apiVersion = group === '' ? versions[0] : `${group}/${versions[0]}`
    for (const place of kindPlaces) {
      const text = take(at++, `${kind} ${place}`)
      objects.push(
        object(
          apiVersion,
          kind,
          {
            name: `carrier-${at}`,
            ...(namespaced && { namespace: kind === 'Lease' ? 'kube-node-lease' : 'harbor' }),
            ...(place === 'annotation' && { annotations: { 'harbor.example/note': text } }),
          },
          {
            ...(place === 'spec' && { spec: { description: text } }),
            ...(place === 'condition' && {
              status: { conditions: [{ type: 'Ready', status: 'False', message: text }] },
            }),
          },
        ),
      )
    }
  }
  const hidden = [noise('data of a secret', 30), noise('data of a config map', 30), b64(noise('more data', 30))]
  const data = { plain: hidden[0], binary: hidden[2] }
  const applied = { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ kind: 'Secret', data }) }
  objects.push(
    object(
      'v1',
      'Secret',
      { name: 's', namespace: 'harbor', annotations: applied },
      { data, stringData: data, type: 'Opaque' },
    ),
    object('v1', 'ConfigMap', { name: 'c', namespace: 'harbor' }, { data: { 'a.ini': hidden[1] }, binaryData: data }),
  )
  return { objects, logs, placed, hidden }

  function addPod(i: number, place: Place): void {
    const name = `carrier-${i}`
    const text = take(i, `${place} of a pod`)
    const tells = place.endsWith('log') || place === 'termination'
    const one = pod({
      name,
      containers: [
        {
          name: 'app',
          ...(place === 'env' && { env: { SETTING: text } }),
          ...(place === 'args' && { args: ['-c', text] }),
          ...(tells && {
            state: waiting('CrashLoopBackOff', 'back-off 5m0s'),
            lastState: terminated(
              1,
              'Error',
              '2026-03-14T02:59:00Z',
              '2026-03-14T03:00:00Z',
              place === 'termination' ? text : undefined,
            ),
            restarts: 9,
          }),
        },
      ],
    })
    objects.push(one)
    if (place === 'event')
      objects.push(
        event({
          about: one,
          reason: 'Failed',
          message: text,
          last: '2026-03-14T03:00:00Z',
          form: i % 2 === 0 ? 'classic' : 'series',
        }),
      )
    if (place === 'log' || place === 'previous log')
      logs.push(containerLog(one, 'app', ['starting', ...text.split('\n'), 'error: exit'], place === 'previous log'))
  }
}

/** Which of the secrets a text holds, as they are or as JSON writes them. */
export function leaksOf({ placed, hidden }: SentinelCluster, text: string): string[] {
  const seen = (secret: string) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1))
  return [
    ...placed.filter(({ secret }) => seen(secret)).map(({ what, place }) => `${what} in ${place}`),
    ...hidden.filter(seen),
  ]
}
