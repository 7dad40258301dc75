import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'

export interface RunGitOptions {
  readonly cwd: string
  /** @default that of the process */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  readonly input?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export interface GitOutput {
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

/**
 * Runs a git command that only reads, without a shell, and gives what it printed whatever its exit code.
 *
 * @throws PostmortemError with code `NOT_READABLE` where git can't be started
 */
export async function runGit(args: readonly string[], { cwd, env, input, signal }: RunGitOptions): Promise<GitOutput> {
  const child = spawn('git', ['--no-pager', ...args], {
    cwd,
    // It may take no lock, ask nobody, and its messages must be English.
    ...(env && { env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' } }),
    ...(signal && { signal }),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  // Git may end without reading all that it is given.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  try {
    const [code, stdout, stderr] = await Promise.all([ended, buffer(child.stdout), buffer(child.stderr)])
    return { code, stdout, stderr: stderr.toString('utf8') }
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new PostmortemError(
      'NOT_READABLE',
      `git can't be started (${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
      'Comparing with a revision needs git: install it, or put it on the PATH.',
      { cause },
    )
  }
}
