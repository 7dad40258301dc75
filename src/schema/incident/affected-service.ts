import { z } from 'zod'

export const affectedServiceSchema = z
  .object({
    name: z.string(),
    qualifier: z
      .string()
      .nullable()
      .describe('What stands in brackets after the name: "CNPG" in "linkding-db (CNPG)".'),
    environment: z.string().nullable(),
    impact: z.string().nullable(),
    duration: z.string().nullable().describe('The words as written.'),
  })
  .describe('A service that the incident hit.')

/** A service that the incident hit. */
export interface AffectedService extends z.output<typeof affectedServiceSchema> {}
