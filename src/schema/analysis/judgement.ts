import { z } from 'zod'

const incidentIds = z.array(z.string().min(1))

export const judgementSchema = z
  .strictObject({
    $schema: z.string().optional().describe('The address of this schema, for editors.'),
    patterns: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z0-9][a-z0-9-]*$/, 'An id is of small letters, digits and hyphens.')
            .describe('Yours to choose: the id of the pattern in every report, whoever joins it.'),
          name: z.string().min(1).describe('What the report calls it.'),
          members: incidentIds.optional().describe('Ids of incidents that belong to it, whatever is found.'),
          without: incidentIds.optional().describe('Ids of incidents that do not belong to it, whatever is found.'),
          from: z
            .array(z.string().min(1))
            .optional()
            .describe('Ids of patterns as they are found, of which it is made; two of them are merged.'),
        }),
      )
      .optional()
      .describe('Patterns that people have named.'),
    apart: z
      .array(z.array(z.string().min(1)).min(2))
      .optional()
      .describe('Groups of incident ids of which no two are of one pattern.'),
  })
  .describe('What people have judged about patterns, in postmortem.patterns.yaml. It comes before what is found.')

/** What people have judged about patterns, in postmortem.patterns.yaml. */
export interface Judgement extends z.output<typeof judgementSchema> {}

export const judgementProblemSchema = z
  .object({
    at: z.array(z.union([z.string(), z.number()])).describe('Where in the judgement: ["patterns", 0, "members", 1].'),
    message: z.string().describe('What is wrong, and the remedy.'),
  })
  .describe('Something in the judgement that holds for nothing.')

/** Something in the judgement that holds for nothing. */
export interface JudgementProblem extends z.output<typeof judgementProblemSchema> {}
