import type { ContainerLog } from '../schema/cluster/snapshot.ts'
import { cutText } from '../text/cut-text.ts'

/** Lines kept of each container's log: the end is where a crash shows. */
export const keptLines = 500
/** Lines before those that are read for redaction: a block of a secret may begin above the cut. */
const contextLines = 100
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
