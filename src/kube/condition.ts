import { instantAt, recordAt, recordsAt, textAt } from './field.ts'

/** A condition of an object's status. */
export interface Condition {
  readonly type: string
  readonly status: string
  readonly reason: string | null
  readonly message: string | null
  readonly changedAt: string | null
  /** When the controller last wrote it; Deployments keep it apart from the change of status. */
  readonly updatedAt: string | null
  /** The last report of a node's kubelet. */
  readonly heartbeatAt: string | null
}

/** Lists the conditions of an object. */
export function conditionsOf(object: unknown): Condition[] {
  return conditionsIn(recordAt(object, 'status'))
}

/** Lists the conditions of a part of a status, as routes keep them for each of their parents. */
export function conditionsIn(part: unknown): Condition[] {
  return recordsAt(part, 'conditions').map((condition) => ({
    type: textAt(condition, 'type') ?? '',
    status: textAt(condition, 'status') ?? 'Unknown',
    reason: textAt(condition, 'reason'),
    message: textAt(condition, 'message'),
    changedAt: instantAt(condition, 'lastTransitionTime'),
    updatedAt: instantAt(condition, 'lastUpdateTime'),
    heartbeatAt: instantAt(condition, 'lastHeartbeatTime'),
  }))
}

/** Finds one condition of an object. */
export function conditionOf(object: unknown, type: string): Condition | null {
  return conditionsOf(object).find((condition) => condition.type === type) ?? null
}
