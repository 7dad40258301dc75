import { type FindingSeverity, findingSeverities } from '../schema/cluster/finding.ts'

/** Returns the gravest of several severities. */
export function worstSeverity(severities: readonly FindingSeverity[]): FindingSeverity {
  return findingSeverities.find((severity) => severities.includes(severity)) ?? 'info'
}
