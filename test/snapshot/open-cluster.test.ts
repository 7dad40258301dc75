import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openCluster } from '../../src/kubernetes.ts'
import { loadKubeconfig } from '../../src/snapshot/live/load-kubeconfig.ts'
import { loadPeer } from '../../src/snapshot/live/load-peer.ts'
import { refuse, type ServedApi, sendJson, serveApi, writeKubeconfig } from './serve-api.ts'

const unreachable = { code: 'CLUSTER_UNREACHABLE' }
const folder = mkdtempSync(join(tmpdir(), 'postmortem-'))
let api: ServedApi | null = null
afterEach(async () => {
  await api?.close()
  api = null
})

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('without the peer, opening a cluster names what to install', async () => {
  await expect(loadPeer(() => Promise.reject(new Error('Cannot find package')))).rejects.toMatchObject({
    code: 'MISSING_PEER',
    hint: expect.stringContaining('npm install @kubernetes/client-node'),
  })
})

describe('the kubeconfig', () => {
  test('gives context, namespace and server, without the user information of its address', async () => {
    const kubeconfig = writeKubeconfig('https://ops:lantern-4481@10.0.0.1:6443/k8s/clusters/c-1/')
    expect(await openCluster({ kubeconfig })).toMatchObject({
      context: 'quay',
      namespace: 'shop',
      server: 'https://10.0.0.1:6443/k8s/clusters/c-1',
    })
    expect(await openCluster({ kubeconfig, context: 'depot' })).toMatchObject({
      context: 'depot',
      namespace: 'default',
    })
  })

  test('is found by KUBECONFIG, of which the first file that names something wins, else in the home folder', async () => {
    const first = writeKubeconfig('https://10.0.0.1:6443')
    const second = writeKubeconfig('https://10.0.0.2:6443')
    const gone = join(folder, 'gone')
    const env = { KUBECONFIG: [gone, first, second].join(delimiter), HOME: folder }
    expect(await openCluster({ env })).toMatchObject({ server: 'https://10.0.0.1:6443' })
    await expect(openCluster({ env: { KUBECONFIG: gone } })).rejects.toMatchObject({
      ...unreachable,
      message: expect.stringContaining(gone),
    })
    await expect(openCluster({ env: { HOME: folder } })).rejects.toMatchObject({
      ...unreachable,
      message: expect.stringContaining('There is no kubeconfig'),
    })
  })

  test('is that of the pod where there is no file, and a pod it runs in', async () => {
    const { KubeConfig } = await loadPeer()
    let loaded = 0
    class InPod extends KubeConfig {
      // The client reads it from a folder that no test may write to.
      override loadFromCluster(): void {
        loaded += 1
        this.addCluster({ name: 'inCluster', server: 'https://10.96.0.1:443', skipTLSVerify: false })
        this.addUser({ name: 'inClusterUser' })
        this.addContext({ name: 'inClusterContext', cluster: 'inCluster', user: 'inClusterUser', namespace: 'shop' })
        this.setCurrentContext('inClusterContext')
      }
    }
    const env = { HOME: folder, KUBERNETES_SERVICE_HOST: '10.96.0.1' }
    const token = write('token', 'tulip-4481-ferry')
    expect((await loadKubeconfig({ KubeConfig: InPod }, { env }, token)).getCurrentCluster()?.server).toBe(
      'https://10.96.0.1:443',
    )
    await expect(loadKubeconfig({ KubeConfig: InPod }, { env }, join(folder, 'gone'))).rejects.toMatchObject(
      unreachable,
    )
    expect(loaded).toBe(1)
  })

  test('that lacks the context names those that it has', async () => {
    const kubeconfig = writeKubeconfig('https://10.0.0.1:6443')
    await expect(openCluster({ kubeconfig, context: 'gone' })).rejects.toMatchObject({
      ...unreachable,
      message: 'The kubeconfig has no context "gone" (it has quay, depot).',
    })
  })

  test.each([
    ['no YAML', 'users:\n- name: a\n  user: {token: lantern-4481\n', /no YAML at line \d/],
    ['no kubeconfig', '', /has not the form of one/],
    ['not there', null, /ENOENT/],
  ])('that is %s is reported without quoting it', async (name, text, message) => {
    const kubeconfig = text === null ? join(folder, 'gone') : write(name.replaceAll(' ', '-'), text)
    const error = await openCluster({ kubeconfig }).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ ...unreachable, message: expect.stringMatching(message) })
    expect(String(error)).not.toContain('lantern')
  })
})

