import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** Whether a priority is one of the upper two: critical and high on the team's scale or in any language, else P0 and P1. */
export function isHighPriority(priority: string | null, { severities, urgentPriorities }: Vocabulary): boolean {
  if (priority === null) return false
  const level = severities.get(priority)
  // Before the numbers: a team's own scale may run the other way.
  if (level !== undefined) return level === 'critical' || level === 'high'
  const numbered = /^p(\d)$/.exec(priority)
  return numbered ? Number(numbered[1]) <= 1 : urgentPriorities.get(priority) === true
}
