import { z } from 'zod'

const statusSchema = z.object({ message: z.string().min(1) })

/** The value of an answer that is JSON; null of any other. */
export function readJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** What the `Status` of a refusal says, in its own words, at most 300 characters; null where the answer is none. */
export function statusMessage(body: string): string | null {
  const status = statusSchema.safeParse(readJson(body))
  return status.success ? status.data.message.slice(0, 300) : null
}
