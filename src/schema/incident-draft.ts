import { z } from 'zod'
import { findingSchema } from './finding.ts'
import { incidentSchema } from './incident.ts'
import { matchSchema } from './match.ts'
import { gapSchema } from './snapshot.ts'

export const incidentDraftSchema = z
  .object({
    incident: incidentSchema,
    provenance: z
      .array(
        z.object({
          at: z.string().describe('Record path: "affectedServices[0].name".'),
          how: z.enum(['observed', 'inferred']),
          reason: z.string(),
        }),
      )
      .describe('Where each drafted value comes from.'),
    leftToPerson: z
      .array(
        z.object({
          at: z.string().describe('Record path: "severity".'),
          what: z.string().describe('What to write there.'),
        }),
      )
      .describe('What only a person knows.'),
    findings: z.array(findingSchema),
    gaps: z.array(gapSchema),
    earlier: z.array(matchSchema).describe('Earlier incidents that look like it, best first.'),
  })
  .describe('The next postmortem as far as the cluster tells it.')

/** The next postmortem as far as the cluster tells it. */
export interface IncidentDraft extends z.output<typeof incidentDraftSchema> {}
