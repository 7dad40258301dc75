import pico from 'picocolors'
import type { ProcessIo } from '../io.ts'

type Terminal = Pick<ProcessIo, 'env' | 'terminal'>

/** The colours for a stream. */
export function paint(io: Terminal, stream: 'out' | 'err'): ReturnType<typeof pico.createColors> {
  return pico.createColors(hasColors(io, stream))
}

/** Whether a stream gets colours: NO_COLOR takes them away, FORCE_COLOR gives them to a pipe as well, else a terminal has them. */
export function hasColors({ env, terminal }: Terminal, stream: 'out' | 'err'): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = env
  if (no !== undefined && no !== '') return false
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return terminal[stream] && term !== 'dumb'
}
