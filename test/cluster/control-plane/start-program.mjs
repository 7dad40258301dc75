import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Starts a server with its output in a file, and gives what tells whether it still runs and what ends it. */
export function startProgram(program, args, { assets, folder }) {
  const log = join(folder, `${program}.log`)
  const file = openSync(log, 'a')
  const child = spawn(join(assets, program), args, { stdio: ['ignore', file, file] })
  const ended = new Promise((resolve) => {
    child.on('exit', resolve)
    child.on('error', resolve)
  })
  return {
    pid: child.pid,
    /** @throws Error with the end of its log where it has ended */
    check() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) return
      const words = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n')
      throw new Error(
        `${program} has ended (${child.signalCode ?? child.exitCode ?? 'it could not be started'}):\n${words}`,
      )
    },
    /** Not asked politely: an API server whose etcd has gone waits for a minute and more. */
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
