import { z } from 'zod'

export const causeRoles = ['primary', 'secondary', 'contributing', 'trigger', 'independent'] as const

export const rootCauseSchema = z
  .object({
    title: z.string().nullable().describe('The heading or bold lead of the cause, without its number and role.'),
    role: z.enum(causeRoles).nullable().describe('Only where the document states it.'),
    text: z.string().describe('The cause in plain text, all of it.'),
    signatures: z.array(z.string()).describe('Ids of the failure signatures that its words show.'),
  })
  .describe('A stated cause, or a contributing factor.')

/** A stated cause, or a contributing factor. */
export interface RootCause extends z.output<typeof rootCauseSchema> {}
export type CauseRole = (typeof causeRoles)[number]
