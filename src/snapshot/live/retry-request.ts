import { setTimeout as sleep } from 'node:timers/promises'
import { type ApiAnswer, abortReason } from './request-api.ts'
import { ServerFault } from './server-fault.ts'

/** How often a request is repeated after 429: client-go does it ten times, but here a person waits. */
const mostBusy = 5
/** The longest that a `Retry-After` is obeyed (milliseconds). */
const longestWaitMs = 30_000
/** Before a request is repeated after 429 without `Retry-After` (milliseconds), as client-go waits. */
const busyWaitMs = 1000
/** Before a request is repeated after a 5xx or a broken connection (milliseconds). */
const brokenWaitMs = 500

/**
 * Repeats a request as a well-behaved client does: after 429 up to five times, when the server allows it; after a 5xx
 * or a broken connection once. What then comes is the answer.
 *
 * @throws ServerFault, or what the signal was aborted with
 */
export async function retryRequest(send: () => Promise<ApiAnswer>, signal: AbortSignal): Promise<ApiAnswer> {
  let busy = 0
  let broken = false
  while (true) {
    const answer = await send().catch((error: unknown) => {
      if (broken || !(error instanceof ServerFault) || error.reason !== 'reset') throw error
      return null
    })
    if (answer?.status === 429 && busy < mostBusy) {
      busy += 1
      await wait(answer.retryAfterMs ?? busyWaitMs, signal)
    } else if (!broken && (answer === null || answer.status >= 500)) {
      broken = true
      await wait(answer?.retryAfterMs ?? brokenWaitMs, signal)
    } else if (answer !== null) return answer
  }
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(ms, longestWaitMs), undefined, { signal }).catch(() => {
    throw abortReason(signal)
  })
}
