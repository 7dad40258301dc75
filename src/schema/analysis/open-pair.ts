import { z } from 'zod'
import { matchSchema } from './match.ts'

export const awaitingPairSchema = z
  .object({
    incident: z.string().describe('Id of the later incident.'),
    other: z.string().describe('Id of the earlier one.'),
  })
  .describe('Two incidents that may share a cause and that nobody has judged.')

export const openPairSchema = awaitingPairSchema
  .extend({
    worthALook: z
      .boolean()
      .describe('True where "the same cause" is likely and not sure, so that a look settles most; these come first.'),
    evidence: matchSchema.shape.evidence,
  })
  .describe('Two incidents of which one is among the nearest of the other, and that nobody has judged.')

/** Two incidents of which one is among the nearest of the other, and that nobody has judged. */
export interface OpenPair extends z.output<typeof openPairSchema> {}
