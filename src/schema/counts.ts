import { z } from 'zod'

export const countsSchema = z
  .array(
    z.object({
      key: z.string().describe('What is counted.'),
      count: z.number().int().nonnegative().describe('How many have it.'),
    }),
  )
  .describe('How many have each, the most first.')

/** How many have each, the most first. */
export type Counts = z.output<typeof countsSchema>
