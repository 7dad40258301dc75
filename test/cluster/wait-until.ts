import { setTimeout } from 'node:timers/promises'

/**
 * Asks again and again until the answer is something other than null or false, and gives it.
 * @throws Error that names what was waited for, and the last fault of asking
 */
export async function waitUntil<T>(
  what: string,
  ask: () => T | Promise<T>,
  { seconds = 60, everyMs = 50 } = {},
): Promise<Exclude<T, null | undefined | false>> {
  const until = Date.now() + seconds * 1000
  let fault: unknown = null
  while (Date.now() < until) {
    try {
      const answer = await ask()
      if (answer !== null && answer !== undefined && answer !== false)
        return answer as Exclude<T, null | undefined | false>
      fault = null
    } catch (error) {
      fault = error
    }
    await setTimeout(everyMs)
  }
  throw new Error(`Waited ${seconds} s in vain for ${what}.${fault instanceof Error ? ` Last: ${fault.message}` : ''}`)
}
