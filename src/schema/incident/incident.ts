import { z } from 'zod'
import { actionItemSchema } from './action-item.ts'
import { affectedServiceSchema } from './affected-service.ts'
import { detectionSchema } from './detection.ts'
import { durationSchema } from './duration.ts'
import { metricsSchema } from './metric.ts'
import { proseSchema } from './prose.ts'
import { referenceSchema } from './reference.ts'
import { relationSchema } from './relation.ts'
import { resolutionSchema } from './resolution.ts'
import { rootCauseSchema } from './root-cause.ts'
import { sectionSchema } from './section.ts'
import { severitySchema } from './severity.ts'
import { signalSchema } from './signal.ts'
import { statusSchema } from './status.ts'
import { momentSchema } from './time-expression.ts'
import { timelineEntrySchema } from './timeline-entry.ts'

export const incidentSchema = z
  .object({
    schemaVersion: z.literal(2),
    id: z.string().describe('Front matter id, else the stem of the file, else date and slug of the title.'),
    path: z.string().nullable().describe('The path given to the parser.'),
    title: z.string().nullable().describe('Without a label such as "Incident:".'),
    language: z.string().nullable().describe('BCP 47 tag of the language of its headings and labels.'),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable()
      .describe("The document's stated day: from metadata, title, timeline or file name, in that order."),
    window: z
      .object({ start: momentSchema.nullable(), end: momentSchema.nullable() })
      .describe('Onset and end, from the timeline and stated durations, else the date.'),
    severity: severitySchema.nullable(),
    status: statusSchema.nullable(),
    duration: durationSchema.nullable().describe('Only where stated.'),
    environments: z.array(z.string()),
    authors: z.array(z.string()),
    tags: z.array(z.string()),
    summary: proseSchema.nullable(),
    impact: proseSchema.nullable(),
    detection: detectionSchema.nullable(),
    resolution: resolutionSchema.nullable(),
    timeline: z.array(timelineEntrySchema),
    affectedServices: z.array(affectedServiceSchema),
    rootCauses: z.array(rootCauseSchema),
    contributingFactors: z.array(z.string()),
    actionItems: z.array(actionItemSchema),
    lessons: z.array(z.string()),
    references: z.array(referenceSchema),
    relatedIncidents: z.array(z.string()).describe('Ids (file stems) of other incidents that it links or names.'),
    relations: z.array(relationSchema),
    signals: z.array(signalSchema),
    components: z.array(z.string()).describe('The things it is about: workloads, drivers, storage, operators, nodes.'),
    metrics: metricsSchema,
    sections: z.array(sectionSchema).describe('Everything, in order, recognised or not.'),
  })
  .describe('An incident, as its postmortem describes it.')

/** An incident, as its postmortem describes it. Plain JSON: absent is null or [], never a guess. */
export interface Incident extends z.output<typeof incidentSchema> {}
