import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { freePort } from './free-port.mjs'
import { serveLogs } from './serve-logs.mjs'
import { stageArguments } from './stage-arguments.mjs'
import { startProgram } from './start-program.mjs'
import { tokenFile, tokenOf } from './users.mjs'
import { waitUntil } from './wait-until.mjs'
import { writeKubeconfig } from './write-kubeconfig.mjs'

/**
 * Starts etcd, the API server, controllers, scheduler and kwok on the loopback, on ports of the system's choice.
 * Resolves when the API server is ready. All that it writes is below `folder`. `stop` ends all of it, also where starting has failed;
 * `check` throws where one of the programs has ended by itself.
 */
export function startControlPlane({ assets, folder }) {
  const running = []
  const start = (program, args) => {
    const started = startProgram(program, args, { assets, folder })
    running.push(started)
    return started
  }
  let logServer = null
  return { ready: begin(), stop, check }

  async function begin() {
    const etcdPort = await freePort()
    const etcd = startEtcd(start, folder, etcdPort)
    const port = await freePort()
    const apiServer = startApiServer(start, folder, { port, etcdPort })
    const server = `https://127.0.0.1:${port}`
    const certificate = join(folder, 'certs', 'apiserver.crt')
    await waitUntil('the API server', () => {
      for (const each of [etcd, apiServer]) failFast(each)
      return isReady(server, readFileSync(certificate))
    })
    const ca = readFileSync(certificate, 'utf8')
    const kubeconfig = writeKubeconfig(join(folder, 'kubeconfig'), { server, ca })
    const common = [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--secure-port=0']
    // The usual bounds keep a production server from being flooded; here they only make a test wait.
    start('kube-controller-manager', [...common, '--kube-api-qps=500', '--kube-api-burst=1000'])
    start('kube-scheduler', common)
    const logs = join(folder, 'logs')
    mkdirSync(logs)
    logServer = await serveLogs(logs, { cert: ca, key: readFileSync(join(folder, 'certs', 'apiserver.key')) })
    start('kwok', [
      `--kubeconfig=${kubeconfig}`,
      '--manage-all-nodes=false',
      '--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake',
      '--disregard-status-with-annotation-selector=kwok.x-k8s.io/status=custom',
      '--node-ip=127.0.0.1',
      `--node-port=${logServer.port}`,
      // Its own server, of which nothing is used, would else take the port of the nodes, on all interfaces.
      `--server-address=127.0.0.1:${await freePort()}`,
      '--node-lease-duration-seconds=40',
      ...stageArguments(assets),
    ])
    return {
      server,
      ca,
      kubeconfig,
      folder,
      logs,
      assets,
      etcd: `http://127.0.0.1:${etcdPort}`,
      kubeletPort: logServer.port,
      pids: running.map(({ pid }) => pid),
    }
  }

  function check() {
    for (const each of running) each.check()
  }

  async function stop() {
    logServer?.close()
    // What was started last goes first, so that etcd outlives all who use it.
    for (const each of running.reverse()) await each.kill()
    running.length = 0
  }
}

function failFast(program) {
  try {
    program.check()
  } catch (error) {
    throw Object.assign(error, { fatal: true })
  }
}

function startEtcd(start, folder, port) {
  const client = `http://127.0.0.1:${port}`
  return start('etcd', [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    '--listen-peer-urls=http://127.0.0.1:0',
    '--unsafe-no-fsync',
    '--log-level=warn',
  ])
}

function startApiServer(start, folder, { port, etcdPort }) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const file = (name, content) => {
    const path = join(folder, name)
    writeFileSync(path, content, { mode: 0o600 })
    return path
  }
  return start('kube-apiserver', [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    '--endpoint-reconciler-type=none',
    `--secure-port=${port}`,
    `--cert-dir=${join(folder, 'certs')}`,
    `--token-auth-file=${file('tokens.csv', tokenFile())}`,
    '--authorization-mode=RBAC',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${file('service-account.pub', publicKey)}`,
    `--service-account-signing-key-file=${file('service-account.key', privateKey)}`,
    '--service-cluster-ip-range=10.96.0.0/16',
    '--disable-admission-plugins=ServiceAccount',
    // A webhook's Service is resolved to its pods, as many clusters do: nothing routes its cluster IP here, and what
    // would answer a call to it is the affair of the machine's network.
    '--enable-aggregator-routing=true',
    '--kubelet-preferred-address-types=InternalIP',
    '--event-ttl=24h',
    // As JSON, so that the tests can give an object that was made a moment ago the age that its story needs.
    '--storage-media-type=application/json',
  ])
}

function isReady(server, ca) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${tokenOf('admin')}` }
    get(`${server}/readyz`, { ca, headers }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    }).on('error', reject)
  })
}
