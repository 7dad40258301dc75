import { z } from 'zod'

export const statusStates = ['resolved', 'mitigated', 'monitoring', 'ongoing', 'partially-resolved'] as const

export const statusSchema = z
  .object({
    state: z.enum(statusStates).nullable().describe('Null where the words are of no known state.'),
    text: z.string().describe('The words as written.'),
  })
  .describe("The incident's state; a document's state (draft, approved) is not one.")

/** The incident's state; a document's state (draft, approved) is not one. */
export interface Status extends z.output<typeof statusSchema> {}
export type StatusState = (typeof statusStates)[number]
