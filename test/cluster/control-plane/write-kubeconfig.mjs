import { writeFileSync } from 'node:fs'
import { tokenOf, users } from './users.mjs'

/** Writes a kubeconfig with a context for every user, the given one current. */
export function writeKubeconfig(file, { server, ca, current = 'admin' }) {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': current,
    clusters: [
      { name: 'loopback', cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } },
    ],
    users: users.map((name) => ({ name, user: { token: tokenOf(name) } })),
    contexts: users.map((name) => ({ name, context: { cluster: 'loopback', user: name } })),
  }
  // JSON is YAML.
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 })
  return file
}