describe('the first request', () => {
  test('carries the credentials', async () => {
    const seen: unknown[] = []
    api = await serveApi({
      '/apis': (request) => {
        seen.push(request.headers.authorization)
        return { groups: [] }
      },
    })
    expect(await api.reader.groups()).toEqual(new Map())
    expect(seen).toEqual(['Bearer tulip-4481-ferry'])
  })

  test('reports a port where nothing listens', async () => {
    const reader = await openCluster({ kubeconfig: writeKubeconfig('http://127.0.0.1:1') })
    await expect(reader.groups()).rejects.toMatchObject({
      ...unreachable,
      message: expect.stringContaining('ECONNREFUSED'),
    })
  })

  test('reports how long it waited for an answer', async () => {
    api = await serveApi({ '/apis': () => undefined })
    const reader = await openCluster({ kubeconfig: api.kubeconfig, timeoutMs: 100 })
    await expect(reader.groups()).rejects.toMatchObject({
      ...unreachable,
      message: `${api.url} could not be reached (no answer in 0.1 s).`,
    })
  })

  test('reports credentials that the server does not accept', async () => {
    api = await serveApi({ '/apis': refuse(401, 'Unauthorized') })
    await expect(api.reader.groups()).rejects.toMatchObject({
      ...unreachable,
      message: expect.stringContaining('does not take the credentials'),
    })
  })
})

describe('a login helper', () => {
  const helper = (name: string, script: string) => {
    const file = write(name, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: file, interactiveMode: 'Never' }
    return { exec, calls: () => readFileSync(`${file}.calls`, 'utf8').length }
  }
  const status =
    '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"harbor-1"}}'

  test('is run once for many requests, and again where the server no longer takes what it gave', async () => {
    const { exec, calls } = helper('login', `printf x >> "$0.calls"; echo '${status}'`)
    let asked = 0
    api = await serveApi({
      '/apis': (request, response) => {
        asked += 1
        expect(request.headers.authorization).toBe('Bearer harbor-1')
        return asked === 3 ? sendJson(response, 401, { message: 'expired' }) : { groups: [] }
      },
    })
    const reader = await openCluster({ kubeconfig: writeKubeconfig(api.url, { exec }) })
    await reader.groups()
    await reader.groups()
    expect(calls()).toBe(1)
    expect(await reader.groups()).toEqual(new Map())
    expect(calls()).toBe(2)
  })

  test('may take longer than the server, and an interrupt does not wait for it', async () => {
    const { exec } = helper('slow', `sleep 0.4; echo '${status}'`)
    api = await serveApi()
    const kubeconfig = writeKubeconfig(api.url, { exec })
    const patient = await openCluster({ kubeconfig, timeoutMs: 200 })
    expect((await patient.groups())?.has('apps')).toBe(true)
    const interrupt = new AbortController()
    const asked = (await openCluster({ kubeconfig })).groups({ signal: interrupt.signal })
    interrupt.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('that fails is distinguished from a server that cannot be reached', async () => {
    const { exec } = helper('fails', 'echo "session expired, log in again" >&2; exit 1')
    const reader = await openCluster({ kubeconfig: writeKubeconfig('http://127.0.0.1:1', { exec }) })
    await expect(reader.groups()).rejects.toMatchObject({
      ...unreachable,
      message: 'The credentials of the kubeconfig could not be had (session expired, log in again).',
    })
  })

  test('has no stdin to wait for', async () => {
    const { exec } = helper('asks', 'read answer || { echo "no terminal" >&2; exit 3; }')
    const reader = await openCluster({ kubeconfig: writeKubeconfig('http://127.0.0.1:1', { exec }) })
    await expect(reader.groups()).rejects.toMatchObject({ message: expect.stringContaining('no terminal') })
  })
})

test('a reader cannot be brought to ask for Secrets or ConfigMaps', async () => {
  api = await serveApi()
  for (const plural of ['secrets', 'configmaps']) {
    const steps = api.reader.list({ kind: 'X', plural, apiVersion: 'v1', namespaced: true })
    await expect(steps[Symbol.asyncIterator]().next()).rejects.toThrow(TypeError)
  }
  expect(api.asked).toEqual([])
})
