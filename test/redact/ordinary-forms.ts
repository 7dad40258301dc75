/** Forms of log lines of many programs, in our own words, as they are written where nothing is secret. */
export const moreForms = String.raw`
{ip} - tide [14/Mar/2026:03:12:0{d} +0000] "GET /api/v2/keys/{app}?recursive=true HTTP/1.1" 200 {n} "-" "Go-http-client/2.0" {n} 0.{n} [{ns}-{app}-80] [] {ip}:{port} {n} 0.{n} 200 {hex32}
{ts} [warn] {n}#{n}: *{n} a client request body is buffered to a temporary file /var/cache/nginx/client_temp/{n}, client: {ip}
{ts} [notice] 1#1: start worker process {n}
{ts} [error] {n}#{n}: *{n} connect() failed (111: Connection refused) while connecting to upstream, client: {ip}, server: _, request: "GET /auth HTTP/1.1", upstream: "http://{ip}:{port}/auth"
[14/Mar/2026:03:12:0{d} +0000] TLSv1.3 TLS_AES_256_GCM_SHA384 {ip} "POST /oauth2/token HTTP/2.0" 200 {n}
[{ts}] "GET /v1/secrets HTTP/1.1" 403 - "-" 0 {n} {ms} - "{ip}" "kube-probe/1.34" "{uuid}" "{app}.{ns}" "{ip}:{port}" outbound|80||{app}.{ns}.svc.cluster.local - {ip}:{port} {ip}:{port} - default
{ts} info envoy main all dependencies initialized. starting workers
[{ts}][{n}][warning][config] [source/common/config/grpc_stream.h:{n}] StreamSecrets gRPC config stream to sds-grpc closed: 14, connection error
{ip} {app}.harbor.example - [{ts}] "GET / HTTP/1.1" - 200 {n} {ms}ms
time="{ts}" level=info msg="Configuration loaded from file: /etc/traefik/traefik.yml"
time="{ts}" level=warning msg="Cannot get the secret {ns}/{app}-tls: it does not exist"
{ts} haproxy[{n}]: {ip}:{port} [14/Mar/2026:03:12:0{d}.{n}] fe~ be/{app} 0/0/{d}/{n}/{n} 200 {n} - - ---- {d}/{d}/0/0/0 0/0 "GET /token HTTP/1.1"
{"level":"info","ts":{n}.{n},"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"{ip}","proto":"HTTP/2.0","method":"GET","host":"{app}.harbor.example","uri":"/session/{uuid}"},"status":200,"size":{n}}
{ts} UTC [{n}] LOG:  database system was interrupted; last known up at {ts}
{ts} UTC [{n}] LOG:  redo starts at {hex2}/{hex8}
{ts} UTC [{n}] LOG:  started streaming WAL from primary at {hex2}/{hex8} on timeline {d}
{ts} UTC [{n}] LOG:  automatic vacuum of table "{app}.public.sessions": index scans: {d}, pages: {n} removed, {n} remain
{ts} UTC [{n}] FATAL:  no pg_hba.conf entry for host "{ip}", user "{app}", database "{app}", no encryption
{ts} UTC [{n}] HINT:  Is the server running on that host and accepting TCP/IP connections?
{ts} UTC [{n}] ERROR:  relation "api_keys" does not exist at character {n}
{ts} UTC [{n}] STATEMENT:  INSERT INTO ships (name, password_hash, berth) VALUES ($1, $2, $3)
{ts} UTC [{n}] LOG:  duration: {n}.{n} ms  statement: UPDATE users SET last_login = now() WHERE id = {n}
{ts} UTC [{n}] DETAIL:  Role "{app}" does not exist. Connection matched pg_hba.conf line {n}: "host all all all scram-sha-256"
{ts} UTC [{n}] WARNING:  archiving write-ahead log file "{hex8}{hex8}{hex8}" failed too many times, will try again later
{ts} {n} [Note] [MY-010914] [Server] Aborted connection {n} to db: '{app}' user: '{app}' host: '{ip}' (Got an error reading communication packets).
{ts} {n} [Warning] [MY-013360] [Server] Plugin mysql_native_password reported: ''mysql_native_password' is deprecated and will be removed'
{ts} {n} [ERROR] [MY-012592] [InnoDB] Operating system error number 30 in a file operation.
{n}:M 14 Mar 2026 03:12:0{d}.{n} * Background saving started by pid {n}
{n}:M 14 Mar 2026 03:12:0{d}.{n} # MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.
{n}:S 14 Mar 2026 03:12:0{d}.{n} * MASTER <-> REPLICA sync: receiving {n} bytes from master to disk
{n}:C 14 Mar 2026 03:12:0{d}.{n} # WARNING: no password set and protected mode is off
NOAUTH Authentication required.
WRONGPASS invalid username-password pair or user is disabled.
{"t":{"$date":"{ts}"},"s":"I","c":"ACCESS","id":{n},"ctx":"conn{n}","msg":"Authentication succeeded","attr":{"mechanism":"SCRAM-SHA-256","user":"{app}","db":"admin"}}
{"t":{"$date":"{ts}"},"s":"W","c":"QUERY","id":{n},"ctx":"conn{n}","msg":"Slow query","attr":{"ns":"{app}.tokens","durationMillis":{n},"planSummary":"COLLSCAN"}}
[{ts}][INFO ][o.e.c.s.ClusterApplierService] [{app}-0] master node changed {previous [], current [{{app}-1}{{hash}}{{hex16}}]}
[{ts}][WARN ][o.e.x.s.a.AuthenticationService] [{app}-0] Authentication of [elastic] was terminated by realm [reserved] - failed to authenticate user [elastic]
[{ts}][ERROR][o.o.s.a.BackendRegistry] Not yet initialized (you may need to run securityadmin)
[{ts}] INFO [ReplicaFetcher replicaId={d}, leaderId={d}, fetcherId=0] Truncating partition {app}-{d} with offset {n} (kafka.server.ReplicaFetcherThread)
[{ts}] INFO [SocketServer listenerType=BROKER, nodeId={d}] Failed authentication with /{ip} (channelId={ip}:{port}-{ip}:{port}-{n}) (SSL handshake failed)
[{ts}] WARN [Consumer clientId={app}-{d}, groupId={app}] Connection to node -1 could not be established. Broker may not be available.
{ts} [info] <0.{n}.0> connection <0.{n}.0> ({ip}:{port} -> {ip}:{port}): user '{app}' authenticated and granted access to vhost '/'
{ts} [error] <0.{n}.0> PLAIN login refused: user '{app}' - invalid credentials
[{n}] {ts} [INF] Starting nats-server version {semver} [{sha7}], cluster name {app}
[{n}] {ts} [ERR] {ip}:{port} - cid:{n} - authentication error
{"level":"warn","ts":"{ts}","caller":"etcdserver/util.go:{n}","msg":"apply request took too long","took":"{ms}ms","expected-duration":"100ms","prefix":"read-only range ","request":"key:\"/registry/secrets/{ns}/{app}-tls\" ","response":"range_response_count:1 size:{n}"}
{"level":"info","ts":"{ts}","caller":"wal/wal.go:{n}","msg":"created a new WAL segment","path":"/var/lib/etcd/member/wal/{hex16}-{hex16}.wal"}
{"level":"warn","ts":"{ts}","caller":"rafthttp/probing_status.go:{n}","msg":"prober detected unhealthy status","round-tripper-name":"ROUND_TRIPPER_RAFT_MESSAGE","remote-peer-id":"{hex16}","rtt":"0s","error":"dial tcp {ip}:2380: i/o timeout"}
I0314 03:12:0{d}.{n} {n} kubelet.go:{n}] "SyncLoop (PLEG): event for pod" pod="{ns}/{pod}" event={"ID":"{uuid}","Type":"ContainerStarted","Data":"{hex64}"}
E0314 03:12:0{d}.{n} {n} pod_workers.go:{n}] "Error syncing pod, skipping" err="failed to \"StartContainer\" for \"{app}\" with CrashLoopBackOff: \"back-off 5m0s restarting failed container={app} pod={pod}_{ns}({uuid})\"" pod="{ns}/{pod}" podUID="{uuid}"
I0314 03:12:0{d}.{n} {n} reconciler_common.go:{n}] "operationExecutor.VerifyControllerAttachedVolume started for volume \"kube-api-access-{end}\" (UniqueName: \"kubernetes.io/projected/{uuid}-kube-api-access-{end}\") pod \"{pod}\" (UID: \"{uuid}\") "
E0314 03:12:0{d}.{n} {n} nestedpendingoperations.go:{n}] Operation for "{volumeName:kubernetes.io/secret/{uuid}-{app}-credentials podName:{uuid} nodeName:}" failed. No retries permitted until {ts} (durationBeforeRetry 2m2s).
W0314 03:12:0{d}.{n} {n} kubelet_pods.go:{n}] "Unable to retrieve pull secret, the image pull may not succeed." pod="{ns}/{pod}" secret="" err="secret \"{app}-pull\" not found"
I0314 03:12:0{d}.{n} 1 garbagecollector.go:{n}] "Processing item" item="[coordination.k8s.io/v1/Lease, namespace: {ns}, name: {app}, uid: {uuid}]" virtual=false
I0314 03:12:0{d}.{n} 1 scheduler.go:{n}] "Successfully bound pod to node" pod="{ns}/{pod}" node="node-{d}" evaluatedNodes={d} feasibleNodes={d}
I0314 03:12:0{d}.{n} 1 tokens_controller.go:{n}] "Synced" serviceAccount="{ns}/{app}" secretsAdded=0
E0314 03:12:0{d}.{n} 1 authentication.go:{n}] "Unable to authenticate the request" err="[invalid bearer token, service account token has been invalidated]"
I0314 03:12:0{d}.{n} 1 trace.go:{n}] Trace[{n}]: "Get" accept:application/vnd.kubernetes.protobuf,audit-id:{uuid},client:{ip},protocol:HTTP/2.0,resource:secrets,scope:resource,url:/api/v1/namespaces/{ns}/secrets/{app},user-agent:{app}/v{semver},verb:GET (14-Mar-2026 03:12:0{d}.{n}) (total time: {ms}ms):
W0314 03:12:0{d}.{n} 1 dispatcher.go:{n}] Failed calling webhook, failing open {app}.harbor.example: failed calling webhook "{app}.harbor.example": failed to call webhook: Post "https://{app}.{ns}.svc:443/mutate?timeout=10s": dial tcp {ip}:443: connect: connection refused
I0314 03:12:0{d}.{n} 1 httplog.go:{n}] "HTTP" verb="LIST" URI="/apis/apps/v1/deployments?limit=500&continue=null" latency="{n}ms" userAgent="kubectl/v1.34.1 (linux/amd64) kubernetes/{sha7}" audit-ID="{uuid}" srcIP="{ip}:{port}" resp=200
time="{ts}" level=info msg="CreateContainer within sandbox \"{hex64}\" for &ContainerMetadata{Name:{app},Attempt:{d},} returns container id \"{hex64}\""
time="{ts}" level=error msg="PullImage \"registry.harbor.example/{app}:{semver}\" failed" error="failed to pull and unpack image: failed to resolve reference: unexpected status from HEAD request to https://registry.harbor.example/v2/{app}/manifests/{semver}: 401 Unauthorized"
time="{ts}" level=info msg="RemovePodSandbox \"{hex64}\" returns successfully"
time="{ts}" level=warning msg="cleaning up after shim disconnected" id={hex64} namespace=k8s.io
time="{ts}" level=info msg="StopPodSandbox for \"{hex64}\"" runtime=io.containerd.runc.v2
crio[{n}]: time="{ts}" level=info msg="Started container" PID={n} containerID={hex64} description={ns}/{pod}/{app} id={uuid} name=/runtime.v1.RuntimeService/StartContainer sandboxID={hex64}
level=info ts={ts} caller=metrics.go:{n} component=querier org_id=fake traceID={hex16} latency=fast query="{app=\"{app}\"} |= \"password\"" query_type=filter range_type=range length=1h0m0s
level=error ts={ts} caller=flush.go:{n} org_id=fake msg="failed to flush" retries={d} err="failed to flush chunks: store put: open /loki/chunks/fake/{hex16}/{hex16}: read-only file system, num_chunks: {d}, labels: {app=\"{app}\", namespace=\"{ns}\"}"
level=warn ts={ts} caller=client.go:{n} component=client host=loki:3100 msg="error sending batch, will retry" status=500 tenant= error="server returned HTTP status 500 Internal Server Error (500): empty ring"
ts={ts} level=info component=tsdb msg="write block" mint={n} maxt={n} ulid=01JQ{upper} duration={ms}ms
ts={ts} level=warn component="scrape manager" scrape_pool=serviceMonitor/{ns}/{app}/0 target=http://{ip}:{port}/metrics msg="Append failed" err="out of bounds"
ts={ts} level=error component="rule manager" file=/etc/prometheus/rules/{app}-{uuid}.yaml group={app} name=TokenExpiringSoon index={d} msg="Evaluating rule failed" err="found duplicate series"
ts={ts} caller=dispatch.go:{n} level=error component=dispatcher msg="Notify for alerts failed" num_alerts={d} err="{ns}/webhook[0]: notify retry canceled after {d} attempts: unexpected status code 404"
logger=context userId={d} orgId=1 uname=admin t={ts} level=info msg="Request Completed" method=GET path=/api/ds/query status=200 remote_addr={ip} time_ms={d} duration={n}ms size={n} referer="https://grafana.harbor.example/d/{hash}/ships?orgId=1&refresh=5s" handler=/api/ds/query
logger=tokenservice t={ts} level=info msg="deleted expired tokens" count={d}
logger=secrets t={ts} level=info msg="Envelope encryption state" enabled=true currentprovider=secretKey.v1
{"level":"warn","ts":{n}.{n},"caller":"kafkaconsumer/consumer.go:{n}","msg":"retrying","trace.id":"{hex32}","span.id":"{hex16}"}
{ts}	info	service@v{semver}/service.go:{n}	Everything is ready. Begin running and processing data.	{"resource": {"service.instance.id": "{uuid}"}}
{ts}	error	exporterhelper/queue_sender.go:{n}	Exporting failed. Dropping data.	{"kind": "exporter", "data_type": "traces", "name": "otlp", "error": "not retryable error: Permanent error: rpc error: code = Unauthenticated desc = missing token", "dropped_items": {n}}
[{ts}] [ warn] [engine] failed to flush chunk '1-{n}.{n}.flb', retry in {d} seconds: task_id={d}, input=tail.0 > output=loki.0 (out_id=0)
{ts} ERROR vector::topology::builder: msg="Healthcheck failed." error=Unexpected status: 401 Unauthorized component_kind="sink" component_id={app}
{ts} INFO [org.keycloak.services] (main) KC-SERVICES0050: Initializing master realm
{ts} WARN [org.keycloak.events] (executor-thread-{d}) type="LOGIN_ERROR", realmId="{uuid}", clientId="{app}", userId="null", ipAddress="{ip}", error="user_not_found", auth_method="openid-connect", redirect_uri="https://{app}.harbor.example/callback", code_id="{uuid}"
{ts} WARN [org.keycloak.events] (executor-thread-{d}) type="REFRESH_TOKEN_ERROR", realmId="{uuid}", clientId="{app}", error="invalid_token", reason="Token is not active", grant_type="refresh_token"
time="{ts}" level=error msg="Failed to refresh token: failed to get token: oauth2: \"invalid_grant\" \"Token has been revoked\""
{ts} INFO dex: login successful: connector "ldap", username="{app}", preferred_username="", email="{app}@harbor.example", groups=["crew"]
[{ts}] [oauthproxy.go:{n}] No valid authentication in request. Initiating login.
{ts} [INFO]  core: security barrier not initialized
{ts} [INFO]  core: post-unseal setup complete
{ts} [WARN]  auth.kubernetes: login unauthorized due to: service account name not authorized
{ts} [INFO]  expiration: revoked lease: lease_id=auth/kubernetes/login/h{hex32}
{ts} [ERROR] agent.auth.handler: error authenticating: error="Put \"https://vault.{ns}.svc:8200/v1/auth/kubernetes/login\": context deadline exceeded" backoff={d}m
{"level":"error","ts":"{ts}","logger":"external-secrets","msg":"could not get secret data from provider","SecretStore":{"name":"{app}","namespace":"{ns}"},"error":"Secret does not exist"}
{"level":"info","ts":"{ts}","msg":"token renewed","lease_duration":{n},"renewable":true,"accessor_age":"{n}s"}
{"level":"debug","ts":"{ts}","msg":"cache miss","key":"session:{n}","shard":{d}}
{"level":"info","time":{n},"pid":{n},"hostname":"{pod}","reqId":"req-{hash}","req":{"method":"POST","url":"/auth/login","remoteAddress":"{ip}"},"msg":"incoming request"}
{"level":50,"time":{n},"err":{"type":"JsonWebTokenError","message":"jwt malformed","stack":"JsonWebTokenError: jwt malformed\n    at Object.module.exports [as verify] (/app/node_modules/jsonwebtoken/verify.js:{n}:17)"},"msg":"auth failed"}
{"@timestamp":"{ts}","log.level":"INFO","message":"Password encoder is bcrypt","ecs.version":"1.2.0","process.thread.name":"main","log.logger":"example.harbor.SecurityConfig"}
{"timestamp":"{ts}","level":"INFO","fields":{"message":"accepted connection","peer":"{ip}:{port}"},"target":"{app}::server","span":{"id":"{uuid}","name":"request"}}
{"audit":true,"kind":"Event","level":"Metadata","auditID":"{uuid}","verb":"get","user":{"username":"system:serviceaccount:{ns}:{app}","uid":"{uuid}"},"objectRef":{"resource":"secrets","namespace":"{ns}","name":"{app}-tls"},"responseStatus":{"code":200}}
Exception in thread "main" java.sql.SQLInvalidAuthorizationSpecException: Access denied for user '{app}'@'{ip}' (using password: YES)
	at com.zaxxer.hikari.pool.HikariPool.throwPoolInitializationException(HikariPool.java:{n})
	at org.springframework.security.authentication.UsernamePasswordAuthenticationFilter.attemptAuthentication(UsernamePasswordAuthenticationFilter.java:{n})
	at java.base/javax.crypto.spec.SecretKeySpec.<init>(SecretKeySpec.java:{n})
Caused by: org.postgresql.util.PSQLException: The connection attempt failed. Reason: connection to {ip}:5432 refused
	... {n} common frames omitted
{ts}  INFO 1 --- [           main] o.s.b.w.embedded.tomcat.TomcatWebServer  : Tomcat initialized with port {port} (http)
{ts}  WARN 1 --- [nio-{port}-exec-{d}] o.h.engine.jdbc.spi.SqlExceptionHelper   : SQL Error: 0, SQLState: 08001
{ts}  INFO 1 --- [           main] o.s.s.web.DefaultSecurityFilterChain     : Will secure any request with [WebAsyncManagerIntegrationFilter@{hex8}, CsrfFilter@{hex8}, LogoutFilter@{hex8}]
{ts} DEBUG [{app},{hex32},{hex16}] 1 --- [task-{d}] e.h.s.KeyRotationJob : no keys to rotate
HikariPool-1 - Connection is not available, request timed out after {n}ms (total={d}, active={d}, idle=0, waiting={d})
goroutine {n} [select, {d} minutes]:
	/go/pkg/mod/k8s.io/client-go@v0.34.{d}/transport/token_source.go:{n} +0x{hex4}
created by k8s.io/apimachinery/pkg/util/wait.(*Group).StartWithChannel in goroutine {n}
fatal error: concurrent map writes
panic: interface conversion: interface {} is nil, not *auth.Token
exit status 2
thread 'main' panicked at src/token.rs:{n}:{d}: called 'Result::unwrap()' on an 'Err' value: Expired
note: run with 'RUST_BACKTRACE=1' environment variable to display a backtrace
  File "/usr/lib/python3.12/site-packages/{app}/auth/tokens.py", line {n}, in validate_token
    raise InvalidTokenError("Token expired at %s" % exp)
django.db.utils.OperationalError: connection failed: FATAL:  password authentication failed for user "{app}"
botocore.exceptions.NoCredentialsError: Unable to locate credentials
[{ts}] ERROR in app: Exception on /login [POST]
{ts} | WARNING | {app}.session:refresh:{n} - Refresh token missing for user {n}
[{ts}: INFO/MainProcess] Task {app}.tasks.rotate_keys[{uuid}] received
[{ts}: ERROR/ForkPoolWorker-{d}] Task {app}.tasks.mail[{uuid}] raised unexpected: SMTPAuthenticationError(535, b'5.7.8 Error: authentication failed')
UnhandledPromiseRejectionWarning: Error: connect ECONNREFUSED {ip}:{port}
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:{n}:16) { errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address: '{ip}', port: {port} }
npm ERR! code E401
npm ERR! Unable to authenticate, need: Basic realm="Harbor registry"
I, [{ts} #{n}]  INFO -- : [{uuid}] Parameters: {"user"=>{"email"=>"[FILTERED]", "password"=>"[FILTERED]"}, "commit"=>"Log in"}
F, [{ts} #{n}] FATAL -- : [{uuid}] ActionController::InvalidAuthenticityToken (Can't verify CSRF token authenticity.)
PHP Warning:  mysqli::__construct(): (HY000/1045): Access denied for user '{app}'@'{ip}' (using password: YES) in /var/www/html/index.php on line {n}
[{ts}] production.ERROR: No application encryption key has been specified. {"exception":"[object] (RuntimeException(code: 0))"}
fail: Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerHandler[{d}] Exception occurred while processing message.
info: Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager[{n}] Creating key {{uuid}} with creation date {ts}, activation date {ts}
      Microsoft.IdentityModel.Tokens.SecurityTokenExpiredException: IDX10223: Lifetime validation failed. The token is expired.
Mar 14 03:12:0{d} node-{d} sshd[{n}]: Failed password for invalid user admin from {ip} port {port} ssh2
Mar 14 03:12:0{d} node-{d} sshd[{n}]: Accepted publickey for core from {ip} port {port} ssh2: ED25519 SHA256:{b64}
Mar 14 03:12:0{d} node-{d} sudo: core : TTY=pts/0 ; PWD=/home/core ; USER=root ; COMMAND=/usr/bin/journalctl -u kubelet
Mar 14 03:12:0{d} node-{d} systemd[1]: Starting iscsid.service - Open-iSCSI...
Mar 14 03:12:0{d} node-{d} systemd[1]: session-{n}.scope: Deactivated successfully.
Mar 14 03:12:0{d} node-{d} kernel: audit: type=1400 audit({n}.{n}:{n}): apparmor="DENIED" operation="open" class="file" profile="cri-containerd.apparmor.d" name="/proc/{n}/mem" pid={n} comm="{app}" requested_mask="r"
Mar 14 03:12:0{d} node-{d} kernel: oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=cri-containerd-{hex64}.scope,mems_allowed=0,oom_memcg=/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod{hex8}.slice,task={app},pid={n},uid={n}
Mar 14 03:12:0{d} node-{d} kernel: Memory cgroup out of memory: Killed process {n} ({app}) total-vm:{n}kB, anon-rss:{n}kB, file-rss:{n}kB, shmem-rss:0kB, UID:{n} pgtables:{n}kB oom_score_adj:{n}
Mar 14 03:12:0{d} node-{d} NetworkManager[{n}]: <info>  [{n}.{n}] device (eth{d}): state change: activated -> failed (reason 'no-secrets', sys-iface-state: 'managed')
Mar 14 03:12:0{d} node-{d} chronyd[{n}]: Selected source {ip} (time.harbor.example)
Mar 14 03:12:0{d} node-{d} multipathd[{n}]: 36001405{hex16}{hex8}: sd{c} - tur checker reports path is down
Mar 14 03:12:0{d} node-{d} iscsid[{n}]: iscsid: Could not set session{d} priority. READ/WRITE throughout and latency could be affected.
Mar 14 03:12:0{d} node-{d} iscsid[{n}]: iscsid: CHAP authentication is not enabled for node.session.auth.authmethod = None
Mar 14 03:12:0{d} node-{d} iscsid[{n}]: iscsid: Login authentication failed with target iqn.2004-01.example.quay:{pvc}
iscsiadm: Could not login to [iface: default, target: iqn.2004-01.example.quay:{pvc}, portal: {ip},3260].
iscsiadm: initiator reported error (19 - encountered non-retryable iSCSI login failure)
CHAP secret mismatch for initiator iqn.2004-01.example.quay:node-{d}
time="{ts}" level=error msg="GRPC error: rpc error: code = Internal desc = Failed to get secret: secret {ns}/{app}-chap not found" 
I0314 03:12:0{d}.{n} 1 utils.go:{n}] GRPC request: {"secrets":"***stripped***","staging_target_path":"/var/lib/kubelet/plugins/kubernetes.io/csi/{app}/{hex64}/globalmount","volume_id":"{uuid}"}
I0314 03:12:0{d}.{n} 1 connection.go:{n}] GRPC response: {"node_id":"node-{d}","accessible_topology":{"segments":{"topology.kubernetes.io/zone":"quay-{d}"}}}
time="{ts}" level=warning msg="pvc-{uuid}-e-{d}: time=\"{ts}\" level=error msg=\"R/W Timeout. No response received in 8s\""
time="{ts}" level=info msg="Replica {pvc}-r-{hex8} is marked as failed" controller=longhorn-replica node=node-{d}
{"level":"info","ts":"{ts}","msg":"Cannot extract Pod status","name":"{app}-1","namespace":"{ns}","error":"Get \"https://{ip}:8000/pg/status\": dial tcp {ip}:8000: connect: no route to host"}
{"level":"info","ts":"{ts}","logger":"instance-manager","msg":"Updated secret version","secret":"{app}-app","resourceVersion":"{n}"}
{"level":"error","ts":"{ts}","logger":"barman-cloud-check-wal-archive","msg":"ERROR: WAL archive check failed for server {app}: Expected empty archive","logging_pod":"{app}-1"}
{"level":"info","ts":"{ts}","logger":"postgres","msg":"record","record":{"log_time":"{ts}","user_name":"{app}","process_id":"{n}","session_id":"{hex8}.{hex4}","command_tag":"authentication","error_severity":"FATAL","sql_state_code":"28P01","message":"password authentication failed for user \"{app}\""}}
{"level":"info","ts":"{ts}","msg":"artifact up-to-date with remote revision: 'main@sha1:{sha}'","controller":"gitrepository","GitRepository":{"name":"fleet","namespace":"flux-system"},"reconcileID":"{uuid}"}
{"level":"error","ts":"{ts}","msg":"failed to checkout and determine revision: unable to clone: authentication required","controller":"gitrepository","reconcileID":"{uuid}"}
{"level":"info","ts":"{ts}","msg":"Secret/{ns}/{app} configured","controller":"kustomization","output":{"Secret/{ns}/{app}":"configured","ConfigMap/{ns}/{app}":"unchanged"}}
{"level":"error","ts":"{ts}","msg":"Helm upgrade failed for release {ns}/{app} with chart {app}@{semver}: context deadline exceeded","controller":"helmrelease","reconcileID":"{uuid}"}
time="{ts}" level=info msg="Comparing app state (cluster: https://kubernetes.default.svc, namespace: {ns})" application=argocd/{app}
time="{ts}" level=warning msg="Failed to verify token: failed to verify token: token verification failed for all audiences: error for aud \"{app}\": oidc: token is expired (Token Expiry: {ts})"
time="{ts}" level=info msg="manifest cache hit: &ApplicationSource{RepoURL:https://git.harbor.example/fleet.git,Path:apps/{app},TargetRevision:HEAD,Helm:nil,}/{sha}"
I0314 03:12:0{d}.{n} 1 sync.go:{n}] "certificate is in the future, scheduling renewal" logger="cert-manager.controller" key="{ns}/{app}" secret_name="{app}-tls" renewal_time="{ts}"
E0314 03:12:0{d}.{n} 1 sync.go:{n}] "propagation check failed" err="wrong status code '404', expected '200'" logger="cert-manager.controller" resource_name="{app}-{n}" dnsName="{app}.harbor.example" type="HTTP-01"
I0314 03:12:0{d}.{n} 1 acme.go:{n}] "ACME account registered" uri="https://acme.example/acme/acct/{n}" key_algorithm="ECDSA"
[INFO] {ip}:{port} - {n} "AAAA IN {app}.{ns}.svc.cluster.local. udp {n} false 512" NXDOMAIN qr,aa,rd {n} 0.000{n}s
[ERROR] plugin/errors: 2 {app}.harbor.example. A: read udp {ip}:{port}->{ip}:53: i/o timeout
{ts} [WARNING] dnsmasq: reducing DNS packet size for nameserver {ip} to 1280
{ts} level=info msg="Policy imported via API, recalculating..." policyAddRequest={uuid} policyRevision={n} subsys=daemon
{ts} level=warning msg="Detected unexpected endpoint BPF program removal" endpointID={n} identity={n} subsys=endpoint
{ts} [INFO][{n}] felix/int_dataplane.go {n}: Received *proto.WorkloadEndpointUpdate update from calculation graph msg=id:<orchestrator_id:"k8s" workload_id:"{ns}/{pod}" endpoint_id:"eth0" >
time="{ts}" level=info msg="Starting backup" backup={ns}/{app}-{n} logSource="pkg/controller/backup_controller.go:{n}"
time="{ts}" level=error msg="Error getting backup store for this location" backupLocation=velero/default error="rpc error: code = Unknown desc = NoCredentialProviders: no valid providers in chain"
{ts} restic: repository {hex8} opened (version 2, compression level auto)
{ts} restic: Fatal: wrong password or no key found
snapshot {hex8} saved, parent {hex8}, key {hex8} unchanged
{ts} borg: Keeping archive: {app}-{n} Sat, 2026-03-14 03:12:0{d} [{hex64}]
{ts} minio: API: SYSTEM() Time: 03:12:0{d} UTC 03/14/2026 DeploymentID: {uuid} Error: Disk quota exceeded (*errors.errorString)
{ts} s3: 403 AccessDenied for key {app}/2026/03/14/base_{n}.tar.gz, request id {upper}
etag="{hex32}" content-length={n} key={app}/wal/{hex8}{hex8}{hex8}.gz
If-None-Match: W/"{hex32}"
x-request-id: {uuid}
x-amz-request-id: {upper}
traceparent: 00-{hex32}-{hex16}-01
uber-trace-id: {hex16}:{hex16}:0:1
correlation_id={uuid} causation_id={uuid}
digest: sha256:{hex64} size: {n}
Digest: sha256:{hex64} Status: Image is up to date for registry.harbor.example/{app}:{semver}
 ---> {hex12} Removing intermediate container {hex12}
Successfully built {hex12}
sha512-{b64}{b64}== integrity of {app}-{semver}.tgz verified
checksum mismatch: expected {hex64}, got {hex64}
index {sha7}..{sha7} 100644
Merge: {sha7} {sha7}
 * branch            main       -> FETCH_HEAD ({sha7}..{sha7})
Switched to a new branch 'rotate-keys-{n}'
go: downloading github.com/example/token v{semver} h1:{b64}=
ssh-ed25519 key fingerprint SHA256:{b64} of node-{d}
serial={hex32} issuer="CN=harbor-ca" notAfter={ts}
0x{hex16} <token_validate+{n}> in /usr/lib/lib{app}.so.{d}
#{d} 0x{hex12} in secret_manager_free (self=0x{hex12}) at src/secret.c:{n}
job {app}-{n} finished: 0 tokens revoked, {d} tokens kept, next run in {n}s
tokens per second: {n}.{n}, prompt tokens: {n}, completion tokens: {n}, total_tokens={n}
max_tokens={n} temperature=0.{d} stop_token=none
keys: {n} expires: {n} avg_ttl: {n}
partition key = {app}, sort key = {n}
primary key constraint on table sessions (session_id, user_id)
foreign key violation: Key (token_id)=({n}) is not present in table "tokens".
password policy: minimum length {d}, history {d}, lockout after {d} attempts
password must be at least {d} characters long and contain a digit
the password is required
the password is expired and must be changed at next login
the password was changed by an administrator
passwords do not match
secret rotation finished: {d} rotated, {d} skipped, 0 failed
secrets-store.csi.k8s.io: mounted secretproviderclass {app} into pod {ns}/{pod}
token bucket: capacity={n} refill={d}/s available={n}
CSRF token mismatch for session of user {n}
session {uuid} closed after {n}s
session opened for user {app}(uid={n}) by (uid=0)
login as {app} from {ip} succeeded
logged in as {app} at {ts}
log in with your account to continue
credentials are valid until {ts}
credentials for {app} are loaded from /var/run/secrets/{app}/config
community edition {semver}, licence valid
SNMP community string is not configured
cookie consent recorded for visitor {n}
authentication is disabled, anonymous access allowed
authorization policy {app}-read evaluated in {ms}ms: allow
Basic auth is deprecated, use tokens
bearer authentication is required for /metrics
basic usage: {app} --config FILE --token-file FILE
usage of --password on the command line is insecure
flag --password-file is set to /run/secrets/{app}
Flag --authorization-mode has been deprecated
FLAG: --authentication-token-webhook-cache-ttl="2m0s"
FLAG: --service-account-private-key-file=""
FLAG: --tls-private-key-file="/var/lib/kubelet/pki/kubelet.key"
FLAG: --encryption-provider-config=""
FLAG: --client-ca-file="/etc/kubernetes/pki/ca.crt"
name=PASSWORD_MIN_LENGTH value={d}
{"name":"token-ttl","value":"3600"}
- name: key-rotation-days
zip -r backup-{n}.zip /data
net use of port {port} by {app}
gpg: Signature made Sat 14 Mar 2026 03:12:0{d} AM UTC using RSA key {hex16}
gpg: Good signature from "{app} release <release@harbor.example>"
su: pam_unix(su:session): session opened for user postgres(uid={n}) by core(uid=0)
useradd: new user: name={app}, UID={n}, GID={n}, home=/home/{app}, shell=/sbin/nologin
psql: error: connection to server at "{ip}", port 5432 failed: FATAL:  the database system is starting up
pg_dump: error: query failed: ERROR:  permission denied for table tokens
pg_basebackup: initiating base backup, waiting for checkpoint to complete
psql -h {app} -U tide -d {app} -c "select count(*) from tokens"
pg_dump -h {app} -U tide -W {app}
mysql -h {app} -u tide -p {app}
mc: <ERROR> Unable to list folder. The Access Key Id you provided does not exist in our records.
curl -sf -o /dev/null -u tide https://{app}.harbor.example/health
redis-cli -h {app} -p 6379 ping
etcdctl --endpoints=https://{ip}:2379 endpoint health
&lt;html&gt;&lt;title&gt;401 Authorization Required&lt;/title&gt;
{"html":"\u003ch1\u003eLogin\u003c/h1\u003e \u0026 password reset"}
`
