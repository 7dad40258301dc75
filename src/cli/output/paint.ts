import pico from 'picocolors'
import type { Io } from '../io.ts'

/** The colours for a stream: NO_COLOR takes them away, FORCE_COLOR gives them to a pipe as well, else a terminal has them. */
export function paint(io: Pick<Io, 'env' | 'terminal'>, stream: 'out' | 'err'): ReturnType<typeof pico.createColors> {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = io.env
  if (no !== undefined && no !== '') return pico.createColors(false)
  if (force !== undefined && force !== '') return pico.createColors(force !== '0' && force !== 'false')
  return pico.createColors(io.terminal[stream] && term !== 'dumb')
}
