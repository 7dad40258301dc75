import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ExitCode } from '../../src/cli/exit-code.ts'
import { runProgram } from '../../src/cli/input/run-program.ts'
import type { ProcessIo } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export interface Ran {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

export interface RunSettings {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Record<string, string>
  readonly terminal?: boolean
  readonly signal?: AbortSignal
  readonly now?: string
  /** The person's answers; nobody is there to be asked without. */
  readonly ask?: ProcessIo['ask']
  readonly edit?: ProcessIo['edit']
}

/** Runs a command line as the bin would, with streams that are kept. */
export async function runLine(argv: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' }
  const cwd = settings.cwd ?? process.cwd()
  const signal = settings.signal ?? new AbortController().signal
  const io: ProcessIo = {
    out: (text) => {
      written.stdout += text
    },
    err: (text) => {
      written.stderr += text
    },
    readInput: async () => Buffer.from(settings.input ?? ''),
    env: settings.env ?? {},
    cwd,
    terminal: { out: settings.terminal ?? false, err: settings.terminal ?? false },
    ask: settings.ask ?? null,
    edit: settings.edit ?? (async () => 0),
    pipe: (command, input, timeout) => runProgram(command, input, { cwd, timeout, signal }, process),
    signal,
    now: () => new Date(settings.now ?? '2026-05-04T09:30:00Z'),
  }
  const code = await run(argv, io)
  return { code, ...written }
}

/** Makes a working folder with these files. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The root of the checkout. */
export const root = new URL('../../', import.meta.url).pathname
