// Serves a control plane until stdin ends: it prints one line of JSON when it is ready. `node test/cluster/control-plane/serve.mjs FOLDER` by hand gives one to
// play with; its kubeconfig is in that line, and Ctrl-C ends it. As a process of its own it outlives a test run that is killed just long enough to
// end every server and to remove what they wrote: the end of the run closes stdin, whatever its cause.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startControlPlane } from './start-control-plane.mjs'

const assets = process.argv[2] ?? process.env.KUBEBUILDER_ASSETS
if (!assets) {
  process.stderr.write('Name the folder of the servers, which test/cluster/servers/get-servers.mjs prints.\n')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'postmortem-cluster-'))
const { ready, stop, check } = startControlPlane({ assets, folder })

let isEnding = false
async function end(code) {
  if (isEnding) return
  isEnding = true
  await stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(code)
}
process.stdin.on('end', () => end(0)).on('error', () => end(0))
process.stdin.resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130))

function fail(error) {
  if (isEnding) return
  process.stderr.write(`${error.message}\n`)
  end(1)
}

try {
  process.stdout.write(`${JSON.stringify(await ready)}\n`)
  // A test that waits for what a dead program should do would only say that it waited in vain.
  setInterval(() => {
    try {
      check()
    } catch (error) {
      fail(error)
    }
  }, 500)
} catch (error) {
  fail(error)
}
