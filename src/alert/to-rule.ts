import type { AlertRule } from '../schema/analysis/guard.ts'
import type { Guard } from './guard.ts'

/** Makes the alerting rule of a guard, as Prometheus takes it. */
export function toRule({ alert, expr, for: duration, severity, summary, description }: Guard): AlertRule {
  return { alert, expr, for: duration, labels: { severity }, annotations: { summary, description } }
}
