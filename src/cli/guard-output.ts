import { plainText } from '../text/plain-text.ts'
import type { Io, ProcessIo } from './io.ts'
import { hasColors } from './output/paint.ts'

/** The escapes that `paint` writes: bold, dim, four colours, and their ends. */
const painted = new RegExp(`(${String.fromCharCode(27)}\\[(?:1|2|22|31|32|33|36|39)m)`)

/**
 * Makes what a command writes for people safe to show: a document, a dump or a config that somebody else wrote can neither
 * drive the terminal nor give the runner of a CI job a command. What machines read goes out as it is.
 */
export function guardOutput(io: ProcessIo): Io {
  const guarded = (stream: 'out' | 'err') => {
    const colors = hasColors(io, stream)
    return (text: string): void => {
      const pieces = colors ? text.split(painted) : [text]
      // What parts the pieces stands at each second place.
      io[stream](pieces.map((piece, i) => (i % 2 === 1 ? piece : plainText(piece))).join(''))
    }
  }
  const err = guarded('err')
  return {
    ...io,
    out: guarded('out'),
    err,
    data: (text) => io.out(text),
    status: (line) => io.err(`\r\u001B[K${line === null ? '' : plainText(line)}`),
  }
}
