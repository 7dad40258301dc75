import { z } from 'zod'
import { objectRefSchema } from './kube-object.ts'

export const findingSeverities = ['critical', 'high', 'medium', 'low', 'info'] as const
export const confidences = ['observed', 'inferred'] as const

export const findingEvidenceSchema = z
  .object({
    source: z.enum(['event', 'condition', 'container-state', 'log', 'spec', 'status']),
    object: objectRefSchema,
    at: z.iso.datetime({ offset: true }).nullable().describe('When it was seen (UTC).'),
    quote: z.string().describe("The cluster's own words."),
    count: z.number().int().positive().describe('How often; 1 unless the source counted.'),
  })
  .describe('What in the snapshot shows it.')

/** What in the snapshot shows it. */
export interface FindingEvidence extends z.output<typeof findingEvidenceSchema> {}

export const findingSchema = z
  .object({
    id: z.string().describe('Detector and subject: "crash-loop/monitoring/StatefulSet/loki". Stable across snapshots.'),
    detector: z.string(),
    signature: z.string().nullable().describe('Id of the failure signature, where one is known.'),
    severity: z.enum(findingSeverities),
    title: z.string().describe('What is broken, in one line.'),
    detail: z.string().nullable().describe('The arithmetic or the reason, in a sentence.'),
    workload: objectRefSchema.describe(
      'The owner at the top: a Deployment, not its pod; the object itself where it has no owner.',
    ),
    workloadInferred: z
      .boolean()
      .describe('True where the owner was worked out from a name or a label and not from ownerReferences.'),
    witnesses: z.array(objectRefSchema).describe('Pods and other objects that show it.'),
    chain: z
      .array(objectRefSchema)
      .describe('How the broken things hang together, e.g. claim, volume, attachment, node, pod, workload.'),
    since: z.iso
      .datetime({ offset: true })
      .nullable()
      .describe('The earliest moment that the snapshot shows it (UTC).'),
    sinceApproximate: z.boolean().describe('True where it may have begun before that moment.'),
    confidence: z.enum(confidences),
    evidence: z.array(findingEvidenceSchema),
  })
  .describe('Something that is broken in a snapshot.')

/** Something that is broken in a snapshot. */
export interface Finding extends z.output<typeof findingSchema> {}
export type FindingSeverity = (typeof findingSeverities)[number]
