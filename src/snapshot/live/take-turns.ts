import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Gives out turns of the event loop, one to each who asks, in order: what two do in their turns never holds up timers
 * and sockets for longer than the longer of both.
 */
export function takeTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.then(() => nextTurn())
    return last
  }
}
