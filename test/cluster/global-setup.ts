import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import type { ControlPlane } from './control-plane.ts'
import { listKeys } from './etcd.ts'
import { waitUntil } from './wait-until.ts'

const programs = ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kwok']

/** Starts one control plane for all cluster tests, where KUBEBUILDER_ASSETS names its programs. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const assets = process.env['KUBEBUILDER_ASSETS']
  if (!assets) {
    project.provide('controlPlane', null)
    process.stderr.write(
      'The tests on a real control plane are left out: KUBEBUILDER_ASSETS is not set.\n' +
        'To run them: export KUBEBUILDER_ASSETS="$(node test/cluster/servers/get-servers.mjs)"\n',
    )
    return undefined
  }
  const missing = programs.filter((program) => !existsSync(join(assets, program)))
  if (missing.length > 0) {
    throw new Error(
      `KUBEBUILDER_ASSETS names ${assets}, which lacks ${missing.join(', ')}. Get them with: node test/cluster/servers/get-servers.mjs`,
    )
  }
  const server = spawn(process.execPath, [new URL('./control-plane/serve.mjs', import.meta.url).pathname, assets], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Out of the terminal's process group: an interrupt reaches it as the end of stdin, when the run has ended.
    detached: true,
  })
  const exited = once(server, 'exit')
  const line = await Promise.race([
    once(createInterface({ input: server.stdout }), 'line').then(([text]) => String(text)),
    exited.then(() => null),
  ])
  if (line === null) throw new Error('The control plane did not start; what it said stands above.')
  const plane = JSON.parse(line) as Omit<ControlPlane, 'baseline'>
  const baseline = await waitUntil('the objects of an empty cluster', () => readBaseline(plane.etcd))
  project.provide('controlPlane', { ...plane, baseline })
  return async () => {
    server.stdin.end()
    await exited
  }
}

/** What an empty cluster holds, once it holds all that it makes for itself. */
async function readBaseline(etcd: string): Promise<string[] | null> {
  const keys = await listKeys(etcd, '/registry/')
  const namespaces = ['default', 'kube-system', 'kube-public', 'kube-node-lease'].map((name) => `namespaces/${name}`)
  const wanted = [...namespaces, 'services/specs/default/kubernetes', 'clusterroles/cluster-admin']
  return wanted.every((key) => keys.includes(`/registry/${key}`)) ? keys : null
}
