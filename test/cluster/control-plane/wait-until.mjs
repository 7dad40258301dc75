import { setTimeout } from 'node:timers/promises'

/**
 * Asks again and again until the answer is something other than null or false, and gives it.
 * @throws Error that names what was waited for, and the last fault of asking
 */
export async function waitUntil(what, ask, { seconds = 60, everyMs = 50 } = {}) {
  const until = Date.now() + seconds * 1000
  let fault = null
  while (Date.now() < until) {
    try {
      const answer = await ask()
      if (answer !== null && answer !== undefined && answer !== false) return answer
      fault = null
    } catch (error) {
      if (error.fatal) throw error
      fault = error
    }
    await setTimeout(everyMs)
  }
  throw new Error(`Waited ${seconds} s in vain for ${what}.${fault ? ` Last: ${fault.message}` : ''}`)
}
