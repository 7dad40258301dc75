import { z } from 'zod'

export const evidenceKinds = ['signature', 'link', 'statement', 'component', 'wording'] as const

export const evidenceSchema = z
  .object({
    kind: z.enum(evidenceKinds),
    quote: z.string().describe("The document's own words."),
    path: z.string().nullable().describe('The file.'),
    at: z.string().describe('The record path: "rootCauses[1].text".'),
    line: z.number().int().positive().nullable().describe('1-based; null where only a bare record was given.'),
  })
  .describe('The line that says so.')

/** The line that says so. */
export interface Evidence extends z.output<typeof evidenceSchema> {}

export const verdicts = ['same-mechanism', 'same-symptom', 'related', 'none'] as const

export const matchSchema = z
  .object({
    incident: z.string().describe('Id of the earlier incident.'),
    score: z.number().min(0).max(1),
    verdict: z.enum(verdicts),
    evidence: z.array(
      z.object({ query: z.string().describe('The words on the side of the query.'), found: evidenceSchema }),
    ),
  })
  .describe('How an earlier incident compares.')

/** How an earlier incident compares. */
export interface Match extends z.output<typeof matchSchema> {}
export type Verdict = (typeof verdicts)[number]
