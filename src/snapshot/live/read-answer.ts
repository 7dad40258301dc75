import { z } from 'zod'
import { quoteMessage } from '../quote-message.ts'

const statusSchema = z.object({ message: z.string().min(1) })

/** The value of an answer that is JSON; null of any other. */
export function readJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** The message of the `Status` of a refusal, at most 300 characters; null where the answer is none. */
export function statusMessage(body: string): string | null {
  const status = statusSchema.safeParse(readJson(body))
  return status.success ? quoteMessage(status.data.message) : null
}
