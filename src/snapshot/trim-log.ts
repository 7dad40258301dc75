import type { ContainerLog } from '../schema/cluster/snapshot.ts'
import { cutText } from '../text/cut-text.ts'

/** Lines kept of each container's log: the end is where a crash shows, and a stack trace has some hundred. */
export const keptLines = 500
/** Lines before those that are read for redaction: a block of a secret may begin above the cut, and a 4096-bit key in PEM has 52. */
const contextLines = 100
/** What is kept of a line (UTF-16 units); of a longer one, such as a dumped request, the beginning names the fault. */
const longestLine = 4000

/** Cuts a log to what redaction has to read: the kept lines, some above them, and the whole of a key that is cut. */
export function trimForRedaction(log: ContainerLog): ContainerLog {
  let from = Math.max(0, log.lines.length - keptLines - contextLines)
  if (from === 0) return log
  for (let i = from - 1; i >= 0; i--) {
    const line = log.lines[i] ?? ''
    if (line.includes('-----END ')) break
    if (line.includes('-----BEGIN ')) {
      from = i
      break
    }
  }
  return { ...log, lines: log.lines.slice(from) }
}

/** Cuts a redacted log to the lines that are kept, and overlong lines to 4000 characters. */
export function trimLog(log: ContainerLog): ContainerLog {
  return {
    ...log,
    lines: log.lines.slice(-keptLines).map((line) => cutText(line, longestLine)),
  }
}
