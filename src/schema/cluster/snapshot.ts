import { z } from 'zod'
import { kubeObjectSchema } from './kube-object.ts'

export const snapshotSourceKinds = [
  'live',
  'kubectl-output',
  'cluster-info-dump',
  'support-bundle',
  'must-gather',
  'cnpg-report',
  'snapshot',
  'none',
] as const

export const gapReasons = [
  'denied',
  'absent',
  'timeout',
  'unreachable',
  'unreadable',
  'expired',
  'truncated',
  'not-in-source',
] as const

export const gapSchema = z
  .object({
    what: z.string().describe('What could not be seen: "statefulsets", "logs of loki-0", "events before 02:10".'),
    reason: z.enum(gapReasons).describe('Why it could not be seen.'),
    detail: z.string().nullable().describe('The words of the source, redacted.'),
    remedy: z.string().nullable().describe('What to run or to grant so that it can be seen.'),
  })
  .describe('A part of the cluster that could not be seen.')

/** A part of the cluster that could not be seen. */
export interface Gap extends z.output<typeof gapSchema> {}

export const containerLogSchema = z
  .object({
    namespace: z.string().describe('The namespace of the pod.'),
    pod: z.string().describe('The name of the pod.'),
    container: z.string().describe('The name of the container.'),
    previous: z.boolean().describe('True for the log of the container before its last restart.'),
    lines: z.array(z.string()).describe('Last lines, oldest first, redacted.'),
  })
  .describe('The end of the log of one container.')

/** The end of the log of one container. */
export interface ContainerLog extends z.output<typeof containerLogSchema> {}

export const snapshotSchema = z
  .object({
    schemaVersion: z.literal(1).describe('The version of this schema.'),
    kind: z.literal('ClusterSnapshot').describe('What distinguishes a snapshot from every other record.'),
    takenAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .describe('When the cluster was in this state (UTC); null where the source does not state it.'),
    source: z
      .object({
        kind: z.enum(snapshotSourceKinds).describe('What it was taken from.'),
        name: z.string().nullable().describe('The file or folder it was read from, as given.'),
        context: z.string().nullable().describe('kubeconfig context.'),
        server: z.string().nullable().describe('API server, without user information.'),
        namespaces: z.array(z.string()).nullable().describe('The namespaces that were read; null for all of them.'),
      })
      .describe('Where it comes from.'),
    window: z
      .object({
        since: z.iso.datetime({ offset: true }).nullable().describe('The first moment asked for; null for no limit.'),
        until: z.iso.datetime({ offset: true }).nullable().describe('The last moment asked for; null for no limit.'),
      })
      .describe('The stretch of time that events and logs were asked for.'),
    objects: z.array(kubeObjectSchema).describe('The objects of the cluster, redacted.'),
    logs: z.array(containerLogSchema).describe('The ends of the logs of containers.'),
    gaps: z.array(gapSchema).describe('What could not be seen.'),
    redactions: z
      .array(
        z.object({
          rule: z.string().describe('What kind of secret it was.'),
          count: z.number().int().positive().describe('How many were removed.'),
          places: z
            .array(
              z.object({
                in: z.string().describe('A kind of object, or "log".'),
                at: z.string().describe('The path of the field, without indices; of a log the container.'),
                count: z.number().int().positive().describe('How many were removed there.'),
              }),
            )
            .optional()
            .describe('Where it was, most first; places of one field in many objects are one.'),
        }),
      )
      .describe('What was removed, by rule and place; never the values.'),
  })
  .describe('What a cluster showed at one moment, with its secrets already removed.')

/** What a cluster showed at one moment, with its secrets already removed. */
export interface Snapshot extends z.output<typeof snapshotSchema> {}
