import { spawn } from 'node:child_process'

/** What a program printed, or why that can't be used, in half a sentence. */
export type ProgramRun =
  | { readonly failure: null; readonly stdout: string }
  | { readonly failure: string; readonly stdout: null }

/** What of the process it takes to run a program and to end it. */
export interface ProgramHost extends Pick<NodeJS.Process, 'platform' | 'kill'> {
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface RunProgramOptions {
  readonly cwd: string
  /** Seconds until it is ended. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/** Bytes that are read of what a program prints: what is asked of it has a thousandth of that. */
const mostOutput = 1_000_000

/** Runs a command of the person's in the shell, gives it its input and reads what it prints. Never throws. */
export function runProgram(
  command: string,
  input: string,
  { cwd, timeout, signal }: RunProgramOptions,
  host: ProgramHost,
): Promise<ProgramRun> {
  return new Promise((resolve) => {
    // The shell may wait for a program of its own, which has to end as well.
    const ownGroup = host.platform !== 'win32'
    const child = spawn(command, { cwd, env: host.env, shell: true, detached: ownGroup, stdio: 'pipe' })
    let stopped: string | null = null
    const stop = (why: string) => {
      stopped ??= why
      if (ownGroup && child.pid !== undefined) endGroup(child.pid, host)
      else child.kill('SIGKILL')
    }
    const timer = setTimeout(() => stop(`it gave no answer within ${timeout} s`), timeout * 1000)
    const interrupt = () => stop('it was interrupted')
    signal.addEventListener('abort', interrupt, { once: true })
    const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
      const pieces: Buffer[] = []
      let size = 0
      stream.on('data', (piece: Buffer) => {
        size += piece.length
        if (size > mostOutput) stop('it printed too much')
        else pieces.push(piece)
      })
      return () => Buffer.concat(pieces).toString('utf8')
    }) as [() => string, () => string]
    // It may end without reading all that it is given.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    const finish = (failure: string | null) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', interrupt)
      resolve(failure === null ? { failure, stdout: stdout() } : { failure, stdout: null })
    }
    child.on('error', (error) => finish(`it could not be started: ${error.message}`))
    child.on('close', (code, killed) => finish(stopped ?? (code === 0 ? null : describeEnd(code ?? killed, stderr()))))
  })
}

function describeEnd(by: number | string | null, stderr: string): string {
  const last = stderr.trim().split('\n').at(-1) ?? ''
  return `it ended with ${by}${last === '' ? '' : `: ${last}`}`
}

function endGroup(pid: number, { kill }: ProgramHost): void {
  try {
    kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
