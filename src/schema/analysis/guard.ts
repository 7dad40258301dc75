import { z } from 'zod'

export const alertStates = ['present', 'missing', 'not-seen'] as const

export const alertRuleSchema = z
  .object({
    alert: z.string().describe('The name of the alert.'),
    expr: z.string().describe('PromQL.'),
    for: z.string().describe('How long the expression holds before it fires.'),
    labels: z.record(z.string(), z.string()).describe('Its severity.'),
    annotations: z.record(z.string(), z.string()).describe('Its summary and description.'),
  })
  .describe('An alerting rule, as Prometheus takes it.')

/** An alerting rule, as Prometheus takes it. */
export interface AlertRule extends z.output<typeof alertRuleSchema> {}

export const guardSchema = z
  .object({
    alert: z.string().describe('The name of the alert.'),
    signatures: z.array(z.string()).describe('Failure signatures that it detects.'),
    needs: z.array(z.string()).describe('Which exporter and which of its settings give the series.'),
    rule: alertRuleSchema,
    inCluster: z
      .object({
        state: z.enum(alertStates).describe('Not seen: the snapshot holds no alerting rules at all.'),
        rules: z.array(z.string()).describe('Rules of the cluster that do the same: "monitoring/node: NodeReadOnly".'),
      })
      .nullable()
      .describe('Whether the cluster has such an alert; null where no snapshot was given.'),
  })
  .describe('An alert that would have detected a failure.')

/** An alert that would have detected a failure. */
export interface GuardAlert extends z.output<typeof guardSchema> {}
