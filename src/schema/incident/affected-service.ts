import { z } from 'zod'

export const affectedServiceSchema = z
  .object({
    name: z.string().describe('Without what stands in brackets after it.'),
    qualifier: z
      .string()
      .nullable()
      .describe('What stands in brackets after the name: "CNPG" in "linkding-db (CNPG)".'),
    environment: z.string().nullable().describe('Where it was hit, as written.'),
    impact: z.string().nullable().describe('What that meant, in plain text.'),
    duration: z.string().nullable().describe('The words as written.'),
  })
  .describe('A service that the incident hit.')

/** A service that the incident hit. */
export interface AffectedService extends z.output<typeof affectedServiceSchema> {}
