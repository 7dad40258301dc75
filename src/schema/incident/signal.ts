import { z } from 'zod'

export const signalSchema = z
  .object({
    signature: z.string().describe('Id of the failure signature.'),
    quote: z.string().describe('The words that show it.'),
  })
  .describe('A failure signature found in the prose, tables and logs of the document.')

/** A failure signature found in the prose, tables and logs of the document. */
export interface Signal extends z.output<typeof signalSchema> {}
