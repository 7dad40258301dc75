import { z } from 'zod'
import { matchSchema } from '../analysis/match.ts'
import { incidentSchema } from '../incident/incident.ts'
import { findingSchema } from './finding.ts'
import { objectRefSchema } from './kube-object.ts'
import { gapSchema } from './snapshot.ts'

export const incidentDraftSchema = z
  .object({
    incident: incidentSchema,
    provenance: z
      .array(
        z.object({
          at: z.string().describe('Record path: "affectedServices[0].name".'),
          how: z.enum(['observed', 'inferred']).describe('Whether the cluster states it, or it was concluded.'),
          reason: z.string().describe('From what, in a sentence.'),
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
    findings: z.array(findingSchema).describe('What is broken, the worst first.'),
    paths: z
      .array(
        z.object({
          finding: z.string().describe('Id of the finding.'),
          objects: z.array(objectRefSchema).describe('In order, from the claim to the Service.'),
          commands: z.array(z.string()).describe('To look at it further; each only reads.'),
        }),
      )
      .describe('The dependency path of one affected object of a finding: claim to Service.'),
    repeatedEvents: z
      .array(
        z.object({
          at: z.string().describe('Record path: "timeline[3]".'),
          event: z.string().describe('The event without how often it came.'),
          count: z.number().int().positive().describe('How often it came; 1 where the cluster did not count.'),
          last: z.string().nullable().describe('When it came last (UTC).'),
        }),
      )
      .describe('Events of the timeline that came again.'),
    gaps: z.array(gapSchema).describe('What could not be seen.'),
    earlier: z
      .array(
        matchSchema.extend({
          title: z.string().nullable().describe('Its title.'),
          date: z.string().nullable().describe('Its stated day.'),
          path: z.string().nullable().describe('Its file.'),
          recovery: z
            .array(
              z.object({
                text: z.string().describe('What was done.'),
                command: z.string().nullable().describe('The command that did it, where one is given.'),
              }),
            )
            .describe('What recovered it then, in order, in its own words.'),
          promises: z
            .array(
              z.object({
                text: z.string().describe('What was to be done.'),
                owner: z.string().nullable().describe('Who was to do it, as written.'),
                priority: z.string().nullable().describe('As written, in lower case.'),
                status: z.enum(['open', 'in-progress']).nullable().describe('Null where the document does not say.'),
              }),
            )
            .describe('Action items of it that are not marked as done or dropped, those with a high priority first.'),
        }),
      )
      .describe('Earlier incidents that look like it, best first.'),
    hypotheses: z
      .array(
        z.object({
          likelihood: z.enum(['likely', 'possible']).describe('How sure it is; a change is never more than possible.'),
          object: objectRefSchema.describe('What several findings may have in common, or what was changed.'),
          cause: z.string().describe('The object, or its last change, in words.'),
          because: z.string().describe('The evidence in the snapshot.'),
          checks: z
            .array(
              z.object({
                question: z.string().describe('What to look at.'),
                command: z.string().nullable().describe('A command that answers it and only reads, where one does.'),
              }),
            )
            .describe('What would confirm it.'),
          findings: z.array(z.string()).describe('Ids of the findings that it would explain.'),
        }),
      )
      .describe('Possible causes to check; never stated as root causes.'),
  })
  .describe('The next postmortem as far as the cluster shows it.')

/** The next postmortem as far as the cluster shows it. */
export interface IncidentDraft extends z.output<typeof incidentDraftSchema> {}
export type DraftedEarlier = IncidentDraft['earlier'][number]
export type Hypothesis = IncidentDraft['hypotheses'][number]
