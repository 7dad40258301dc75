import type { Ask } from './input/ask.ts'
import type { ProgramRun } from './input/run-program.ts'

/** What of a process a command line runs in: its streams, as they are. */
export interface ProcessIo {
  /** Writes to stdout. */
  out(text: string): void
  /** Writes to stderr. */
  err(text: string): void
  /** Everything that stands on stdin. */
  readInput(): Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Which streams are a person's terminal. */
  readonly terminal: { readonly out: boolean; readonly err: boolean }
  /** Questions to the person at the terminal; null where there is none, or only one of a machine. */
  readonly ask: Ask | null
  /** Opens a file in an editor, a command with its arguments, and gives the exit code of it. */
  edit(editor: string, path: string): Promise<number>
  /** Runs a command of the person's with an input, for so many seconds at most, and gives what it printed. */
  pipe(command: string, input: string, timeout: number): Promise<ProgramRun>
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal
  now(): Date
}

/** All that a command may touch of the process. What it writes for people is made safe to show; see `guardOutput`. */
export interface Io extends ProcessIo {
  /** Results for people to read. */
  out(text: string): void
  /** Messages: progress, remarks, errors. */
  err(text: string): void
  /** Results for machines, byte for byte: JSON, a document, the annotations of a CI system. */
  data(text: string): void
  /** Shows a line on a terminal's stderr in the place of the one before; null takes it away. */
  status(line: string | null): void
}
