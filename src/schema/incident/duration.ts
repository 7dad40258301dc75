import { z } from 'zod'

export const durationSchema = z
  .object({
    text: z.string().describe('The words as written: "~8–12 days".'),
    minSeconds: z.number().nonnegative().nullable().describe('Seconds at least; null where unknown ("up to 2 h").'),
    maxSeconds: z
      .number()
      .nonnegative()
      .nullable()
      .describe('Seconds at most; null where there is no upper end ("20+ hours").'),
    approximate: z.boolean().describe('True where the words say so: ~, about.'),
  })
  .describe('A stated length of time, in seconds.')

/** A stated length of time, in seconds. */
export interface Duration extends z.output<typeof durationSchema> {}
