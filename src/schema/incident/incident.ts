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
    schemaVersion: z.literal(2).describe('The version of this schema.'),
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
      .object({
        start: momentSchema.nullable().describe('The onset, at the precision given.'),
        end: momentSchema.nullable().describe('The end, at the precision given; null where unknown.'),
      })
      .describe('Onset and end, from the timeline and stated durations, else the date.'),
    severity: severitySchema.nullable(),
    status: statusSchema.nullable(),
    duration: durationSchema.nullable().describe('Only where stated.'),
    environments: z.array(z.string()).describe('Where it happened, as written: prod, staging.'),
    authors: z.array(z.string()).describe('Who wrote it, as written.'),
    tags: z.array(z.string()).describe('Tags of the front matter or of a label.'),
    summary: proseSchema.nullable(),
    impact: proseSchema.nullable(),
    detection: detectionSchema.nullable(),
    resolution: resolutionSchema.nullable(),
    timeline: z.array(timelineEntrySchema).describe('In the order of the document.'),
    affectedServices: z.array(affectedServiceSchema).describe('The services that it hit.'),
    rootCauses: z.array(rootCauseSchema).describe('The stated causes, and the contributing factors as contributing.'),
    contributingFactors: z.array(z.string()).describe('What contributed, each in plain text.'),
    actionItems: z.array(actionItemSchema).describe('What was promised; never lessons.'),
    lessons: z.array(z.string()).describe('What was learned, each in plain text.'),
    references: z.array(referenceSchema).describe('What it refers to, in order.'),
    relatedIncidents: z.array(z.string()).describe('Ids (file stems) of other incidents that it links or names.'),
    relations: z.array(relationSchema).describe('What it says about other incidents.'),
    signals: z.array(signalSchema).describe('Failure signatures that it shows, each once.'),
    components: z.array(z.string()).describe('The things it is about: workloads, drivers, storage, operators, nodes.'),
    metrics: metricsSchema.describe('How long it took to detect, mitigate and resolve.'),
    sections: z.array(sectionSchema).describe('Everything, in order, recognised or not.'),
  })
  .describe('An incident, as its postmortem describes it.')

/** An incident, as its postmortem describes it. Plain JSON: absent is null or [], never a guess. */
export interface Incident extends z.output<typeof incidentSchema> {}
