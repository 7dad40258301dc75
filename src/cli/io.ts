import type { Ask } from './input/ask.ts'

/** All that a command may touch of the process that it runs in. */
export interface Io {
  /** Data. */
  out(text: string): void
  /** Talk: progress, remarks, errors. */
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
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal
  now(): Date
}
