import { moreForms } from './ordinary-forms.ts'

/** Forms of log lines that clusters write all day, in our own words. `{…}` is filled in by kind. */
const forms = String.raw`
{ts} INFO starting server on :{port}
{ts} INFO listening addr={ip}:{port} proto=tcp
level=info ts={ts} caller=main.go:{n} msg="starting" version={semver} revision={sha}
level=warn ts={ts} caller=compactor.go:{n} msg="compaction took long" duration={ms}ms blocks={n}
level=error ts={ts} caller=wal.go:{n} err="open /var/lib/store/wal/{n}: read-only file system"
{"level":"info","ts":"{ts}","logger":"controller","msg":"Reconciling","namespace":"{ns}","name":"{app}","reconcileID":"{uuid}"}
{"level":"error","ts":"{ts}","msg":"Reconciler error","error":"secret \"{app}-tls\" not found","controller":"certificate","reconcileID":"{uuid}"}
{"time":"{ts}","level":"WARN","msg":"slow query","duration":{ms},"rows":{n},"trace_id":"{hex32}","span_id":"{hex16}"}
{"severity":"INFO","message":"GET /v1/ships/{n} 200","httpRequest":{"status":200,"latency":"0.{n}s","userAgent":"kube-probe/1.34"}}
I0314 03:12:0{d}.{n} 1 reflector.go:{n}] Caches populated for *v1.Secret from k8s.io/client-go/informers/factory.go:{n}
W0314 03:12:0{d}.{n} 1 warnings.go:70] v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
E0314 03:12:0{d}.{n} 1 leaderelection.go:{n}] error retrieving resource lock {ns}/{app}: context deadline exceeded
Started container {app} in pod {pod}_{ns}({uuid})
Pulled image "registry.harbor.example/{app}@sha256:{hex64}" in {n}ms ({n} ms including waiting). Image size: {n} bytes.
Successfully assigned {ns}/{pod} to node-{d}
MountVolume.SetUp failed for volume "{pvc}" : rpc error: code = Internal desc = mount failed: exit status 32
MountVolume.SetUp failed for volume "credentials" : secret "{app}-credentials" not found
MountVolume.SetUp failed for volume "kube-api-access-{end}" : failed to fetch token: serviceaccounts "{app}" is forbidden
AttachVolume.Attach failed for volume "{pvc}" : rpc error: code = DeadlineExceeded desc = login to target timed out
Error: couldn't find key password in Secret {ns}/{app}-db
Error: secret "{app}-registry" not found
Unable to retrieve some image pull secrets ({app}-pull); attempting to pull the image may not succeed.
Readiness probe failed: Get "http://{ip}:{port}/ready": dial tcp {ip}:{port}: connect: connection refused
Liveness probe failed: HTTP probe failed with statuscode: 503
0/4 nodes are available: 1 Insufficient memory, 3 node(s) had untolerated taint {key: value}.
Scaled up replica set {rs} from 0 to {d}
Created Pod {pod} by ReplicaSet {rs}
Back-off restarting failed container {app} in pod {pod}_{ns}({uuid})
[{n}.{n}] EXT4-fs error (device sd{c}): ext4_journal_check_start:84: comm {app}: Detected aborted journal
[{n}.{n}] EXT4-fs (sd{c}): Remounting filesystem read-only
[{n}.{n}] connection{d}:0: detected conn error (1020)
[{n}.{n}]  session{d}: session recovery timed out after 120 secs
[{n}.{n}] sd {d}:0:0:{d}: [sd{c}] tag#{n} FAILED Result: hostbyte=DID_TRANSPORT_DISRUPTED driverbyte=DRIVER_OK
iscsid: Kernel reported iSCSI connection {d}:0 error (1020 - ISCSI_ERR_TCP_CONN_CLOSE) state (3)
iscsiadm: initiator reported error (24 - iSCSI login failed due to authorization failure)
Target: iqn.2004-01.example.quay:tide.{pvc}.{hex16}
Logging in to [iface: default, target: iqn.2004-01.example.quay:{app}, portal: {ip},3260]
{ts} UTC [{n}] LOG:  checkpoint complete: wrote {n} buffers (0.{d}%); 0 WAL file(s) added
{ts} UTC [{n}] FATAL:  password authentication failed for user "{app}"
{ts} UTC [{n}] FATAL:  could not write to file "pg_wal/xlogtemp.{n}": Read-only file system
{ts} UTC [{n}] ERROR:  duplicate key value violates unique constraint "{app}_pkey"
{ts} UTC [{n}] DETAIL:  Key (id)=({n}) already exists.
{ts} UTC [{n}] STATEMENT:  SELECT id, name FROM tokens WHERE user_id = $1 LIMIT {n}
{"record":{"user_name":"{app}","database_name":"{app}","process_id":"{n}","session_id":"{hex8}.{hex4}","error_severity":"LOG","message":"disconnection: session time: 0:00:0{d}"}}
{ip} - - [14/Mar/2026:03:12:0{d} +0000] "GET /api/v1/{app}?page={d}&limit=50 HTTP/1.1" 200 {n} "-" "curl/8.5.0"
{ip} - - [14/Mar/2026:03:12:0{d} +0000] "POST /login HTTP/1.1" 401 {n} "https://harbor.example/login" "Mozilla/5.0 (X11; Linux x86_64)"
{ip} - - [14/Mar/2026:03:12:0{d} +0000] "GET /assets/main.{hex8}.js?v={hex8} HTTP/2.0" 304 0
{ts} [error] {n}#{n}: *{n} upstream prematurely closed connection while reading response header, client: {ip}, server: harbor.example
java.lang.IllegalStateException: Unexpected token: END_OF_STREAM at position {n}
	at example.harbor.{app}.TokenParser.parse(TokenParser.java:{n})
	at example.harbor.{app}.auth.PasswordEncoderFactory.<init>(PasswordEncoderFactory.java:{n})
SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON
Traceback (most recent call last): File "/app/{app}/session.py", line {n}, in refresh_token
goroutine {n} [running]: main.(*Server).handleToken(0x{hex12}, {0x{hex12}, 0x{d}})
panic: runtime error: invalid memory address or nil pointer dereference [signal SIGSEGV code=0x1 addr=0x0 pc=0x{hex12}]
the password was wrong for user {app}
invalid password for user {app} from {ip} port {port} ssh2
token expired at {ts}, refreshing
token is expired by {n}h{d}m
token: expired
token could not be verified: signature is invalid
secret not set, falling back to environment
password changed for user {app}
Authorization header missing
authorization: denied by policy {app}-read
auth: permission denied for role {app}
missing required cookie
no credentials found for registry.harbor.example, trying anonymous
bearer token authentication is enabled
WWW-Authenticate: Bearer realm="https://auth.harbor.example/token",service="registry",scope="repository:{app}:pull"
401 Unauthorized: authentication required
x509: certificate has expired or is not yet valid: current time {ts} is after 2026-03-13T00:00:00Z
certificate "{app}-tls" renewed, secret {ns}/{app}-tls updated
cert-manager/certificates: "msg"="re-queuing item" "key"="{ns}/{app}" "error"="secrets \"{app}-tls\" not found"
"Secret not found" secret="{ns}/{app}-credentials" kind="ExternalSecret"
ExternalSecret {ns}/{app}: SecretSynced, refreshTime={ts}
kustomize-controller: Source artifact revision main@sha1:{sha} is up to date
helm-controller: release {ns}/{app}.v{d}: upgraded to chart {app}@{semver}+{hex12} with values checksum sha256:{hex64}
deployment.apps/{app} configured
fetching git repository https://git.harbor.example/fleet/{app}.git@refs/heads/main
HEAD is now at {sha7} Raise the memory limit of {app}
commit {sha} by tide on {ts}
using context "harbor" server https://{ip}:6443
etcdserver: request timed out, possibly due to connection lost, member {hex16}
raft: {hex16} elected leader {hex16} at term {d}
{"caller":"mvcc/kvstore.go:{n}","msg":"compacted","revision":{n},"took":"{ms}ms","hash":{n}}
kafka: partition-key={app} offset={n} lag={n} consumer-group={app}-group
cache key={app}:{n} hit=false ttl={n}s
primary key=id foreign key=ship_id index={app}_idx
sort_key={ts} partition_key={app}
routing_key={app}.created exchange=ships
lock key "{ns}/{app}" acquired by node-{d}_{uuid}
max_tokens={n} prompt_tokens={n} completion_tokens={n} total_tokens={n}
rate limiter: tokens={d} burst={n} refill=10/s
token bucket empty, {n} requests waiting
nextPageToken={hex8} continue= items={n}
password_length=14 password_policy=strict passwordMinLength: 12
secretName: {app}-tls
secretKeyRef: name={app}-db key=password
credentialsFile=/etc/{app}/credentials.json
--tls-private-key-file=/etc/kubernetes/pki/apiserver.key --service-account-key-file=/etc/kubernetes/pki/sa.pub
--token-ttl=24h0m0s --tokens-per-second={d}
tokenPath=/var/run/secrets/kubernetes.io/serviceaccount/token
reading token from /var/run/secrets/kubernetes.io/serviceaccount/token
password file /run/secrets/db is empty
ssl_key_file = '/etc/ssl/private/server.key'
auth_type=scram-sha-256 auth_file=/etc/pgbouncer/userlist.txt
public key fingerprint SHA256:{b64}
Accepted publickey for core from {ip} port {port} ssh2: ED25519 SHA256:{b64}
uid={uuid} resourceVersion={n} generation={d}
container id containerd://{hex64}
pod-template-hash={hash} controller-revision-hash={app}-{hash}
session {uuid} opened for user {app}
session_id={n} state=LOGGED_IN
request id={uuid} method=GET path=/api/v1/ships status=200 bytes={n}
trace={hex32} span={hex16} parent={hex16} sampled=true
ETag: "{hex32}" Last-Modified: Fri, 13 Mar 2026 22:41:00 GMT
X-Request-Id: {uuid}
Content-Security-Policy: default-src 'self'; script-src 'self' https://cdn.harbor.example
checksum/secret: {hex64}
checksum/config={hex64}
md5={hex32} sha1={sha} sha256={hex64}
redis: connection to {app}-redis-master.{ns}.svc.cluster.local:6379 lost, retrying in {d}s
nats: slow consumer, messages dropped on connection [{n}] for subscription on "{app}.>"
amqp://rabbit.{ns}.svc:5672 connection closed: EOF
dial tcp: lookup {app}.{ns}.svc.cluster.local on 10.43.0.10:53: no such host
postgres://{app}@{app}-db-rw.{ns}.svc:5432/{app}?sslmode=require
jdbc:postgresql://{app}-db.{ns}:5432/{app}?user={app}&ssl=true
git@git.harbor.example:fleet/{app}.git
mail to crew+{app}@harbor.example deferred: 451 4.7.1 try again later
oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=cri-containerd-{hex64}.scope,task={app},pid={n},uid=1000
Memory cgroup out of memory: Killed process {n} ({app}) total-vm:{n}kB, anon-rss:{n}kB, oom_score_adj:{n}
Job has reached the specified backoff limit
ok {d} - passwords are hashed before they are stored
PASS: TestTokenRefresh (0.0{d}s)
pass: {n} fail: {d} skip: 0
3/5 checks pass; secret scanning: ok; token rotation: ok
grant_type=client_credentials scope=openid status=200
oauth2: cannot fetch token: 503 Service Unavailable
OIDC: verify token: id token issued by a different provider, expected "https://auth.harbor.example"
CSRF token missing or incorrect.
api key missing
API key is required for this endpoint
webhook "validate.{app}.example" denied the request: replicas must be odd
failed calling webhook "mutate.{app}.example": failed to call webhook: Post "https://{app}-webhook.{ns}.svc:443/mutate?timeout=10s": context deadline exceeded
{ts} status installed python3-jwt:all 2.6.0-1
The header is identified by its "name" and the key sequence by its "pid"
const password = new SecretString()
token = process.env.HARBOR_TOKEN
image registry.harbor.example/{app}:{semver}@sha256:{hex64} already present on machine
password reset mail sent to user {n}
secret {ns}/{app}-token-{end} created, token {app}-token-{end} bound
api key rotation is due in {d} days, key id {hex8}
key={ns}/{app}-{hash} queue=reconcile depth={d}
volume {pvc} is bound to claim {ns}/data-{app}-0
/var/lib/kubelet/pods/{uuid}/volumes/kubernetes.io~csi/{pvc}/mount
fsck: /dev/sd{c}: clean, {n}/{n} files, {n}/{n} blocks
Snapshot {app}-{n} created from backup s3://harbor-backups/{app}/2026/03/14/base_{n}.tar.gz
barman-cloud-wal-archive: ERROR: WAL file 00000002000000{hex2}000000{hex2} could not be uploaded
`

