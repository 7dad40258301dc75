import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and gives what it prints.
 * @throws Error that says what was run, and how it ended in its own words
 */
export function runProgram(program, args, { cwd, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err = (err + chunk).slice(-4000)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(out)
      const words = (err || out).trim().split('\n').slice(-8).join('\n')
      reject(new Error(`"${[program, ...args].join(' ').slice(0, 200)}" ended with ${signal ?? code}:\n${words}`))
    })
  })
}
