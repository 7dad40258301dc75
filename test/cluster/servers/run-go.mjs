import { runProgram } from './run-program.mjs'

/** Runs the go command and gives what it prints. It uses the module proxy that the machine is set up for. */
export async function runGo(args, { cwd }) {
  try {
    const env = { ...process.env, GOWORK: 'off', GOFLAGS: '-mod=mod', CGO_ENABLED: '0' }
    return await runProgram('go', args, { cwd, env })
  } catch (cause) {
    if (cause.code !== 'ENOENT') throw cause
    throw new Error('go is not installed. Install Go 1.26 or later, or run npm test without the servers.', { cause })
  }
}