/** Seeded fillers, so that the lines are the same in every run. */
function fillers(seed: number): Readonly<Record<string, () => string>> {
  let state = seed >>> 0
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % below
  }
  const pick = (from: readonly string[]) => from[next(from.length)] ?? ''
  const chars = (length: number, alphabet: string) =>
    Array.from({ length }, () => alphabet[next(alphabet.length)]).join('')
  const hex = (length: number) => () => chars(length, '0123456789abcdef')
  const ends = 'bcdfghjklmnpqrstvwxz2456789'
  const app = () =>
    pick(['tidebook', 'manifest-api', 'berth-web', 'crane', 'logstore', 'ledger', 'pilot-cache', 'token-broker'])
  const uuid = () => [8, 4, 4, 4, 12].map((n) => hex(n)()).join('-')
  const hash = () => chars(10, ends)
  return {
    app,
    uuid,
    hash,
    ns: () => pick(['harbor', 'observability', 'kube-system', 'flux-system', 'secret-store']),
    ts: () => `2026-03-14T0${next(10)}:${10 + next(50)}:${10 + next(50)}.${100 + next(900)}Z`,
    ip: () => `10.${next(256)}.${next(256)}.${next(256)}`,
    port: () => String(1024 + next(60000)),
    n: () => String(next(1_000_000)),
    d: () => String(1 + next(9)),
    c: () => pick(['a', 'b', 'c']),
    ms: () => String(next(90_000)),
    end: () => chars(5, ends),
    rs: () => `${app()}-${hash()}`,
    pod: () => `${app()}-${hash()}-${chars(5, ends)}`,
    pvc: () => `pvc-${uuid()}`,
    semver: () => `${next(9)}.${next(30)}.${next(12)}`,
    sha: hex(40),
    sha7: hex(7),
    upper: () => chars(16, 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'),
    hex2: hex(2),
    hex4: hex(4),
    hex8: hex(8),
    hex12: hex(12),
    hex16: hex(16),
    hex32: hex(32),
    hex64: hex(64),
    b64: () => chars(43, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'),
  }
}

/** Makes `rounds` different lines of each form. */
export function ordinaryLines(rounds: number): string[] {
  const all = `${forms}${moreForms}`.split('\n').filter((form) => form !== '')
  return Array.from({ length: rounds }, (_, round) => {
    const fill = fillers(97 * round + 11)
    return all.map((form) => form.replace(/\{([a-z]+\d*)\}/g, (whole, kind: string) => fill[kind]?.() ?? whole))
  }).flat()
}
