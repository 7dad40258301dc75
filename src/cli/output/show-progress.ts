import type { Io } from '../io.ts'

/** Milliseconds. What takes less is over before a line is read, and a faster count can't be followed. */
const shownAfterMs = 300
const stepMs = 100

export interface Progress {
  step(done: number, total: number): void
  /** Takes the line away. */
  end(): void
}

/** Shows one line that counts up, on a person's terminal only and only for work that takes a while. */
export function showProgress(io: Io, what: string): Progress {
  if (!io.terminal.err) return { step: () => {}, end: () => {} }
  const begun = io.now().getTime()
  let shownAt = begun
  let shown = false
  return {
    step(done, total) {
      const now = io.now().getTime()
      if (now - begun < shownAfterMs || now - shownAt < stepMs) return
      shownAt = now
      shown = true
      io.status(`${what} ${done} of ${total}`)
    },
    end() {
      if (shown) io.status(null)
    },
  }
}
