import { z } from 'zod'

export const evidenceKinds = ['signature', 'link', 'statement', 'component', 'wording'] as const

export const evidenceSchema = z
  .object({
    kind: z.enum(evidenceKinds).describe('What it is evidence by.'),
    quote: z.string().describe("The document's own words."),
    path: z.string().nullable().describe('The file.'),
    at: z.string().describe('The record path: "rootCauses[1].text".'),
    line: z.number().int().positive().nullable().describe('1-based; null where only a bare record was given.'),
  })
  .describe('The line that says so.')

/** The line that says so. */
export interface Evidence extends z.output<typeof evidenceSchema> {}

/** A promise of an incident, by what it says. */
export const promiseSchema = z
  .object({
    incident: z.string().describe('Id of the incident that promised it.'),
    at: z.string().describe('The record path: "actionItems[2]".'),
    text: z.string().describe('What was promised.'),
    evidence: evidenceSchema,
  })
  .describe('What was promised, and where.')

/** What a later incident says. */
export const laterSchema = z
  .object({
    incident: z.string().describe('Id of the later incident.'),
    at: z.string().describe('The record path of what shows it.'),
    quote: z.string().describe("The later document's own words."),
    evidence: evidenceSchema,
  })
  .describe('What a later incident shows of it.')

export const verdicts = ['same-mechanism', 'same-symptom', 'related', 'none'] as const

export const matchSchema = z
  .object({
    incident: z.string().describe('Id of the earlier incident.'),
    score: z.number().min(0).max(1).describe('For ranking; not a probability.'),
    verdict: z.enum(verdicts).describe('What the two share; none and related abstain.'),
    evidence: z
      .array(z.object({ query: z.string().describe('The words on the side of the query.'), found: evidenceSchema }))
      .describe('The reasons, the weightiest first.'),
  })
  .describe('How an earlier incident compares.')

/** How an earlier incident compares. */
export interface Match extends z.output<typeof matchSchema> {}
export type Verdict = (typeof verdicts)[number]
