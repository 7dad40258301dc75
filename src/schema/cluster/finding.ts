import { z } from 'zod'
import { objectRefSchema } from './kube-object.ts'

export const findingSeverities = ['critical', 'high', 'medium', 'low', 'info'] as const
export const confidences = ['observed', 'inferred'] as const

/** What a detector declares of its findings, so that whoever joins or prints them need not know the detector. */
export const findingTraits = [
  /** About the node itself and not about what runs on it. */
  'on-node',
  /** About a volume or the storage behind it and not about the workload that uses it. */
  'on-storage',
  /** May lie in the storage driver. A full disk does not: there the driver works. */
  'on-driver',
  /** About the attaching of a volume, so that the VolumeAttachment is the object to name. */
  'on-attachment',
  /** Lies below the pods: where many workloads of one node show it, they are one finding about the node's storage. */
  'below-pods',
  /** Has a reason of its own, to which a node that it shares with others adds nothing. */
  'explains-itself',
  /** May be the effect of what runs on the object, so that it makes nothing likely. */
  'may-be-effect',
  /** Other findings of the same workload may follow from what this one points to. */
  'affects-workload',
  /** The affected objects depend on the workload of the finding, and not it on them. */
  'blocks-affected',
] as const

export const findingEvidenceSchema = z
  .object({
    source: z
      .enum(['event', 'condition', 'container-state', 'log', 'spec', 'status'])
      .describe('The kind of place that shows it.'),
    object: objectRefSchema,
    at: z.iso.datetime({ offset: true }).nullable().describe('When it was seen (UTC).'),
    quote: z.string().describe("The cluster's own words."),
    count: z.number().int().positive().describe('How often; 1 unless the source counted.'),
  })
  .describe('What in the snapshot shows it.')

/** What in the snapshot shows it. */
export interface FindingEvidence extends z.output<typeof findingEvidenceSchema> {}

export const extentSchema = z
  .object({
    pods: z.number().int().nonnegative().describe('How many pods show it.'),
    ofPods: z
      .number()
      .int()
      .positive()
      .nullable()
      .describe('Of how many pods of the workload; null where not all are known.'),
    workloads: z.number().int().positive().nullable().describe('Of how many workloads; null for one.'),
    drivers: z.array(z.string()).describe('The storage drivers that all of their volumes have.'),
  })
  .describe('How many show it.')

/** How many show it. */
export interface Extent extends z.output<typeof extentSchema> {}

export const findingSchema = z
  .object({
    id: z.string().describe('Detector and subject: "crash-loop/monitoring/StatefulSet/loki". Stable across snapshots.'),
    detector: z.string().describe('Id of the detector that found it.'),
    signature: z.string().nullable().describe('Id of the failure signature, where one is known.'),
    severity: z.enum(findingSeverities).describe('How bad it is for what runs in the cluster.'),
    title: z.string().describe('What is broken, in one line: the workload, the phrase and the extent.'),
    phrase: z
      .string()
      .describe('What is wrong, without what it is wrong with and how many show it: "a file system is read-only".'),
    extent: extentSchema.nullable().describe('How many show it, where the phrase does not include it.'),
    detail: z.string().nullable().describe('The arithmetic or the reason, in a sentence.'),
    workload: objectRefSchema.describe(
      'The owner at the top: a Deployment, not its pod; the object itself where it has no owner.',
    ),
    workloadInferred: z
      .boolean()
      .describe('True where the owner was worked out from a name or a label and not from ownerReferences.'),
    affected: z.array(objectRefSchema).describe('Pods and other objects that show it: the affected objects.'),
    traits: z.array(z.enum(findingTraits)).describe('What the detector declares of it, e.g. that it lies on the node.'),
    pointsTo: z
      .array(objectRefSchema)
      .describe(
        'What it depends on according to the cluster, and what may be why: a quota, an image, a Service, a source.',
      ),
    chain: z
      .array(objectRefSchema)
      .describe('The dependency chain of what is broken, e.g. claim, volume, attachment, node, pod, workload.'),
    since: z.iso
      .datetime({ offset: true })
      .nullable()
      .describe('The earliest moment that the snapshot shows it (UTC).'),
    sinceApproximate: z.boolean().describe('True where it may have begun before that moment.'),
    confidence: z
      .enum(confidences)
      .describe('Observed: the cluster states it. Inferred: it follows from what the cluster states.'),
    evidence: z.array(findingEvidenceSchema).describe('What in the snapshot shows it, the clearest first.'),
  })
  .describe('Something that is broken in a snapshot.')

/** Something that is broken in a snapshot. */
export interface Finding extends z.output<typeof findingSchema> {}
export type FindingSeverity = (typeof findingSeverities)[number]
export type FindingTrait = (typeof findingTraits)[number]
