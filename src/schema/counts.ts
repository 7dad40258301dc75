import { z } from 'zod'

export const countsSchema = z.array(z.object({ key: z.string(), count: z.number().int().nonnegative() }))

/** How many have each, the most first. */
export type Counts = z.output<typeof countsSchema>
