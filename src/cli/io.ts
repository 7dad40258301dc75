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
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal
  now(): Date
}
